import type { Answer } from '../http/outcome';
import type { Callback } from '../types/Callback';
import { ApiPromise, following } from './ApiPromise';

/** How the outcome of a call is handed over. */
export interface Delivery<T> {
  /** Takes the value from the answer. */
  valueOf(answer: Answer<T>): T;
  /** True to give the response headers to a callback as its third argument. */
  headersToCallback: boolean;
}

/**
 * Promise or callback: the one place that decides. With a callback it returns undefined, and the
 * callback runs exactly once, on a later tick and outside of any promise: what it throws surfaces as
 * an uncaught exception, what it rejects as an unhandled rejection, and neither comes back to it.
 */
export function settle<T>(
  answer: Promise<Answer<T>>,
  callback: Callback<T> | undefined,
  { valueOf, headersToCallback }: Delivery<T>,
): Promise<T> | undefined {
  if (!callback) return new ApiPromise<T>(...following(answer, valueOf));
  answer.then(
    (result) => {
      const value = valueOf(result);
      if (headersToCallback) process.nextTick(callback, null, value, result.headers);
      else process.nextTick(callback, null, value);
    },
    (error: Error) => process.nextTick(callback, error),
  );
  return undefined;
}
