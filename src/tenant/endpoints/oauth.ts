import { OAuthFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { SCOPES } from '../scopes';
import type { ClientRecord, Json } from '../store/records';
import { requestedScopes } from '../tokens/requestedScopes';
import { authenticateClient } from '../tokens/authenticateClient';
import { checkGrant } from '../tokens/clientSettings';
import { isKnownApi, LIFETIME, signed, textOf } from '../tokens/issueToken';
import { organizationNamed } from '../login/logIn';
import { findRefreshToken, revokeRefreshToken } from '../users/refreshTokens';
import { writeLog, writeUserLog } from '../users/writeLog';
import { formatValue } from '../validation/formatValue';
import { codeGrant } from './codeGrant';
import { jsonOf } from './jsonOf';
import { mfaGrant, MFA_GRANTS } from './mfa';
import { passwordGrant, preparePasswordGrant } from './passwordGrant';
import { OTP_GRANT, otpGrant } from './passwordless';
import { refreshGrant } from './refreshGrant';

const REALM_GRANT = 'http://auth0.com/oauth/grant-type/password-realm';

/** Grants client credentials, and logs a failure. */
function clientCredentials(context: Context, body: Json): TenantResponse {
  try {
    return grantClient(context, body);
  } catch (error) {
    if (error instanceof OAuthFault)
      writeLog(context, 'feccft', { description: error.message, client_id: textOf(body.client_id) });
    throw error;
  }
}

/** The scopes that client grants give a client for an API; undefined without a grant: all scopes then. */
function grantedTo({ store }: Context, client: ClientRecord, audience: string): Set<unknown> | undefined {
  for (const { client_id: id, audience: api, scope, subject_type: subject, allow_all_scopes: all } of store
    .collection('client_grants')
    .values())
    if (id === client.client_id && api === audience && subject !== 'user' && all !== true)
      return new Set(Array.isArray(scope) ? scope : []);
  return undefined;
}

function grantClient(context: Context, body: Json): TenantResponse {
  const { store, origin } = context;
  const client = authenticateClient(context, body);
  checkGrant(client, 'client_credentials');
  const audience = textOf(body.audience);
  if (!isKnownApi(context, audience))
    throw new OAuthFault(403, 'access_denied', `Service not enabled within domain: ${audience}`);
  const organization = organizationNamed(context, textOf(body.organization));
  const api = store.apiNamed(audience);
  const offered = api
    ? api.scopes.map(({ value }) => value)
    : audience === `${origin}/api/v2/`
      ? (client.scope ?? SCOPES)
      : [];
  const limit = grantedTo(context, client, audience);
  const granted = limit ? offered.filter((name) => limit.has(name)) : offered;
  const asked = requestedScopes(body);
  const scope = (asked.size > 0 ? granted.filter((name) => asked.has(name)) : granted).join(' ');
  const { client_id: azp } = client;
  const token = signed(context, {
    sub: `${azp}@clients`,
    aud: audience,
    scope,
    azp,
    gty: 'client-credentials',
    ...(organization ? { org_id: organization.id, org_name: organization.name } : {}),
  });
  writeLog(context, 'seccft', { client_id: azp, client_name: client.name, audience, scope });
  const told = scope === '' ? {} : { scope };
  return { status: 200, body: { access_token: token, ...told, expires_in: LIFETIME, token_type: 'Bearer' } };
}

const GRANTS: Readonly<Record<string, (context: Context, body: Json) => TenantResponse>> = {
  client_credentials: clientCredentials,
  password: passwordGrant,
  [REALM_GRANT]: passwordGrant,
  refresh_token: refreshGrant,
  authorization_code: codeGrant,
  [OTP_GRANT]: otpGrant,
  ...Object.fromEntries(MFA_GRANTS.map((grant) => [grant, mfaGrant])),
};

/** Responses with tokens must not be cached. */
const NO_STORE = { 'cache-control': 'no-store' };

function token(context: Context): TenantResponse {
  const { body: given } = context;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: grant_type');
  const body = given as Json;
  const grant = body.grant_type;
  const perform = typeof grant === 'string' && Object.hasOwn(GRANTS, grant) ? GRANTS[grant] : undefined;
  if (perform) return { ...perform(context, body), headers: NO_STORE };
  if (grant === undefined)
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: grant_type');
  throw new OAuthFault(
    403,
    'unauthorized_client',
    `Grant type '${formatValue(grant)}' not allowed for the client.`,
  );
}

function prepare(context: Context): Promise<void> | undefined {
  const body = jsonOf(context);
  const isByPassword = body.grant_type === 'password' || body.grant_type === REALM_GRANT;
  return isByPassword ? preparePasswordGrant(context, body) : undefined;
}

/** POST /oauth/revoke: an unknown token counts as revoked. */
function revoke(context: Context): TenantResponse {
  const body = jsonOf(context);
  const client = authenticateClient(context, body);
  if (body.token === undefined)
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: token');
  const found = findRefreshToken(context, textOf(body.token));
  if (found && found.record.client_id !== client.client_id)
    throw new OAuthFault(400, 'invalid_request', 'The token was not issued to this client');
  if (found) {
    revokeRefreshToken(context, found);
    writeUserLog(context, 'srrt', found.user, { client_id: client.client_id, client_name: client.name });
  }
  return { status: 200 };
}

/** The token endpoints of the Authentication API. */
export const oauthRoutes: readonly Route[] = [
  { method: 'POST', path: '/oauth/token', prepare, handle: token },
  { method: 'POST', path: '/oauth/revoke', handle: revoke },
];
