import { OAuthFault } from '../ApiFault';
import { checkLogin, recordLogin, prepareLogin } from '../login/logIn';
import { findOrCreateUser, takeOtp } from '../login/otps';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { Json, UserRecord } from '../store/records';
import { authenticateClient, namedClient, offersProof } from '../tokens/authenticateClient';
import { checkGrant } from '../tokens/clientSettings';
import { requestedScopes } from '../tokens/requestedScopes';
import { grantedScope } from '../tokens/grantedScope';
import { grantTokens } from '../tokens/grantTokens';
import { textOf } from '../tokens/issueToken';
import { profileClaims } from '../users/profileClaims';
import { jsonOf } from './jsonOf';

const RO_GRANT = 'http://auth0.com/oauth/legacy/grant-type/ro';
const isPasswordless = ({ store }: Context, name: string): boolean =>
  ['email', 'sms'].includes(store.connectionNamed(name)?.strategy ?? '');

const credentialsOf = ({ username, password, connection }: Json) => ({
  name: textOf(username),
  password,
  realm: textOf(connection),
});

/** The user of a legacy login: by password, or by a code. @throws OAuthFault */
function userOf(context: Context, body: Json, details: Json): UserRecord {
  const connection = textOf(body.connection);
  if (!isPasswordless(context, connection)) return checkLogin(context, credentialsOf(body), details).user;
  const to = textOf(body.username).toLowerCase();
  takeOtp(context, connection, to, textOf(body.password));
  return findOrCreateUser(context, connection, to);
}

/** POST /oauth/ro: logins of old applications, for clients with this grant. */
function resourceOwner(context: Context): TenantResponse {
  const body = jsonOf(context);
  const client = namedClient(context, body);
  if (!client) throw new OAuthFault(401, 'access_denied', 'Unauthorized');
  checkGrant(client, RO_GRANT);
  if (textOf(body.connection) === '')
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: connection');
  const details = { client_id: client.client_id, client_name: client.name };
  const user = recordLogin(context, userOf(context, body, details), client);
  const asked = requestedScopes(body);
  const scope = grantedScope(context, user, client, asked.size > 0 ? [...asked] : ['openid'], '');
  const {
    scope: _scope,
    expires_in: _seconds,
    ...tokens
  } = grantTokens(context, user, { client, scope, audience: '' });
  return { status: 200, body: tokens };
}

function prepareResourceOwner(context: Context): Promise<void> | undefined {
  const body = jsonOf(context);
  return namedClient(context, body) ? prepareLogin(context, credentialsOf(body)) : undefined;
}

/** Switched off for all current tenants. The API's wording is not published: this is the wording for other grants. */
const switchedOff =
  (grant: string) =>
  (context: Context): TenantResponse => {
    if (!namedClient(context, jsonOf(context)) && jsonOf(context).client_id !== undefined)
      throw new OAuthFault(401, 'access_denied', 'Unauthorized');
    throw new OAuthFault(403, 'unauthorized_client', `Grant type '${grant}' not allowed for the client.`);
  };

/** /tokeninfo: the user of an ID token. */
function tokenInfo(context: Context): TenantResponse {
  const { store, signer, query } = context;
  const given = context.body === undefined ? (query.get('id_token') ?? '') : textOf(jsonOf(context).id_token);
  let user: UserRecord | undefined;
  try {
    user = store.users.get(signer.verify(given).sub);
  } catch {
    user = undefined;
  }
  if (!user) return { status: 401, body: 'Unauthorized' };
  const claims = profileClaims(user, new Set(['profile', 'email', 'phone']));
  return { status: 200, body: { user_id: user.user_id, ...claims } };
}

/** POST /passwordless/verify: checks a code. */
function verify(context: Context): TenantResponse {
  const body = jsonOf(context);
  authenticateNamed(context, body);
  const connection = textOf(body.connection);
  if (!isPasswordless(context, connection))
    throw new OAuthFault(400, 'bad.request', 'Connection does not exist');
  takeOtp(context, connection, textOf(body.username).toLowerCase(), textOf(body.password));
  return { status: 200, body: 'OK' };
}

/** Old clients only send their id; a secret, if sent, must be right. */
function authenticateNamed(context: Context, body: Json): void {
  if (offersProof(context, body)) authenticateClient(context, body);
  else if (!namedClient(context, body)) throw new OAuthFault(401, 'access_denied', 'Unauthorized');
}

/** Endpoints that only old applications call. */
export const legacyRoutes: readonly Route[] = [
  { method: 'POST', path: '/oauth/ro', prepare: prepareResourceOwner, handle: resourceOwner },
  {
    method: 'POST',
    path: '/oauth/access_token',
    handle: switchedOff('http://auth0.com/oauth/legacy/grant-type/access_token'),
  },
  { method: 'POST', path: '/delegation', handle: switchedOff('urn:ietf:params:oauth:grant-type:jwt-bearer') },
  { method: 'GET', path: '/tokeninfo', handle: tokenInfo },
  { method: 'POST', path: '/tokeninfo', handle: tokenInfo },
  { method: 'POST', path: '/passwordless/verify', handle: verify },
];
