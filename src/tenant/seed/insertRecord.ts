import type { Json } from '../store/records';
import { RELATIONS } from '../store/relations';
import type { Store } from '../store/Store';
import { SeedError } from './SeedError';

/** Collections without a declaration that a seed may have, with the field of their keys. */
export const FURTHER_COLLECTIONS: Readonly<Record<string, string>> = {
  groups: 'id',
  scim_configurations: 'connection_id',
  directory_provisionings: 'connection_id',
};

/** @throws SeedError for a record of a parent that does not exist. */
export function checkOwners(store: Store, where: string, collection: string, record: Json): void {
  for (const { in: inner, by, of, key } of RELATIONS) {
    const named = inner === collection ? [record[by]].flat() : [];
    if (named.length === 0 || named[0] === undefined) continue;
    const known = new Set([...store.collection(of).values()].map((owner) => owner[key]));
    const unknown: unknown = named.find((value) => !known.has(value));
    if (unknown !== undefined) throw new SeedError(`${where}.${by}: there is no ${String(unknown)}`);
  }
}

/** Adds a record that no request creates, in the format of GET. @throws SeedError */
export function insertRecord(store: Store, where: string, collection: string, key: string, item: Json): void {
  const id = item[key];
  if (typeof id !== 'string') throw new SeedError(`${where} must have the text ${key}`);
  checkOwners(store, where, collection, item);
  store.collection(collection).set(id, item);
}
