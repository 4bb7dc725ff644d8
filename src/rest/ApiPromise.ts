import type { Answer } from '../http/outcome';

/** The executor of a promise. */
export type Executor<T> = (resolve: (value: T) => void, reject: (reason: unknown) => void) => void;

/** The promise of a call. It resolves to the value, and can also return the whole response. */
export class ApiPromise<T> extends Promise<T> {
  readonly #answer: Promise<Answer<T>> | undefined;

  /** Promises derived from this one are plain promises. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** @param executor As for any promise. */
  constructor(executor: Executor<T>, answer?: Promise<Answer<T>>) {
    super(executor);
    this.#answer = answer;
  }

  /**
   * The whole response of the same call.
   *
   * @returns `{ data, status, headers }`; header names are in lower case.
   */
  withResponse(): Promise<Answer<T>> {
    // The value itself may have no handler then: handle its rejection here.
    this.catch(() => undefined);
    return this.#answer ?? Promise.reject(new TypeError('This promise was not made by a call.'));
  }
}

/** The arguments of the constructor for a promise that follows a response. */
export function following<T>(
  answer: Promise<Answer<T>>,
  valueOf: (answer: Answer<T>) => T,
): [Executor<T>, Promise<Answer<T>>] {
  // Settled by its own resolve and reject, not wrapped: so the engine can follow the chain from an error to the
  // caller's await, and the stack of the error shows that line.
  return [(resolve, reject) => void answer.then(valueOf).then(resolve, reject), answer];
}
