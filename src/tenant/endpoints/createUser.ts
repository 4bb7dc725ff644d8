import { createHash } from 'node:crypto';
import { ApiFault } from '../ApiFault';
import type { Context, TenantResponse } from '../router/Route';
import type { ConnectionRecord, UserRecord } from '../store/records';
import { validateBody } from '../validation/validate';
import { checkMetadata } from './metadata';
import { presentUser } from './presentUser';
import { createSchema } from './userSchemas';
import { writeLog } from './log';

/** Attributes that an account's own profile keeps. */
const PROFILE = [
  'email',
  'email_verified',
  'username',
  'given_name',
  'family_name',
  'name',
  'nickname',
  'picture',
  'phone_number',
  'phone_verified',
];

function findConnection({ store }: Context, name: unknown): ConnectionRecord {
  for (const connection of store.connections.values()) if (connection.name === name) return connection;
  throw new ApiFault(400, 'The connection does not exist', 'inexistent_connection');
}

/** The provider a connection's accounts have. */
function providerOf({ strategy }: ConnectionRecord): string {
  if (strategy === 'auth0' || strategy === 'email' || strategy === 'sms') return strategy;
  throw new ApiFault(
    400,
    'Cannot create a user in a connection that is neither database nor passwordless.',
    'invalid_body',
  );
}

function requireFields(connection: ConnectionRecord, body: Record<string, unknown>): void {
  const { strategy, options } = connection;
  const missing = (field: string): ApiFault =>
    new ApiFault(400, `Payload validation error: 'Missing required property: ${field}'.`, 'invalid_body');
  if (strategy === 'sms' && !body.phone_number) throw missing('phone_number');
  if (
    strategy !== 'sms' &&
    !body.email &&
    !(strategy === 'auth0' && options.requires_username === true && body.username)
  ) {
    throw missing('email');
  }
  if (strategy === 'auth0' && !body.password) throw missing('password');
  if (body.username !== undefined && options.requires_username !== true) {
    throw new ApiFault(400, 'Cannot set username for connection without requires_username', 'invalid_body');
  }
}

function gravatar(email: string): string {
  const hash = createHash('md5').update(email).digest('hex');
  const fallback = encodeURIComponent(`https://cdn.auth0.com/avatars/${email.slice(0, 2)}.png`);
  return `https://s.gravatar.com/avatar/${hash}?s=480&r=pg&d=${fallback}`;
}

/** The attributes of a new user: what was given, and the API's defaults. */
function attributesOf(body: Record<string, unknown>, now: string): Record<string, unknown> {
  const {
    connection: _connection,
    password: _password,
    user_id: _id,
    verify_email: _verify,
    ...given
  } = body;
  const email = typeof given.email === 'string' ? given.email.toLowerCase() : undefined;
  const username = typeof given.username === 'string' ? given.username.toLowerCase() : undefined;
  const defaults =
    email === undefined
      ? { name: given.phone_number ?? username, nickname: username }
      : { email_verified: false, name: email, nickname: email.split('@')[0], picture: gravatar(email) };
  const attributes: Record<string, unknown> = {
    ...defaults,
    ...given,
    ...(email ? { email } : {}),
    ...(username ? { username } : {}),
    created_at: now,
    updated_at: now,
  };
  for (const name of Object.keys(attributes)) if (attributes[name] === undefined) delete attributes[name];
  return attributes;
}

function refuseDouble(
  { store }: Context,
  connection: string,
  userId: string,
  attributes: Record<string, unknown>,
): void {
  const exists = new ApiFault(409, 'The user already exists.', 'auth0_idp_error');
  if (store.users.has(userId)) throw exists;
  const { email, username } = attributes;
  const inConnection = (user: UserRecord): boolean =>
    user.identities.some((identity) => identity.connection === connection);
  if (typeof email === 'string' && store.usersByEmail(email).some(inConnection)) throw exists;
  if (username === undefined) return;
  for (const user of store.users.values())
    if (user.attributes.username === username && inConnection(user)) throw exists;
}

/** POST /users. */
export function createUser(context: Context): TenantResponse {
  const { body, store, ids, clock } = context;
  validateBody(body, createSchema);
  checkMetadata(body);
  const connection = findConnection(context, body.connection);
  const provider = providerOf(connection);
  requireFields(connection, body);
  const id = typeof body.user_id === 'string' && body.user_id !== '' ? body.user_id : ids.object();
  const userId = `${provider}|${id}`;
  const attributes = attributesOf(body, clock.iso());
  refuseDouble(context, connection.name, userId, attributes);
  const profileData = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => PROFILE.includes(name)),
  );
  const user: UserRecord = {
    user_id: userId,
    identities: [{ connection: connection.name, user_id: id, provider, isSocial: false, profileData }],
    attributes,
    password: typeof body.password === 'string' ? body.password : undefined,
    roles: [],
    permissions: [],
    enrollments: [],
    authenticationMethods: [],
  };
  store.putUser(user);
  writeLog(context, 'ss', userId, { connection: connection.name, connection_id: connection.id });
  return { status: 201, body: presentUser(user) };
}
