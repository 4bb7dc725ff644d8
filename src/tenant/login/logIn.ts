import { OAuthFault } from '../ApiFault';
import { prepareResult, verifyPassword } from '../passwords/verifyPassword';
import type { Context } from '../router/Route';
import type { ClientRecord, IdentityRecord, Json, OrganizationRecord, UserRecord } from '../store/records';
import { clearFailures, isBlocked, LOCAL_ADDRESS, recordFailure } from '../users/loginAttempts';
import { checkAddress, recordIpFailure } from '../users/ipFailures';
import { writeLog, writeUserLog } from '../users/writeLog';

/** A user who logs in, and the account. */
export interface Login {
  user: UserRecord;
  account: IdentityRecord;
}

/** What a user enters to log in. */
export interface Credentials {
  /** Email address, username or phone number. */
  name: string;
  password: unknown;
  /** Name of the connection; empty for any database. */
  realm: string;
}

const NAMES = ['email', 'username', 'phone_number'] as const;

/** The user with an identifier: in the given connection, or in any database. */
export function findByLogin({ store }: Context, login: string, realm: string): Login | undefined {
  for (const connection of store.connections.values()) {
    if (connection.strategy !== 'auth0' || (realm !== '' && connection.name !== realm)) continue;
    for (const field of NAMES) {
      const user = store.userOfAccount(connection.name, field, login);
      const account = user?.identities.find(
        ({ connection: own, profileData }) => own === connection.name && profileData[field] === login,
      );
      if (user && account) return { user, account };
    }
  }
  return undefined;
}

/** Verifies the password of a login before its handler runs, if that takes long; not for a blocked account. */
export function prepareLogin(
  context: Context,
  { name, password, realm }: Credentials,
): Promise<void> | undefined {
  const login = name.toLowerCase();
  const found = findByLogin(context, login, realm);
  if (!found || isBlocked(context, found.account, login)) return undefined;
  return prepareResult(found.account, password);
}

/** @throws OAuthFault: 429 for a blocked account or IP address, 403 for a wrong identifier or password. */
export function checkLogin(context: Context, { name, password, realm }: Credentials, details: Json): Login {
  const login = name.toLowerCase();
  checkAddress(context, { ...details, user_name: login });
  const found = findByLogin(context, login, realm);
  if (found && isBlocked(context, found.account, login)) {
    writeUserLog(context, 'limit_wc', found.user, details);
    throw new OAuthFault(
      429,
      'too_many_attempts',
      "Your account has been blocked after multiple consecutive login attempts. We've sent you an email with instructions on how to unblock it.",
    );
  }
  if (found && verifyPassword(found.account, password)) {
    clearFailures(context, found.account, login);
    return found;
  }
  recordIpFailure(context);
  if (found) {
    writeUserLog(context, 'f', found.user, details);
    recordFailure(context, found.user, found.account, login);
  } else writeLog(context, 'fu', { ...details, user_name: login });
  throw new OAuthFault(403, 'invalid_grant', 'Wrong email or password.');
}

/** Records a login in the user, even in a blocked one (recorded). @throws OAuthFault, 403, for a blocked user. */
export function recordLogin(context: Context, found: UserRecord, client: ClientRecord): UserRecord {
  const { store, clock } = context;
  const logins = Number(found.attributes.logins_count ?? 0) + 1;
  const seen = { last_login: clock.iso(), last_ip: LOCAL_ADDRESS, logins_count: logins };
  const user: UserRecord = { ...found, attributes: { ...found.attributes, ...seen } };
  store.putUser(user);
  const details = { client_id: client.client_id, client_name: client.name };
  if (user.attributes.blocked === true) {
    writeUserLog(context, 'f', user, { ...details, description: 'user is blocked' });
    throw new OAuthFault(403, 'unauthorized', 'user is blocked');
  }
  writeUserLog(context, 's', user, details);
  return user;
}

/**
 * The organization of a login, by id or name; undefined for none.
 *
 * @throws OAuthFault, 400, for one that does not exist.
 */
export function organizationNamed({ store }: Context, named: string): OrganizationRecord | undefined {
  if (named === '') return undefined;
  const found =
    store.organizations.get(named) ??
    [...store.organizations.values()].find(({ name }) => name === named.toLowerCase());
  if (!found)
    throw new OAuthFault(400, 'invalid_request', `parameter organization is invalid: ${named.slice(0, 100)}`);
  return found;
}

/** @throws OAuthFault, 403, for a user who is not a member. The API's wording is unknown. */
export function checkMember({ user_id: id }: UserRecord, organization: OrganizationRecord | undefined): void {
  if (organization && !organization.members.includes(id))
    throw new OAuthFault(
      403,
      'access_denied',
      `user ${id} is not part of the ${organization.id} organization`,
    );
}
