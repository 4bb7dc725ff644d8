/** A copy without the fields that are undefined: they mean what a missing field means. */
export function withoutUndefined<T extends object>(options: T): T {
  const copy = { ...options };
  for (const name of Object.keys(copy) as (keyof T)[]) if (copy[name] === undefined) delete copy[name];
  return copy;
}
