/** Passes a callback that may be missing: the overloads of a method distinguish the two forms, a table can't. */
export const optional = (callback: unknown): [] =>
  (callback === undefined ? [] : [callback]) as unknown as [];
