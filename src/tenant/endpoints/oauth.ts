import { OAuthFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { askedScopes } from '../tokens/askedScopes';
import { authenticateClient } from '../tokens/authenticateClient';
import { isKnownApi, LIFETIME, signed, textOf } from '../tokens/issueToken';
import { SCOPES } from '../scopes';
import type { Json } from '../store/records';
import { writeLog } from '../users/writeLog';
import { shown } from '../validation/shown';
import { passwordGrant } from './passwordGrant';
import { refreshGrant } from './refreshGrant';

const REALM_GRANT = 'http://auth0.com/oauth/grant-type/password-realm';

function bodyOf({ body }: Context): Json {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json;
  throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: grant_type');
}

/** Grants client credentials, and writes to the log when it does not. */
function clientCredentials(context: Context, body: Json): TenantResponse {
  try {
    return grantClient(context, body);
  } catch (error) {
    if (error instanceof OAuthFault)
      writeLog(context, 'feccft', { description: error.message, client_id: textOf(body.client_id) });
    throw error;
  }
}

function grantClient(context: Context, body: Json): TenantResponse {
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
  const asked = askedScopes(body);
  const scope = (asked.size > 0 ? granted.filter((name) => asked.has(name)) : granted).join(' ');
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

function token(context: Context): TenantResponse {
  const body = bodyOf(context);
  const grant = body.grant_type;
  if (grant === 'client_credentials') return clientCredentials(context, body);
  if (grant === 'password' || grant === REALM_GRANT) return passwordGrant(context, body);
  if (grant === 'refresh_token') return refreshGrant(context, body);
  // Recorded. Nobody logs in with a browser here: no code that is sent was ever issued.
  if (grant === 'authorization_code')
    throw new OAuthFault(403, 'invalid_grant', 'Invalid authorization code');
  if (grant === undefined)
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: grant_type');
  throw new OAuthFault(
    403,
    'unauthorized_client',
    `Grant type '${shown(grant)}' not allowed for the client.`,
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
