import { ApiFault } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import type { Context, TenantResponse } from '../router/Route';
import type { IdentityRecord, UserRecord } from '../store/records';
import { validateBody } from '../validation/validate';
import { findUser } from './findUser';
import { writeLog } from './log';
import { checkMetadata, mergeMetadata } from './metadata';
import { presentUser } from './presentUser';
import { updateSchema } from './userSchemas';

/** Pairs that one PATCH must not change together. */
const FORBIDDEN_PAIRS: readonly (readonly [string, string])[] = [
  ['password', 'email'],
  ['password', 'email_verified'],
  ['username', 'email'],
  ['username', 'email_verified'],
  ['username', 'password'],
];

/** Fields that say how to change, not what. */
const CONTROLS = new Set([
  'connection',
  'client_id',
  'verify_email',
  'verify_phone_number',
  'verify_password',
  'password',
]);
const OF_IDENTITY = ['email', 'email_verified', 'phone_number', 'phone_verified', 'username', 'password'];

function refuse(message: string): ApiFault {
  return new ApiFault(400, message, 'operation_not_supported');
}

function checkPatch(context: Context, user: UserRecord, body: Record<string, unknown>): void {
  for (const [one, other] of FORBIDDEN_PAIRS) {
    if (body[one] !== undefined && body[other] !== undefined)
      throw refuse(`Cannot update ${one} and ${other} simultaneously`);
  }
  const { connection } = body;
  if (
    connection !== undefined &&
    ![...context.store.connections.values()].some(({ name }) => name === connection)
  ) {
    throw new ApiFault(400, 'The connection does not exist', 'inexistent_connection');
  }
  const touchesIdentity = OF_IDENTITY.some((field) => body[field] !== undefined);
  if (
    touchesIdentity &&
    targetOf(user, body)?.provider !== 'auth0' &&
    (body.email !== undefined || body.password !== undefined)
  ) {
    throw refuse(`Cannot update ${body.email !== undefined ? 'email' : 'password'} for non-database user`);
  }
  const held = scopesOf(context.claims);
  const onlyAppMetadata = !held.has('update:users') && held.has('update:users_app_metadata');
  if (onlyAppMetadata && Object.keys(body).some((field) => field !== 'app_metadata')) {
    throw new ApiFault(403, 'Insufficient scope, expected any of: update:users', 'insufficient_scope');
  }
}

function targetOf(user: UserRecord, { connection }: Record<string, unknown>): IdentityRecord | undefined {
  return connection === undefined
    ? user.identities[0]
    : user.identities.find((identity) => identity.connection === connection);
}

function refuseTakenEmail({ store }: Context, user: UserRecord, email: string): void {
  const connection = user.identities[0]?.connection;
  const taken = store
    .usersByEmail(email)
    .some((other) => other !== user && other.identities[0]?.connection === connection);
  if (taken) throw new ApiFault(400, 'The specified new email already exists', 'auth0_idp_error');
}

function changed(user: UserRecord, body: Record<string, unknown>, now: string): Record<string, unknown> {
  const attributes = { ...user.attributes, updated_at: now };
  for (const [name, value] of Object.entries(body)) {
    if (CONTROLS.has(name)) continue;
    if (name === 'user_metadata' || name === 'app_metadata') {
      Object.assign(attributes, { [name]: mergeMetadata(user.attributes[name], Object(value)) });
    } else if (value === null) {
      Reflect.deleteProperty(attributes, name);
    } else {
      const lower = (name === 'email' || name === 'username') && typeof value === 'string';
      Object.assign(attributes, { [name]: lower ? value.toLowerCase() : value });
    }
  }
  if (typeof body.password === 'string') Object.assign(attributes, { last_password_reset: now });
  return attributes;
}

/** PATCH /users/{id}. */
export function updateUser(context: Context): TenantResponse {
  const { body, store, clock } = context;
  const user = findUser(context);
  validateBody(body, updateSchema);
  checkMetadata(body);
  checkPatch(context, user, body);
  if (typeof body.email === 'string') refuseTakenEmail(context, user, body.email.toLowerCase());
  const attributes = changed(user, body, clock.iso());
  const [primary, ...others] = user.identities;
  const profile = Object.entries(body).filter(
    ([name, value]) => value !== null && Object.hasOwn(primary?.profileData ?? {}, name),
  );
  const identities = primary
    ? [{ ...primary, profileData: { ...primary.profileData, ...Object.fromEntries(profile) } }, ...others]
    : others;
  const password = typeof body.password === 'string' ? body.password : user.password;
  const updated: UserRecord = { ...user, attributes, identities, password };
  store.putUser(updated);
  if (body.password) writeLog(context, 'scp', user.user_id);
  if (body.email) writeLog(context, 'sce', user.user_id);
  writeLog(context, 'sapi', user.user_id, { description: 'Update a User' });
  return { status: 200, body: presentUser(updated) };
}
