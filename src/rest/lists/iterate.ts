/** The items of a result: of an array, or of the array in a page. */
export type ItemOf<T> = T extends readonly (infer Item)[]
  ? Item
  : T extends object
    ? { [Name in keyof T]-?: NonNullable<T[Name]> extends readonly (infer Item)[] ? Item : never }[keyof T]
    : never;

/**
 * Iterates all items of a list, from the requested page to the last, and fetches one page ahead.
 *
 * @param call The promise of a list, as the method returned it.
 * @throws TypeError for anything else.
 * @example
 * for await (const user of iterate(management.users.getAll({ q: 'blocked:true' }))) { … }
 */
export function iterate<T>(call: Promise<T>): AsyncIterable<ItemOf<T>> {
  if (typeof call === 'object' && call !== null && Symbol.asyncIterator in call) {
    return call as Promise<T> & AsyncIterable<ItemOf<T>>;
  }
  throw new TypeError(
    'iterate() takes the promise of a list as the method returned it, such as management.users.getAll(); this is not one.',
  );
}
