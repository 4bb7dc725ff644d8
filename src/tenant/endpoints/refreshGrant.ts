import { OAuthFault } from '../ApiFault';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { requestedScopes } from '../tokens/requestedScopes';
import { authenticateClient } from '../tokens/authenticateClient';
import { checkGrant } from '../tokens/clientSettings';
import { grantTokens } from '../tokens/grantTokens';
import { textOf } from '../tokens/issueToken';
import { exchangeable, recordExchange } from '../users/refreshTokens';
import { writeUserLog } from '../users/writeLog';

/** The grant `refresh_token` of /oauth/token. A token can be used until it is revoked, or rotated. */
export function refreshGrant(context: Context, body: Json): TenantResponse {
  const client = authenticateClient(context, body);
  checkGrant(client, 'refresh_token');
  if (body.refresh_token === undefined)
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: refresh_token');
  const asked = requestedScopes(body);
  const found = exchangeable(context, client, textOf(body.refresh_token));
  if (!found) throw new OAuthFault(403, 'invalid_grant', 'Unknown or invalid refresh token.');
  const { user, record } = found;
  if (user.attributes.blocked === true) throw new OAuthFault(403, 'unauthorized', 'user is blocked');
  const { audience, scopes }: Json = (record.resource_servers as Json[] | undefined)?.[0] ?? {};
  const granted = textOf(scopes).split(' ');
  const scope = (asked.size > 0 ? granted.filter((name) => asked.has(name)) : granted).join(' ');
  const replacement = recordExchange(context, client, found);
  writeUserLog(context, 'sertft', user, { client_id: client.client_id, client_name: client.name });
  const organization = context.store.organizations.get(textOf(record.organization));
  const tokens = grantTokens(context, user, {
    client,
    scope,
    audience: textOf(audience),
    gty: 'refresh_token',
    ...(organization ? { organization } : {}),
    ...(typeof record.session_id === 'string' ? { sessionId: record.session_id } : {}),
  });
  const rotated = replacement === undefined ? {} : { refresh_token: replacement };
  return { status: 200, body: { ...tokens, ...rotated, scope } };
}
