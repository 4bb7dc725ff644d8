/** Puts these items in place of all that a list holds. One by one: as arguments of one call, many would exceed the stack. */
export function refill<T>(list: T[], items: readonly T[]): void {
  list.length = 0;
  for (const item of items) list.push(item);
}
