import type { Holding, Json, UserRecord } from '../store/records';

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
