import omit from 'lodash/omit';
import type { FoundHolding, HoldingField } from '../store/HoldingIndex';
import type { Holding, Json, UserRecord } from '../store/records';
import type { Store } from '../store/Store';

/** What kinds of things a user may hold that come about outside the Management API: a seed gives them. */
export const HOLDINGS: readonly Holding[] = [
  'sessions',
  'refresh_tokens',
  'connected_accounts',
  'federated_connections_tokensets',
];

/** What a user holds of a kind, in the order in which it came. */
export const holdingsOf = ({ holdings }: UserRecord, kind: Holding): readonly Json[] =>
  holdings?.[kind] ?? [];

/** A user who holds these of a kind, and no others. */
export const withHoldings = (user: UserRecord, kind: Holding, held: readonly Json[]): UserRecord => ({
  ...user,
  holdings: { ...user.holdings, [kind]: held },
});

/** Something that a user holds, and the user. */
export interface Held {
  readonly user: UserRecord;
  readonly held: Json;
}

/** A session or a refresh token by its id, or by another field; undefined if no user holds it. */
export function findHeld(
  store: Store,
  kind: FoundHolding,
  value = '',
  field: HoldingField = 'id',
): Held | undefined {
  const [user] = store.usersHolding(kind, field, value);
  const held = user && holdingsOf(user, kind).find((one) => one[field] === value);
  return held && { user, held };
}

/** Puts something in the place of what a user holds by the same id; undefined takes it away. */
export function replaceHeld(
  store: Store,
  kind: Holding,
  { user, held }: Held,
  after: Json | undefined,
): void {
  const kept = holdingsOf(user, kind).flatMap((one) => {
    if (one.id !== held.id) return [one];
    return after ? [after] : [];
  });
  store.putUser(withHoldings(user, kind, kept));
}

/** Something held as the API shows it: the token itself is its holder's secret. */
export const shownHolding = (held: Json): Json => omit(held, ['token', 'previous', 'organization']);
