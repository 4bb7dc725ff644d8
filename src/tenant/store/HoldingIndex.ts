import type { Holding, Json, UserRecord } from './records';

/** What is found by its id. */
const KINDS = ['sessions', 'refresh_tokens'] as const satisfies readonly Holding[];

/** By what something held is found: the id of its kind, or the text of a token. */
export type HoldingField = (typeof KINDS)[number] | 'token';

/** Finds who holds a session or a refresh token, without looking at all users. Users who hold nothing cost nothing. */
export class HoldingIndex {
  /** Ids of users, by field and value. Seeds may give several users the same. */
  readonly #holders = new Map<string, readonly string[]>();

  add(user: UserRecord): void {
    for (const key of keysOf(user)) this.#holders.set(key, [...this.#idsAt(key), user.user_id]);
  }

  remove(user: UserRecord): void {
    for (const key of keysOf(user)) {
      const left = this.#idsAt(key).filter((id) => id !== user.user_id);
      if (left.length === 0) this.#holders.delete(key);
      else this.#holders.set(key, left);
    }
  }

  clear(): void {
    this.#holders.clear();
  }

  /** The id of the user that holds it; undefined if none does. */
  idBy(field: HoldingField, value: string): string | undefined {
    return this.#idsAt(keyOf(field, value))[0];
  }

  #idsAt(key: string): readonly string[] {
    return this.#holders.get(key) ?? [];
  }
}

const keyOf = (field: HoldingField, value: string): string => `${field} ${value}`;

/** Each once: a user may hold an id twice. */
function keysOf({ holdings }: UserRecord): Iterable<string> {
  const keys = new Set<string>();
  if (!holdings) return keys;
  const note = (field: HoldingField, value: unknown): void => {
    if (typeof value === 'string') keys.add(keyOf(field, value));
  };
  for (const kind of KINDS)
    for (const held of holdings[kind] ?? ([] as readonly Json[])) {
      note(kind, held.id);
      if (kind === 'refresh_tokens') note('token', held.token);
    }
  return keys;
}
