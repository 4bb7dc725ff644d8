import { OAuthFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { authenticateClient } from '../tokens/authenticateClient';
import { SCOPES } from '../scopes';
import type { Json, UserRecord } from '../store/records';
import { writeLog, writeUserLog } from '../users/writeLog';

const LIFETIME = 86_400;
const REALM_GRANT = 'http://auth0.com/oauth/grant-type/password-realm';

/** Recorded: a log-in that asks for `openid`, and for no API, is granted all of these. */
const PROFILE_SCOPE = 'openid profile email address phone';

function bodyOf({ body }: Context): Json {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: grant_type');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function isKnownApi({ store, origin }: Context, audience: string): boolean {
  if (audience === `${origin}/api/v2/`) return true;
  return [...store.resourceServers.values()].some(({ identifier }) => identifier === audience);
}

function signed(
  { signer, clock, origin }: Context,
  claims: Json & { sub: string; aud: string | string[] },
): string {
  const iat = Math.floor(clock.now() / 1000);
  return signer.sign({ iss: `${origin}/`, iat, exp: iat + LIFETIME, ...claims });
}

function clientCredentials(context: Context, body: Json): TenantResponse {
  const { store, origin } = context;
  const client = authenticateClient(context, body);
  const audience = textOf(body.audience);
  if (!isKnownApi(context, audience))
    throw new OAuthFault(403, 'access_denied', `Service not enabled within domain: ${audience}`);
  const api = [...store.resourceServers.values()].find(({ identifier }) => identifier === audience);
  const granted = api
    ? api.scopes.map(({ value }) => value)
    : audience === `${origin}/api/v2/`
      ? (client.scope ?? SCOPES)
      : [];
  const asked = textOf(body.scope).split(' ').filter(Boolean);
  const scope = (asked.length > 0 ? granted.filter((name) => asked.includes(name)) : granted).join(' ');
  const { client_id: azp } = client;
  const token = signed(context, {
    sub: `${azp}@clients`,
    aud: audience,
    scope,
    azp,
    gty: 'client-credentials',
  });
  writeLog(context, 'seccft', { client_id: azp, client_name: client.name, audience, scope });
  const shown = scope === '' ? {} : { scope };
  return { status: 200, body: { access_token: token, ...shown, expires_in: LIFETIME, token_type: 'Bearer' } };
}

/** The user who logs in with a name: through the connection named, or any database. */
function findByLogin({ store }: Context, name: string, realm: string): UserRecord | undefined {
  const login = name.toLowerCase();
  for (const connection of store.connections.values()) {
    if (connection.strategy !== 'auth0' || (realm !== '' && connection.name !== realm)) continue;
    const user =
      store.userOfAccount(connection.name, 'email', login) ??
      store.userOfAccount(connection.name, 'username', login);
    if (user) return user;
  }
  return undefined;
}

const hasPassword = (user: UserRecord, login: string, password: unknown): boolean =>
  user.identities.some(({ profileData, password: own }) => {
    const isMeant = profileData.email === login || profileData.username === login;
    return isMeant && own !== undefined && own === password;
  });

/** Recorded in the user, whether or not it is blocked. */
function noteLogin({ store, clock }: Context, user: UserRecord): UserRecord {
  const logins = Number(user.attributes.logins_count ?? 0) + 1;
  const seen = { last_login: clock.iso(), last_ip: '127.0.0.1', logins_count: logins };
  const noted = { ...user, attributes: { ...user.attributes, ...seen } };
  store.putUser(noted);
  return noted;
}

function password(context: Context, body: Json): TenantResponse {
  const client = authenticateClient(context, body);
  const audience = textOf(body.audience);
  if (audience !== '' && !isKnownApi(context, audience))
    throw new OAuthFault(400, 'invalid_request', 'invalid audience specified for password grant exchange');
  const login = textOf(body.username);
  const found = findByLogin(context, login, textOf(body.realm));
  const details = { client_id: client.client_id, client_name: client.name };
  if (!found || !hasPassword(found, login.toLowerCase(), body.password)) {
    if (found) writeUserLog(context, 'f', found, { ...details, description: 'Wrong email or password.' });
    else writeLog(context, 'fu', { ...details, user_name: login });
    throw new OAuthFault(403, 'invalid_grant', 'Wrong email or password.');
  }
  const user = noteLogin(context, found);
  if (user.attributes.blocked === true) {
    writeUserLog(context, 'f', user, { ...details, description: 'user is blocked' });
    throw new OAuthFault(403, 'unauthorized', 'user is blocked');
  }
  writeUserLog(context, 's', user, details);
  return logIn(context, user, client.client_id, textOf(body.scope), audience);
}

function logIn(
  context: Context,
  { user_id: sub }: UserRecord,
  azp: string,
  asked: string,
  audience: string,
): TenantResponse {
  const isOpenId = asked.split(' ').includes('openid');
  const scope = audience === '' && (isOpenId || asked === '') ? PROFILE_SCOPE : asked;
  const userinfo = `${context.origin}/userinfo`;
  const aud = audience === '' ? userinfo : isOpenId ? [audience, userinfo] : audience;
  const token = signed(context, { sub, aud, scope, azp, gty: 'password' });
  const idToken = scope.split(' ').includes('openid') ? { id_token: signed(context, { sub, aud: azp }) } : {};
  return {
    status: 200,
    body: { access_token: token, ...idToken, scope, expires_in: LIFETIME, token_type: 'Bearer' },
  };
}

function token(context: Context): TenantResponse {
  const body = bodyOf(context);
  const grant = body.grant_type;
  if (grant === 'client_credentials') return clientCredentials(context, body);
  if (grant === 'password' || grant === REALM_GRANT) return password(context, body);
  if (grant === undefined)
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: grant_type');
  throw new OAuthFault(
    403,
    'unauthorized_client',
    `Grant type '${String(grant)}' not allowed for the client.`,
  );
}

/** Tokens of the Authentication API, as far as users and their tests need them. */
export const oauthRoutes: readonly Route[] = [
  { method: 'POST', path: '/oauth/token', handle: token },
  {
    method: 'GET',
    path: '/.well-known/jwks.json',
    handle: ({ signer }) => ({ status: 200, body: signer.jwks() }),
  },
];
