import omit from 'lodash/omit';
import pick from 'lodash/pick';
import type { Context } from '../router/Route';
import type { ImportWork, Json, UserRecord } from '../store/records';
import { importedMethods } from '../users/importedMethods';
import { metadataProblem } from '../users/metadata';
import { newUser, profileOf } from '../users/newUser';
import { findViolation } from '../validation/findViolation';
import { importedUserSchema } from './importedUserSchema';

/** What is wrong with a row, as GET /jobs/{id}/errors reports it. */
export interface ImportError {
  readonly code: string;
  readonly message: string;
  readonly path?: string;
}

const NOT_ATTRIBUTES = ['user_id', 'password_hash', 'custom_password_hash', 'mfa_factors'];

function problemOf(row: unknown): ImportError | undefined {
  const violation = findViolation(row, importedUserSchema);
  if (violation) {
    const { code, detail, property } = violation;
    const message = property === 'password_hash' ? detail.replace(/: .*$/s, '') : detail;
    return { code, message, ...(property ? { path: property } : {}) };
  }
  const problem = metadataProblem(Object(row) as Json);
  // The API's own error code is not known.
  return problem === undefined ? undefined : { code: 'INVALID_METADATA', message: problem };
}

/** The users of the connection that match a row: by id, email address or username. */
function matchesOf({ store }: Context, { connection }: ImportWork, row: UserRecord) {
  const { email, username } = row.identities[0]?.profileData ?? {};
  const find = (field: 'email' | 'username', value: unknown): UserRecord | undefined =>
    typeof value === 'string' ? store.userOfAccount(connection, field, value) : undefined;
  return {
    byId: store.userOfIdentity('auth0', row.identities[0]?.user_id ?? ''),
    byEmail: find('email', email),
    byUsername: find('username', username),
  };
}

/** The fields that an import changes in an existing user, and whether they are verified. */
const UPSERTED = [
  'app_metadata',
  'user_metadata',
  'email',
  'email_verified',
  'family_name',
  'given_name',
  'name',
  'nickname',
  'picture',
];

/** A user after an import that may overwrite: metadata is replaced; other fields stay. */
function overwrite(user: UserRecord, work: ImportWork, row: Json, now: string): UserRecord {
  const isOther = row.email !== undefined && row.email !== user.attributes.email;
  const given: Json = {
    ...(isOther && row.email_verified === undefined ? { email_verified: false } : {}),
    ...pick(row, UPSERTED),
  };
  const identities = user.identities.map((identity) =>
    identity.connection === work.connection
      ? { ...identity, profileData: { ...identity.profileData, ...profileOf(given) } }
      : identity,
  );
  return {
    ...user,
    identities,
    attributes: { ...user.attributes, ...given, updated_at: now },
  };
}

/** Imports one row. @returns What was done, or what is wrong with the row. */
export function importUser(
  context: Context,
  work: ImportWork,
  row: unknown,
): 'inserted' | 'updated' | ImportError {
  const problem = problemOf(row);
  if (problem) return problem;
  const { store, ids, clock } = context;
  const given = row as Json;
  const { user_id: id, password_hash: hash, custom_password_hash: custom } = given;
  const lowered = Object.fromEntries(
    Object.entries(omit(given, NOT_ATTRIBUTES)).map(([name, value]) => [
      name,
      ['email', 'username'].includes(name) ? String(value).toLowerCase() : value,
    ]),
  );
  const methods = importedMethods(context, given.mfa_factors);
  const user: UserRecord = {
    ...newUser(
      {
        connection: work.connection,
        provider: 'auth0',
        // The API prefixes every id with `auth0|`, even one that has it already.
        id: typeof id === 'string' && id !== '' ? id : ids.object(),
        given: lowered,
        passwordHash: (hash ?? custom) as string | Json | undefined,
        pictureHost: 'secure.gravatar.com',
      },
      clock.iso(),
    ),
    authenticationMethods: methods,
  };
  const { byId, byEmail, byUsername } = matchesOf(context, work, user);
  const known = byId ?? byEmail ?? byUsername;
  if (!known) {
    store.putUser(user);
    return 'inserted';
  }
  // Recorded, including the misspelling.
  if (!work.upserts)
    return { code: 'DUPLICATED_USER', message: 'The user already exist and upsert parameter is false' };
  if (byEmail && byEmail !== known)
    return { code: 'CONFLICT_EMAIL', message: 'The email is already in use by another user' };
  if (byUsername && byUsername !== known)
    return { code: 'CONFLICT_USERNAME', message: 'The username is already in use by another user' };
  store.putUser(overwrite(known, work, lowered, clock.iso()));
  return 'updated';
}
