import { ApiFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { IdentityRecord, Json, UserRecord } from '../store/records';

const refuse = (message: string): ApiFault => new ApiFault(400, message, 'invalid_body');

/**
 * The account in `identity` of a ticket or job; the primary one by default.
 *
 * @throws ApiFault, 400, for an account that the user does not have.
 */
export function findAccount(
  { store }: Context,
  user: UserRecord,
  named: unknown,
): IdentityRecord | undefined {
  if (typeof named !== 'object' || named === null) return user.identities[0];
  const { provider, user_id: id, connection_id: connectionId }: Json = { ...named };
  const connection = store.connections.get(String(connectionId));
  if (connectionId !== undefined && !connection) throw refuse('Identity connection does not exist.');
  const account = user.identities.find(
    (identity) =>
      identity.provider === provider &&
      identity.user_id === id &&
      (!connection || identity.connection === connection.name),
  );
  if (!account) throw refuse('The user exists, but does not contain the given identity.');
  return account;
}

/**
 * The organization of a ticket or job. @throws ApiFault, 400, for an unknown one, or one that the user is not a member
 * of.
 */
export function findOrganizationOf({ store }: Context, { user_id: user }: UserRecord, named: unknown) {
  if (named === undefined) return undefined;
  const organization = store.organizations.get(String(named));
  if (!organization) throw refuse('The organization does not exist');
  if (!organization.members.includes(user))
    throw refuse(`The user with id ${user} is not a member of organization with id ${organization.id}.`);
  return organization;
}
