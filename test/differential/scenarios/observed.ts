import type { Loose } from './Stage';

/** An error as callers see it. */
export function describeError(error: Loose): unknown {
  if (!(error instanceof Error)) return { rejectedWith: error };
  const { name, message, statusCode, requestInfo, originalError } = error as Loose;
  const { status, body, text } = originalError?.response ?? {};
  return { name, message, statusCode, requestInfo, status, body, text };
}

/** The outcome of a call: thrown, fulfilled or rejected. */
export async function outcome(call: () => unknown): Promise<unknown> {
  let returned: unknown;
  try {
    returned = call();
  } catch (error) {
    return { threw: describeError(error) };
  }
  if (typeof (returned as Loose)?.then !== 'function') return { returned };
  try {
    return { fulfilled: await returned };
  } catch (error) {
    return { rejected: describeError(error) };
  }
}

/** The outcome of a call with a callback: its return value, and all arguments of the callback. */
export async function calledBack(
  call: (callback: (...args: unknown[]) => void) => unknown,
): Promise<unknown> {
  return new Promise((resolve) => {
    let returned: unknown;
    try {
      returned = call((error: unknown, ...values: unknown[]) => {
        // A turn later, so that `returned` is known even to a synchronous callback.
        setImmediate(() =>
          resolve({ returned, error: error === null ? null : describeError(error), values }),
        );
      });
    } catch (error) {
      resolve({ threw: describeError(error) });
    }
  });
}

/** Resolves after some turns of the event loop, so that pending work can finish. */
export const settleDown = (milliseconds = 30): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends a scenario that hangs; resolves to the text instead. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(`nothing within ${milliseconds} ms`), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
