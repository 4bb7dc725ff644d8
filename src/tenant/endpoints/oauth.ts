import { ApiFault, OAuthFault } from '../ApiFault';
import { bearerToken, scopesOf } from '../authorizeRequest';
import type { Context, Route, TenantResponse } from '../router/Route';
import { SCOPES } from '../scopes';
import type { ClientRecord, UserRecord } from '../store/records';
import { presentUser } from './presentUser';
import { writeLog } from './log';

const LIFETIME = 86_400;

function bodyOf({ body }: Context): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body };
  throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: grant_type');
}

function clientOf({ store }: Context, body: Record<string, unknown>): ClientRecord {
  const denied = new OAuthFault(401, 'access_denied', 'Unauthorized');
  const client = store.clients.get(String(body.client_id ?? subjectOf(body.client_assertion)));
  if (!client) throw denied;
  // Any well-formed assertion of the client's is taken: the tenant does not know its public key.
  const asserted =
    typeof body.client_assertion === 'string' && subjectOf(body.client_assertion) === client.client_id;
  if (!asserted && body.client_secret !== client.client_secret) throw denied;
  return client;
}

function subjectOf(assertion: unknown): string | undefined {
  if (typeof assertion !== 'string') return undefined;
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8'),
    );
    return typeof claims === 'object' && claims !== null && 'sub' in claims ? String(claims.sub) : undefined;
  } catch {
    return undefined;
  }
}

function tokenAnswer(
  context: Context,
  sub: string,
  audience: string,
  scope: string,
  more: Record<string, unknown>,
): TenantResponse {
  const { signer, clock, origin } = context;
  const iat = Math.floor(clock.now() / 1000);
  const token = signer.sign({
    iss: `${origin}/`,
    sub,
    aud: audience,
    iat,
    exp: iat + LIFETIME,
    scope,
    ...more,
  });
  return { status: 200, body: { access_token: token, scope, expires_in: LIFETIME, token_type: 'Bearer' } };
}

function clientCredentials(context: Context, body: Record<string, unknown>): TenantResponse {
  const client = clientOf(context, body);
  const audience = String(body.audience ?? '');
  const isManagement = audience === `${context.origin}/api/v2/`;
  const known =
    isManagement ||
    [...context.store.resourceServers.values()].some(({ identifier }) => identifier === audience);
  if (!known) throw new OAuthFault(403, 'access_denied', `Service not enabled within domain: ${audience}`);
  const granted = isManagement ? (client.scope ?? SCOPES) : [];
  const asked = typeof body.scope === 'string' && body.scope !== '' ? body.scope.split(' ') : granted;
  const scope = asked.filter((name) => granted.includes(name)).join(' ');
  const { client_id: id } = client;
  return tokenAnswer(context, `${id}@clients`, audience, scope, { azp: id, gty: 'client-credentials' });
}

function findByLogin({ store }: Context, name: string): UserRecord | undefined {
  const [byEmail] = store.usersByEmail(name.toLowerCase());
  if (byEmail) return byEmail;
  for (const user of store.users.values()) if (user.attributes.username === name.toLowerCase()) return user;
  return undefined;
}

function password(context: Context, body: Record<string, unknown>): TenantResponse {
  const client = clientOf(context, body);
  const user = findByLogin(context, String(body.username ?? ''));
  if (!user || user.password === undefined || user.password !== body.password) {
    if (user) writeLog(context, 'f', user.user_id);
    throw new OAuthFault(403, 'invalid_grant', 'Wrong email or password.');
  }
  const now = context.clock.iso();
  const logins = Number(user.attributes.logins_count ?? 0) + 1;
  user.attributes = { ...user.attributes, last_login: now, last_ip: '127.0.0.1', logins_count: logins };
  if (user.attributes.blocked === true) throw new OAuthFault(403, 'unauthorized', 'user is blocked');
  writeLog(context, 's', user.user_id, { client_id: client.client_id });
  const scope = typeof body.scope === 'string' ? body.scope : 'openid profile email';
  const audience = typeof body.audience === 'string' ? body.audience : `${context.origin}/userinfo`;
  return tokenAnswer(context, user.user_id, audience, scope, { azp: client.client_id, gty: 'password' });
}

function token(context: Context): TenantResponse {
  const body = bodyOf(context);
  if (body.grant_type === 'client_credentials') return clientCredentials(context, body);
  if (
    body.grant_type === 'password' ||
    body.grant_type === 'http://auth0.com/oauth/grant-type/password-realm'
  )
    return password(context, body);
  if (body.grant_type === undefined)
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: grant_type');
  throw new OAuthFault(
    403,
    'unauthorized_client',
    `Grant type '${String(body.grant_type)}' not allowed for the client.`,
  );
}

function userinfo(context: Context): TenantResponse {
  const text: TenantResponse = {
    status: 401,
    body: 'Unauthorized',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  };
  try {
    const claims = context.signer.verify(bearerToken(context.request.headers));
    const user = context.store.users.get(claims.sub);
    if (!user || !scopesOf(claims).has('openid')) return text;
    const { user_id: sub, nickname, name, picture, updated_at, email, email_verified } = presentUser(user);
    return { status: 200, body: { sub, nickname, name, picture, updated_at, email, email_verified } };
  } catch (error) {
    if (error instanceof ApiFault) return text;
    throw error;
  }
}

function impersonate(context: Context): TenantResponse {
  const { params, store, ids, origin, request } = context;
  bearerToken(request.headers);
  const { protocol, impersonator_id: impersonator, client_id: client } = bodyOf(context);
  for (const [name, value] of Object.entries({
    protocol,
    impersonator_id: impersonator,
    client_id: client,
  })) {
    if (typeof value !== 'string' || value === '')
      throw new ApiFault(400, `Missing required property: ${name}`, 'invalid_body');
  }
  if (!store.users.has(params.id ?? ''))
    throw new ApiFault(400, 'The user does not exist.', 'inexistent_user');
  return {
    status: 200,
    body: `${origin}/users/${encodeURIComponent(params.id ?? '')}/impersonate?token=${ids.text(32)}`,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  };
}

/** The Authentication API, as far as users and their tests need it. */
export const oauthRoutes: readonly Route[] = [
  { method: 'POST', path: '/oauth/token', handle: token },
  { method: 'GET', path: '/userinfo', handle: userinfo },
  { method: 'POST', path: '/users/:id/impersonate', handle: impersonate },
  {
    method: 'GET',
    path: '/.well-known/jwks.json',
    handle: ({ signer }) => ({ status: 200, body: signer.jwks() }),
  },
];
