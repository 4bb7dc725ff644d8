import omit from 'lodash/omit';
import { OAuthFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { ConnectionRecord, Json, UserRecord } from '../store/records';
import { textOf } from '../tokens/issueToken';
import { checkSignup, SignupFault } from '../users/checkSignup';
import { isDuplicate } from '../users/isDuplicate';
import { issueTicket } from '../users/issueTicket';
import { newUser } from '../users/newUser';
import { sendVerification } from '../users/sendVerification';
import { signupDetails, writeUserLog } from '../users/writeLog';
import { jsonOf } from './jsonOf';

const IDENTIFIERS = ['email', 'username', 'phone_number'] as const;
const BODY_FIELDS = [
  ...IDENTIFIERS,
  'given_name',
  'family_name',
  'name',
  'nickname',
  'picture',
  'user_metadata',
];

/** The database in a request. @throws OAuthFault, 400. */
function databaseOf({ store }: Context, body: Json): ConnectionRecord {
  if (body.client_id !== undefined && !store.clients.has(textOf(body.client_id)))
    throw new OAuthFault(400, 'invalid_request', 'Unknown client.');
  const connection = store.connectionNamed(body.connection);
  if (body.connection === undefined || body.connection === '')
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: connection');
  if (connection?.strategy !== 'auth0')
    throw new OAuthFault(400, 'invalid_request', 'The connection was not found.');
  return connection;
}

/** Creates the user of a sign-up. @throws ApiFault, 400. */
export function signUp(context: Context, connection: ConnectionRecord, body: Json): UserRecord {
  const { store, ids, clock } = context;
  checkSignup(connection, body);
  const given = Object.fromEntries(
    BODY_FIELDS.flatMap((name) =>
      body[name] === undefined || body[name] === '' ? [] : [[name, body[name]]],
    ),
  );
  const user = newUser(
    {
      connection: connection.name,
      provider: 'auth0',
      id: ids.object(),
      given: { ...given, ...(given.phone_number === undefined ? {} : { phone_verified: false }) },
      password: textOf(body.password),
      pictureHost: 's.gravatar.com',
    },
    clock.iso(),
  );
  // The document's wording. It is the same for every identifier, so that the response does not reveal who has an
  // account.
  if (isDuplicate(store, user)) throw new SignupFault('invalid_signup', 'The user already exists');
  store.putUser(user);
  writeUserLog(context, 'ss', user, signupDetails(context));
  sendVerification(context, user);
  return user;
}

/** POST /dbconnections/signup. */
function signup(context: Context): TenantResponse {
  const body = jsonOf(context);
  const user = signUp(context, databaseOf(context, body), body);
  const [identity] = user.identities;
  const shown = Object.fromEntries(
    [...BODY_FIELDS, 'email_verified', 'phone_verified'].flatMap((name) => {
      const value =
        identity?.profileData[name] ?? (name === 'user_metadata' ? user.attributes[name] : undefined);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return {
    status: 200,
    body: {
      _id: identity?.user_id,
      ...omit(
        shown,
        ['picture'].filter((name) => !(name in body)),
      ),
    },
  };
}

/** POST /dbconnections/change_password: sends the link, and does not reveal whether the user exists. */
function changePassword(context: Context): TenantResponse {
  const body = jsonOf(context);
  const { name } = databaseOf(context, body);
  const named = textOf(body.email) || textOf(body.username);
  if (named === '') throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: email');
  const { store, outbox, clock } = context;
  const login = named.toLowerCase();
  const user = store.userOfAccount(name, 'email', login) ?? store.userOfAccount(name, 'username', login);
  const account = user?.identities.find(({ connection }) => connection === name);
  const email = account === user?.identities[0] ? user?.attributes.email : account?.profileData.email;
  if (user && account && typeof email === 'string') {
    const identity = { provider: account.provider, user_id: account.user_id };
    const url = issueTicket(context, { kind: 'password-change', userId: user.user_id, identity, email });
    outbox.push({ type: 'password-change', at: clock.iso(), user_id: user.user_id, to: email, url });
    writeUserLog(context, 'scpr', user);
  }
  return {
    status: 200,
    body: "We've just sent you an email to reset your password.",
    headers: { 'content-type': 'text/html; charset=utf-8' },
  };
}

/** /dbconnections. */
export const databaseRoutes: readonly Route[] = [
  { method: 'POST', path: '/dbconnections/signup', handle: signup },
  { method: 'POST', path: '/dbconnections/change_password', handle: changePassword },
];
