import { ApiFault, insufficientFields } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import type { Context } from '../router/Route';
import type { IdentityRecord, Json, UserRecord } from '../store/records';
import { checkPassword } from './checkPassword';
import { checkUsername } from './checkUsername';
import { isEnterprise } from './providers';

/** Pairs of fields that one PATCH must not change together. */
const FORBIDDEN_PAIRS: readonly (readonly [string, string])[] = [
  ['password', 'email'],
  ['password', 'email_verified'],
  ['username', 'email'],
  ['username', 'email_verified'],
  ['username', 'password'],
];

/** Root attributes that an identity provider may own. */
const SYNCED = ['family_name', 'given_name', 'name', 'nickname', 'picture'];
const LOCAL = ['auth0', 'email', 'sms'];

const refuse = (message: string, code = 'operation_not_supported'): ApiFault =>
  new ApiFault(400, message, code);

/** @throws ApiFault, 403, if the token's scopes do not cover a field. */
function checkScopes(context: Context, body: Json): void {
  const granted = scopesOf(context.claims);
  if (granted.has('update:users')) return;
  const covered = new Set(['connection']);
  if (granted.has('update:users_app_metadata')) covered.add('app_metadata');
  if (granted.has('update:current_user_metadata')) covered.add('user_metadata');
  const others = Object.keys(body).filter((field) => !covered.has(field));
  if (others.length === 0) return;
  // For a user's own token the message lists the fields; for other tokens that is unknown.
  if (granted.has('update:current_user_metadata'))
    throw new ApiFault(
      403,
      `You cannot update the following fields: ${others.join(', ')}`,
      'insufficient_scope',
    );
  throw insufficientFields();
}

/** The identity that a PATCH changes. @throws ApiFault, 400, if the user has no account of its connection. */
function targetOf({ store }: Context, user: UserRecord, { connection }: Json): IdentityRecord | undefined {
  if (connection === undefined) return user.identities[0];
  if (!store.connectionNamed(connection)) throw refuse('Connection does not exist', 'inexistent_connection');
  const target = user.identities.find((identity) => identity.connection === connection);
  if (!target) throw refuse('Connection is not supported for this operation');
  return target;
}

/** @throws ApiFault, 400, for attributes that the identity's provider owns, or that can't be removed. */
function checkSynced(user: UserRecord, target: IdentityRecord, options: Json, body: Json): void {
  const touched = SYNCED.filter((field) => body[field] !== undefined);
  if (touched.length === 0) return;
  const list = touched.join(', ');
  if (target !== user.identities[0])
    throw refuse(
      `The following user attributes cannot be updated: ${list}. The specified connection belongs to a secondary identity.`,
    );
  if (!LOCAL.includes(target.provider) && options.set_user_root_attributes !== 'on_first_login')
    throw refuse(
      `The following user attributes cannot be updated: ${list}. The connection must either be a database connection (using the Auth0 store), a passwordless connection (email or sms) or has disabled 'Sync user profile attributes at each login'.`,
    );
  const removed = touched.filter((field) => body[field] === null);
  if (removed.length > 0 && LOCAL.includes(target.provider))
    throw refuse(
      `The following user attributes cannot be removed: ${removed.join(', ')}. The connection (${target.connection}) must either be a custom database connection with import mode disabled, a social or enterprise connection.`,
    );
}

/** @throws ApiFault, 400, for credentials and addresses that the API can't change with this provider. */
function checkAccount({ provider }: IdentityRecord, options: Json, body: Json): void {
  const { email, password, username, phone_number: phone } = body;
  if (email !== undefined && provider !== 'auth0' && provider !== 'email')
    throw refuse('Cannot update email for non-database user');
  if (password !== undefined && provider !== 'auth0')
    throw refuse('Cannot update password for non-database user');
  if (username !== undefined && provider !== 'auth0')
    throw refuse('Cannot update username for non-database user');
  checkUsername(username, options);
  if ((email !== undefined || password !== undefined) && options.disabled === true)
    throw refuse('Cannot change email or password for users in a disabled connection');
  if (body.verify_email === true && isEnterprise(provider))
    throw refuse('Email verification is not supported for enterprise users');
  if (body.client_id !== undefined && email === undefined && phone === undefined)
    throw refuse('client_id can only be used when updating email or phone_number', 'invalid_body');
  checkPassword(password, options);
}

/**
 * @throws ApiFault, 400, if another account of the connection, even of this user, has the email address, username or
 * number.
 */
function checkDuplicates({ store }: Context, user: UserRecord, target: IdentityRecord, body: Json): void {
  const { connection } = target;
  for (const field of ['email', 'username', 'phone_number'] as const) {
    const given = body[field];
    if (typeof given !== 'string') continue;
    const value = given.toLowerCase();
    const holder = store.userOfAccount(connection, field, value);
    const isOwn = ({ profileData }: IdentityRecord): boolean => profileData[field] === value;
    const others = user.identities.filter(
      (identity) => identity !== target && identity.connection === connection,
    );
    if ((holder && holder !== user) || (holder === user && others.some(isOwn)))
      throw refuse(`The specified new ${field} already exists`, 'auth0_idp_error');
  }
}

/**
 * Checks whether a PATCH is allowed.
 *
 * @returns The identity to change.
 * @throws ApiFault: 400 or 403.
 */
export function checkPatch(context: Context, user: UserRecord, body: Json): IdentityRecord | undefined {
  checkScopes(context, body);
  for (const [one, other] of FORBIDDEN_PAIRS) {
    if (body[one] !== undefined && body[other] !== undefined)
      throw refuse(`Cannot update ${one} and ${other} simultaneously`);
  }
  const target = targetOf(context, user, body);
  if (!target) return undefined;
  const options = context.store.connectionNamed(target.connection)?.options ?? {};
  checkAccount(target, options, body);
  checkSynced(user, target, options, body);
  checkDuplicates(context, user, target, body);
  return target;
}
