/** Hands over a callback that may be missing: the overloads of a method tell its two forms apart, a table can't. */
export const optional = (callback: unknown): [] =>
  (callback === undefined ? [] : [callback]) as unknown as [];
