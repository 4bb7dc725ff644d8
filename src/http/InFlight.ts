import { transportError } from './transport/transportError';

/** The calls of a client that are in flight: the client closes when they have ended. */
export class InFlight {
  #count = 0;
  #closed: Promise<void> | undefined;
  #whenIdle: (() => void) | undefined;

  /** @throws a TransportError once the client is closed. */
  enter(): void {
    if (this.#closed) {
      throw transportError(
        'The client is closed: close() was called. Make a new one.',
        'ERR_CLIENT_CLOSED',
        true,
      );
    }
    this.#count += 1;
  }

  /** Called when a call has ended. */
  leave(): void {
    this.#count -= 1;
    if (this.#count === 0) this.#whenIdle?.();
  }

  /** Refuses calls from now on. Resolves when those in flight have ended. */
  close(): Promise<void> {
    return (this.#closed ??= new Promise((resolve) => {
      if (this.#count === 0) resolve();
      else this.#whenIdle = resolve;
    }));
  }
}
