import type { Answer } from '../http/outcome';

/** The promise of a call: resolves to its value, and tells the rest of the answer to those who ask. */
export class ApiPromise<T> extends Promise<T> {
  #answer: Promise<Answer<T>> | undefined;

  /** Promises derived from this one are plain ones. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** Makes one from the promise of an answer and the way its value is taken from it. */
  static from<T>(
    answer: Promise<Answer<T>>,
    valueOf: (answer: Answer<T>) => T,
    species = API_PROMISE,
  ): ApiPromise<T> {
    // Derived by `then`, not made beside it: so the engine can follow the chain from an error to the
    // caller's await, and the error's stack shows that line.
    Object.defineProperty(answer, 'constructor', { value: species });
    const promise = answer.then(valueOf) as ApiPromise<T>;
    promise.#answer = answer;
    return promise;
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

/** A constructor as `then` looks for it: makes promises of the given class. */
export const derives = (promiseClass: typeof ApiPromise): object => ({ [Symbol.species]: promiseClass });

const API_PROMISE = derives(ApiPromise);
