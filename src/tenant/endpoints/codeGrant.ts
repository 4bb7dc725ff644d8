import { createHash } from 'node:crypto';
import { OAuthFault } from '../ApiFault';
import type { Context, TenantResponse } from '../router/Route';
import type { CodeRecord } from '../store/loginRecords';
import type { Json } from '../store/records';
import { isAuthenticated, namedClient, offersProof } from '../tokens/authenticateClient';
import { checkGrant } from '../tokens/clientSettings';
import { OFFLINE } from '../tokens/grantedScope';
import { grantTokens } from '../tokens/grantTokens';
import { textOf } from '../tokens/issueToken';
import { issueRefreshToken } from '../users/refreshTokens';
import { writeUserLog } from '../users/writeLog';

// Recorded.
const invalidCode = (): OAuthFault => new OAuthFault(403, 'invalid_grant', 'Invalid authorization code');

const denied = (): OAuthFault => new OAuthFault(401, 'access_denied', 'Unauthorized');

/** The status for a wrong verifier was recorded, its message was not. */
function checkVerifier({ challenge, challengeMethod }: CodeRecord, verifier: string): void {
  const given =
    challengeMethod === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  if (given !== challenge) throw new OAuthFault(401, 'invalid_grant', 'Failed to verify code verifier');
}

/** The grant `authorization_code` of /oauth/token: a code can be used once, by its client and with its redirect URI. */
export function codeGrant(context: Context, body: Json): TenantResponse {
  const { store, clock } = context;
  const client = namedClient(context, body);
  const code = textOf(body.code);
  const granted = store.codes.get(code);
  // A public application authenticates by the verifier.
  const isPublic = !offersProof(context, body) && textOf(body.code_verifier) !== '';
  if (!client || !(isPublic || isAuthenticated(context, body, client))) throw denied();
  checkGrant(client, 'authorization_code');
  if (body.code === undefined)
    throw new OAuthFault(400, 'invalid_request', 'Missing required parameter: code');
  if (!granted || granted.clientId !== client.client_id) throw invalidCode();
  if (isPublic && granted.challenge === undefined && !isAuthenticated(context, body, client)) throw denied();
  // A code can be tried only once, even without success.
  store.codes.delete(code);
  if (granted.expiresAt <= clock.now()) throw invalidCode();
  if (granted.challenge !== undefined) checkVerifier(granted, textOf(body.code_verifier));
  const redirect = body.redirect_uri;
  if (redirect !== undefined && redirect !== granted.redirectUri)
    throw new OAuthFault(
      403,
      'invalid_grant',
      'The redirect URI is wrong. You sent a different one than to /authorize.',
    );
  const user = store.users.get(granted.userId);
  if (!user) throw invalidCode();
  if (user.attributes.blocked === true) throw new OAuthFault(403, 'unauthorized', 'user is blocked');
  const { scope, audience, nonce, authTime, sessionId } = granted;
  const organization = store.organizations.get(granted.organization ?? '');
  const tokens = grantTokens(context, user, {
    client,
    scope,
    audience,
    authTime,
    sessionId,
    ...(nonce === undefined ? {} : { nonce }),
    ...(organization ? { organization } : {}),
  });
  const refreshToken = scope.split(' ').includes(OFFLINE)
    ? issueRefreshToken(context, user, { client, scope, audience, sessionId, organization: organization?.id })
    : undefined;
  writeUserLog(context, 'seacft', user, { client_id: client.client_id, client_name: client.name });
  // Recorded: the response omits `scope`.
  return {
    status: 200,
    body: { ...tokens, ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }) },
  };
}
