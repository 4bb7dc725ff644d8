import { OAuthFault } from '../ApiFault';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { askedScopes } from '../tokens/askedScopes';
import { authenticateClient } from '../tokens/authenticateClient';
import { grantTokens } from '../tokens/grantTokens';
import { textOf } from '../tokens/issueToken';
import { holdingsOf, withHoldings } from '../users/holdings';
import { findRefreshToken } from '../users/refreshTokens';
import { writeUserLog } from '../users/writeLog';

/** The grant `refresh_token` of /oauth/token: the token stays good until it is revoked. @throws OAuthFault. */
export function refreshGrant(context: Context, body: Json): TenantResponse {
  const client = authenticateClient(context, body);
  const found = findRefreshToken(context, textOf(body.refresh_token));
  if (!found || found.held.client_id !== client.client_id)
    throw new OAuthFault(403, 'invalid_grant', 'Unknown or invalid refresh token.');
  const { user, held } = found;
  if (user.attributes.blocked === true) throw new OAuthFault(403, 'unauthorized', 'user is blocked');
  const { audience, scopes }: Json = (held.resource_servers as Json[] | undefined)?.[0] ?? {};
  const asked = askedScopes(body);
  const granted = textOf(scopes).split(' ');
  const scope = (asked.size > 0 ? granted.filter((name) => asked.has(name)) : granted).join(' ');
  const used = { ...held, last_exchanged_at: context.clock.iso() };
  const tokens = holdingsOf(user, 'refresh_tokens').map((other) => (other === held ? used : other));
  context.store.putUser(withHoldings(user, 'refresh_tokens', tokens));
  const details = { client_id: client.client_id, client_name: client.name };
  writeUserLog(context, 'sertft', user, details);
  const grant = { clientId: client.client_id, scope, audience: textOf(audience), gty: 'refresh_token' };
  return { status: 200, body: grantTokens(context, user, grant) };
}
