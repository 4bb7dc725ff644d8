import type { Cancel, CancelToken } from 'axios';
import { transportError } from './transportError';

type Listener = (reason: Cancel) => void;

/**
 * Cancels one attempt. A `cancelToken` for axios and its adapters: axios's own, and a signal, cost five times as much
 * to make.
 */
export class Cancellation implements CancelToken {
  reason?: Cancel;
  readonly #listeners = new Set<Listener>();

  cancel(): void {
    this.reason ??= transportError('The attempt was ended.', 'ABORT_ERR');
    for (const listener of this.#listeners) listener(this.reason);
    this.#listeners.clear();
  }

  throwIfRequested(): void {
    if (this.reason) throw this.reason;
  }

  subscribe(listener: Listener): void {
    if (this.reason) listener(this.reason);
    else this.#listeners.add(listener);
  }

  unsubscribe(listener: Listener): void {
    this.#listeners.delete(listener);
  }

  /** Resolves to the reason when there is one. */
  get promise(): Promise<Cancel> {
    return new Promise((resolve) => this.subscribe(resolve));
  }

  toAbortSignal(): AbortSignal {
    const controller = new AbortController();
    this.subscribe((reason) => controller.abort(reason));
    return controller.signal;
  }
}
