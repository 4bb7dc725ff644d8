import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { IdentityRecord, Json, UserRecord } from '../store/records';

/**
 * The account that `identity` of a ticket or job names; the primary one when it names none.
 *
 * @throws ApiFault, 400, for one that the user does not have. The API's wording is unknown.
 */
export function findAccount(
  { store }: Context,
  user: UserRecord,
  named: unknown,
): IdentityRecord | undefined {
  if (typeof named !== 'object' || named === null) return user.identities[0];
  const { provider, user_id: id, connection_id: connectionId }: Json = { ...named };
  const connection =
    connectionId === undefined ? undefined : store.connections.get(String(connectionId))?.name;
  const account = user.identities.find(
    (identity) =>
      identity.provider === provider &&
      identity.user_id === id &&
      (connectionId === undefined || identity.connection === connection),
  );
  if (!account) throw new ApiFault(400, 'The user does not have the specified identity.', 'invalid_body');
  return account;
}
