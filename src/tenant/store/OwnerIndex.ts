import type { UserRecord } from './records';

const KINDS = ['sessions', 'refresh_tokens'] as const;
const FIELDS = ['id', 'token'] as const;

/** The kinds of owned records that a user can be found by. */
export type IndexedKind = (typeof KINDS)[number];
/** The fields that identify an owned record. */
export type IndexedField = (typeof FIELDS)[number];

/** The owner of a value: one user, or several, since seeds may repeat an id. */
type Owners = Map<string, string | Set<string>>;

/** The values of a field in a user's records of a kind. */
function valuesOf(user: UserRecord | undefined, kind: IndexedKind, field: IndexedField): Set<string> {
  const values = new Set<string>();
  for (const { [field]: value } of user?.owned?.[kind] ?? [])
    if (typeof value === 'string' && value !== '') values.add(value);
  return values;
}

function add(owners: Owners, value: string, id: string): void {
  const present = owners.get(value);
  if (present === undefined) owners.set(value, id);
  else if (typeof present === 'string') owners.set(value, new Set([present, id]));
  else present.add(id);
}

function remove(owners: Owners, value: string, id: string): void {
  const present = owners.get(value);
  if (present instanceof Set && present.size > 1) present.delete(id);
  else owners.delete(value);
}

/** Finds users by their sessions and refresh tokens. Users without any take no memory in it. */
export class OwnerIndex {
  /** By kind, by field, then by value. */
  readonly #owners: Readonly<Record<IndexedKind, Readonly<Record<IndexedField, Owners>>>> = {
    sessions: { id: new Map(), token: new Map() },
    refresh_tokens: { id: new Map(), token: new Map() },
  };

  /** Updates the index for a user who was added, changed or removed: one of the two may be undefined. */
  changed(before: UserRecord | undefined, after: UserRecord | undefined): void {
    if (before?.owned === after?.owned) return;
    const id = (after ?? before)?.user_id ?? '';
    for (const kind of KINDS) {
      // Lists are never changed in place: this one is unchanged.
      if (before?.owned?.[kind] === after?.owned?.[kind]) continue;
      for (const field of FIELDS) {
        const owners = this.#owners[kind][field];
        const [gone, here] = [valuesOf(before, kind, field), valuesOf(after, kind, field)];
        for (const value of gone) if (!here.has(value)) remove(owners, value, id);
        for (const value of here) if (!gone.has(value)) add(owners, value, id);
      }
    }
  }

  clear(): void {
    for (const owners of this.#tables()) owners.clear();
  }

  /** The number of values that are indexed. */
  get size(): number {
    return this.#tables().reduce((sum, { size }) => sum + size, 0);
  }

  /** The user with a record of this kind and value, or several users; undefined for none. */
  ownersOf(kind: IndexedKind, field: IndexedField, value: string): string | ReadonlySet<string> | undefined {
    return this.#owners[kind][field].get(value);
  }

  #tables(): Owners[] {
    return Object.values(this.#owners).flatMap((fields) => Object.values(fields));
  }
}
