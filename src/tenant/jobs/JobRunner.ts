import type { Context } from '../router/Route';
import { finishJobs } from './finishJobs';

/** Does what jobs have to do: before each request what is due, and between requests the rest of long imports. */
export class JobRunner {
  readonly #context: () => Context;
  #nextTurn: NodeJS.Immediate | undefined;

  /** @param context What the tenant works with when nobody asks. */
  constructor(context: () => Context) {
    this.#context = context;
  }

  /** Does what is due; an import that is not done then goes on by itself. */
  run(): void {
    if (!finishJobs(this.#context()) || this.#nextTurn) return;
    this.#nextTurn = setImmediate(() => {
      this.#nextTurn = undefined;
      this.run();
    }).unref();
  }
}
