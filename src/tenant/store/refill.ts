/** Replaces the items of a list. `list.splice(0, n, ...items)` would overflow the stack with many items. */
export function refill<T>(list: T[], items: readonly T[]): void {
  list.length = 0;
  for (const item of items) list.push(item);
}
