import type { Answer } from '../http/outcome';

/** The function that a promise is made of. */
export type Executor<T> = (resolve: (value: T) => void, reject: (reason: unknown) => void) => void;

/** The promise of a call. It resolves to the value, and can also give the whole answer. */
export class ApiPromise<T> extends Promise<T> {
  readonly #answer: Promise<Answer<T>> | undefined;

  /** Promises derived from this one are plain ones. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /**
   * @param executor As of any promise.
   * @param answer The whole answer.
   */
  constructor(executor: Executor<T>, answer?: Promise<Answer<T>>) {
    super(executor);
    this.#answer = answer;
  }

  /**
   * The same call's whole answer.
   *
   * @returns `{ data, status, headers }`; header names are in lower case.
   */
  withResponse(): Promise<Answer<T>> {
    // No one may be waiting for the value then: its rejection is handled here.
    this.catch(() => undefined);
    return this.#answer ?? Promise.reject(new TypeError('This promise was not made by a call.'));
  }
}

/** The arguments of the constructor for a promise that follows an answer. */
export function following<T>(
  answer: Promise<Answer<T>>,
  valueOf: (answer: Answer<T>) => T,
): [Executor<T>, Promise<Answer<T>>] {
  // Settled by its own resolve and reject as they are, not wrapped: so the engine can follow the chain from
  // an error to the caller's await, and the error's stack shows that line.
  return [(resolve, reject) => void answer.then(valueOf).then(resolve, reject), answer];
}
