import omit from 'lodash/omit';
import type { IndexedKind, IndexedField } from '../store/OwnerIndex';
import type { OwnedKind, Json, UserRecord } from '../store/records';
import type { Store } from '../store/Store';

/** Kinds of records of a user that are created outside the Management API; a seed can contain them. */
export const OWNED_KINDS: readonly OwnedKind[] = [
  'sessions',
  'refresh_tokens',
  'connected_accounts',
  'federated_connections_tokensets',
];

/** A user's records of a kind, oldest first. */
export const ownedBy = ({ owned }: UserRecord, kind: OwnedKind): readonly Json[] => owned?.[kind] ?? [];

/** A user with exactly these records of a kind. */
export const withOwned = (user: UserRecord, kind: OwnedKind, records: readonly Json[]): UserRecord => ({
  ...user,
  owned: { ...user.owned, [kind]: records },
});

/** A record, and the user that it belongs to. */
export interface OwnedRecord {
  readonly user: UserRecord;
  readonly record: Json;
}

/** A session or a refresh token by its id, or by another field; undefined if no user has it. */
export function findOwned(
  store: Store,
  kind: IndexedKind,
  value = '',
  field: IndexedField = 'id',
): OwnedRecord | undefined {
  const [user] = store.usersOwning(kind, field, value);
  const record = user && ownedBy(user, kind).find((one) => one[field] === value);
  return record && { user, record };
}

/** Replaces a user's record with the same id; undefined removes it. */
export function replaceOwned(
  store: Store,
  kind: OwnedKind,
  { user, record }: OwnedRecord,
  after: Json | undefined,
): void {
  const kept = ownedBy(user, kind).flatMap((one) => {
    if (one.id !== record.id) return [one];
    return after ? [after] : [];
  });
  store.putUser(withOwned(user, kind, kept));
}

/** An owned record as the API shows it, without the token itself, which is a secret. */
export const presentOwned = (record: Json): Json => omit(record, ['token', 'previous', 'organization']);
