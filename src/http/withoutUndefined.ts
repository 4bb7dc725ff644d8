/** A copy without undefined fields, which mean the same as missing ones. */
export function withoutUndefined<T extends object>(options: T): T {
  const copy = { ...options };
  for (const name of Object.keys(copy) as (keyof T)[]) if (copy[name] === undefined) delete copy[name];
  return copy;
}
