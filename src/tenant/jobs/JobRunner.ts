import type { Context } from '../router/Route';
import { finishJobs } from './finishJobs';

/** Runs jobs: due jobs before each request, and the rest of long imports between requests. */
export class JobRunner {
  readonly #context: () => Context;
  #nextTurn: NodeJS.Immediate | undefined;

  /** @param context Makes a context without a request. */
  constructor(context: () => Context) {
    this.#context = context;
  }

  /** Runs due jobs. An unfinished import continues by itself. */
  run(): void {
    if (!finishJobs(this.#context()) || this.#nextTurn) return;
    this.#nextTurn = setImmediate(() => {
      this.#nextTurn = undefined;
      this.run();
    }).unref();
  }
}
