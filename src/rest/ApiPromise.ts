import type { Answer } from '../http/outcome';

type Executor<T> = (resolve: (value: T) => void, reject: (reason: unknown) => void) => void;

/** The promise of a call: resolves to its value, and tells the rest of the answer to those who ask. */
export class ApiPromise<T> extends Promise<T> {
  readonly #answer: Promise<Answer<T>> | undefined;

  /** Promises derived from this one are plain ones. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** Makes one from the promise of an answer and the way its value is taken from it. */
  static from<T>(answer: Promise<Answer<T>>, valueOf: (answer: Answer<T>) => T): ApiPromise<T> {
    return new ApiPromise<T>(...ApiPromise.following(answer, valueOf));
  }

  /** The arguments of the constructor that make a promise follow an answer. */
  protected static following<T>(
    answer: Promise<Answer<T>>,
    valueOf: (answer: Answer<T>) => T,
  ): [Executor<T>, Promise<Answer<T>>] {
    // Settled by its own resolve and reject as they are, not wrapped: so the engine can follow the chain from
    // an error to the caller's await, and the error's stack shows that line.
    return [(resolve, reject) => void answer.then(valueOf).then(resolve, reject), answer];
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
    // The value's own promise may be left alone then: its rejection is told here.
    this.catch(() => undefined);
    return this.#answer ?? Promise.reject(new TypeError('This promise was not made by a call.'));
  }
}
