import type { Callback } from '../types/Callback';

/** The arguments of a call, sorted. */
export interface CallArguments {
  /** Those before the callback. */
  values: readonly unknown[];
  callback: Callback<unknown> | undefined;
}

function isCallback(value: unknown): value is Callback<unknown> {
  return typeof value === 'function';
}

/**
 * Finds the callback, the last function among the arguments, and what came before it. Without one,
 * undefined arguments at the end count as not given: services pass on a callback that may be undefined.
 */
export function readArguments(args: readonly unknown[]): CallArguments {
  for (let index = args.length - 1; index >= 0; index -= 1) {
    const candidate = args[index];
    if (isCallback(candidate)) return { values: args.slice(0, index), callback: candidate };
  }
  let end = args.length;
  while (end > 0 && args[end - 1] === undefined) end -= 1;
  return { values: args.slice(0, end), callback: undefined };
}
