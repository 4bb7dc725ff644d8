import type { Context } from '../router/Route';
import type { Store } from '../store/Store';
import { finishJobs } from './finishJobs';

/** Runs jobs: due jobs before each request, and the rest of long imports between requests. */
export class JobRunner {
  readonly #pending: Store['pendingJobs'];
  readonly #context: () => Context;
  #nextTurn: NodeJS.Immediate | undefined;

  /** @param pending The jobs that are not done. @param context Makes a context without a request. */
  constructor(pending: Store['pendingJobs'], context: () => Context) {
    this.#pending = pending;
    this.#context = context;
  }

  /** Runs due jobs. An unfinished import continues by itself. */
  run(): void {
    if (this.#pending.size === 0) return;
    if (!finishJobs(this.#context()) || this.#nextTurn) return;
    this.#nextTurn = setImmediate(() => {
      this.#nextTurn = undefined;
      this.run();
    }).unref();
  }
}
