/** Finds the items that were appended to a list since the last call, in time proportional to their number. */
export class NewItems<T extends object> {
  readonly #seen = new WeakSet<T>();

  /** The new items, oldest first. */
  take(list: readonly T[]): T[] {
    let first = list.length;
    while (first > 0) {
      const item = list[first - 1];
      if (!item || this.#seen.has(item)) break;
      this.#seen.add(item);
      first -= 1;
    }
    return list.slice(first);
  }
}
