import isNil from 'lodash/isNil';
import omitBy from 'lodash/omitBy';
import pick from 'lodash/pick';
import pickBy from 'lodash/pickBy';
import memoize from 'lodash/memoize';
import { operationOf } from '../operations/operationOf';
import type { Context } from '../router/Route';
import type { IdentityRecord, Json, PermissionName, UserRecord } from '../store/records';
import type { Store } from '../store/Store';
import { OWNED_KINDS } from '../users/ownedRecords';
import { importedMethods } from '../users/importedMethods';
import { metadataProblem } from '../users/metadata';
import { newUser, NONE } from '../users/newUser';
import { splitUserId } from '../users/readSecondary';
import { findViolation } from '../validation/findViolation';
import type { Schema } from '../validation/Schema';
import { SeedError } from './SeedError';
import { readIdentities } from './readIdentities';

/** Fields of a seed that are not root attributes of the user. */
const NOT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'user_id',
  'connection',
  'identities',
  'password',
  'password_hash',
  'custom_password_hash',
  'mfa_factors',
  'roles',
  'permissions',
  'enrollments',
  'groups',
  ...OWNED_KINDS,
]);

const list: Schema = { type: 'array' };
const recordList: Schema = {
  ...list,
  items: { type: 'object', required: ['id'], properties: { id: { type: 'string', minLength: 1 } } },
};

/** The schema of a seeded user: the types of the API's own fields; additional fields are allowed. */
const schemaOf = memoize((): Schema => ({
  type: 'object',
  properties: {
    ...operationOf('POST /users').body?.properties,
    user_id: { type: 'string', minLength: 1, maxLength: 255, pattern: '^\\S*$' },
    created_at: { type: 'string', format: 'date-time' },
    updated_at: { type: 'string', format: 'date-time' },
    logins_count: { type: 'integer', minimum: 0 },
    identities: list,
    password_hash: { type: 'string' },
    custom_password_hash: { type: 'object' },
    mfa_factors: { ...list, items: { type: 'object' } },
    roles: { ...list, items: { type: 'string' } },
    permissions: {
      ...list,
      items: { type: 'object', required: ['resource_server_identifier', 'permission_name'] },
    },
    enrollments: { ...list, items: { type: 'object' } },
    ...Object.fromEntries(['groups', ...OWNED_KINDS].map((kind) => [kind, recordList])),
  },
}));

/** Nulls are removed, here too. */
function withoutNulls(given: Json): Json {
  for (const field in given)
    if (given[field] === null || given[field] === undefined) return omitBy(given, isNil);
  return given;
}

function check(where: string, given: Json): void {
  const violation = findViolation(given, schemaOf());
  const problem = metadataProblem(given);
  if (violation)
    throw new SeedError(
      `${where}: ${violation.detail}${violation.property ? ` on property ${violation.property}` : ''}`,
    );
  if (problem) throw new SeedError(`${where}: ${problem}`);
  if (!['email', 'username', 'phone_number', 'user_id'].some((field) => typeof given[field] === 'string'))
    throw new SeedError(`${where}: needs an email, a username, a phone_number or a user_id`);
}

/** Finds roles by id or by name. */
function rolesOf({ roles }: Store, where: string, given: unknown): string[] {
  if (!Array.isArray(given)) return NONE;
  return given.map((named: unknown) => {
    const role = [...roles.values()].find(({ id, name }) => id === named || name === named);
    if (!role) throw new SeedError(`${where}: there is no role ${String(named)}`);
    return role.id;
  });
}

/** Permissions without other fields. */
function permissionsOf(given: unknown): PermissionName[] {
  if (!Array.isArray(given)) return NONE;
  return given.map(({ resource_server_identifier: api, permission_name: name }: Json) => ({
    resource_server_identifier: String(api),
    permission_name: String(name),
  }));
}

/** The records that belong to a user by a seed. */
function ownedIn(given: Json): Pick<UserRecord, 'owned'> {
  const owned = pick(given, OWNED_KINDS) as NonNullable<UserRecord['owned']>;
  return Object.keys(owned).length > 0 ? { owned } : {};
}

/** The connection of a user without linked accounts. */
function placeOf({ store }: Context, where: string, given: Json, first: IdentityRecord | undefined) {
  const id = String(given.user_id ?? '');
  const split = id.includes('|') ? splitUserId(id) : undefined;
  const name = given.connection ?? first?.connection;
  const strategy = split?.provider ?? first?.provider ?? (given.email || given.username ? 'auth0' : 'sms');
  const named = name === undefined ? undefined : store.connectionNamed(name);
  const known =
    named ?? [...store.connections.values()].find((connection) => connection.strategy === strategy);
  if (name !== undefined && !named && given.connection !== undefined)
    throw new SeedError(`${where}: there is no connection ${String(name)}`);
  const provider = split?.provider ?? named?.strategy ?? strategy;
  return {
    provider,
    connection: String(name ?? known?.name ?? provider),
    id: split?.id ?? (id || undefined),
  };
}

/** The primary identity, with the fields of an export that are not the user's own attributes. */
function joined(own: IdentityRecord, exported: IdentityRecord | undefined): IdentityRecord {
  if (!exported) return own;
  const isKnown = Object.keys(exported.profileData).length > 0;
  return { ...exported, ...own, ...(isKnown ? { profileData: exported.profileData } : {}) };
}

/** A user of a seed, in the import or export format. @throws SeedError */
export function seededUser(context: Context, where: string, raw: Json): UserRecord {
  const given = withoutNulls(raw);
  check(where, given);
  const identities = readIdentities(where, given.identities);
  const place = placeOf(context, where, given, identities[0]);
  const password = typeof given.password === 'string' ? given.password : undefined;
  const passwordHash = (given.password_hash ?? given.custom_password_hash) as string | Json | undefined;
  const attributes = pickBy(given, (_value, field) => !NOT_ATTRIBUTES.has(field));
  const id = place.id ?? context.ids.object();
  const user = newUser(
    { ...place, id, given: attributes, password, passwordHash, pictureHost: 'secure.gravatar.com' },
    typeof given.created_at === 'string' ? given.created_at : context.clock.iso(),
  );
  const [own] = user.identities;
  return Object.assign(user, {
    identities: own ? [joined(own, identities[0]), ...identities.slice(1)] : identities,
    roles: rolesOf(context.store, where, given.roles),
    permissions: permissionsOf(given.permissions),
    enrollments: Array.isArray(given.enrollments) ? given.enrollments : NONE,
    authenticationMethods: importedMethods(context, given.mfa_factors),
    ...ownedIn(given),
  });
}
