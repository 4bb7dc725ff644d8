import omit from 'lodash/omit';
import type { IndexedKind, IndexedField } from '../store/OwnerIndex';
import type { OwnedKind, Json, UserRecord } from '../store/records';
import type { Store } from '../store/Store';

/** What kinds of things a user may hold that come about outside the Management API: a seed gives them. */
export const OWNED_KINDS: readonly OwnedKind[] = [
  'sessions',
  'refresh_tokens',
  'connected_accounts',
  'federated_connections_tokensets',
];

/** What a user holds of a kind, in the order in which it came. */
export const ownedBy = ({ owned }: UserRecord, kind: OwnedKind): readonly Json[] => owned?.[kind] ?? [];

/** A user who holds these of a kind, and no others. */
export const withOwned = (user: UserRecord, kind: OwnedKind, records: readonly Json[]): UserRecord => ({
  ...user,
  owned: { ...user.owned, [kind]: records },
});

/** Something that a user holds, and the user. */
export interface OwnedRecord {
  readonly user: UserRecord;
  readonly record: Json;
}

/** A session or a refresh token by its id, or by another field; undefined if no user holds it. */
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

/** Puts something in the place of what a user holds by the same id; undefined takes it away. */
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

/** Something record as the API shows it: the token itself is its holder's secret. */
export const presentOwned = (record: Json): Json => omit(record, ['token', 'previous', 'organization']);
