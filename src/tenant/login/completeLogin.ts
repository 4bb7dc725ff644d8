import type { Context, TenantResponse } from '../router/Route';
import type { BrowserSessionRecord } from '../store/loginRecords';
import type { UserRecord } from '../store/records';
import { grantedScope } from '../tokens/grantedScope';
import { accessToken, idToken, type Grant } from '../tokens/grantTokens';
import { LIFETIME } from '../tokens/issueToken';
import { answering, type Authorization, type Params } from './Authorization';
import { beginSession } from './browserSession';
import { checkMember, recordLogin } from './logIn';
import { respond } from './respond';

/** Milliseconds until a code expires. The API's own lifetime is not published. */
const CODE_LIFETIME = 60_000;

function issueCode(
  { store, ids, clock }: Context,
  user: UserRecord,
  { params, client, redirectUri, audience, organization }: Authorization,
  scope: string,
  { authTime, sessionId }: BrowserSessionRecord,
): string {
  const code = ids.text(43);
  const { nonce, code_challenge: challenge, code_challenge_method: challengeMethod = 'plain' } = params;
  store.codes.set(code, {
    clientId: client.client_id,
    userId: user.user_id,
    redirectUri,
    scope,
    audience,
    authTime,
    sessionId,
    expiresAt: clock.now() + CODE_LIFETIME,
    ...(nonce === undefined ? {} : { nonce }),
    ...(challenge === undefined ? {} : { challenge, challengeMethod }),
    ...(organization ? { organization: organization.id } : {}),
  });
  return code;
}

/** Responds to the application for a user who is logged in: with a code, tokens, or both. @throws OAuthFault */
export function grantAuthorization(
  context: Context,
  user: UserRecord,
  authorization: Authorization,
  session: BrowserSessionRecord,
): TenantResponse {
  const { params, client, types, redirectUri, mode, organization, audience } = authorization;
  checkMember(user, organization);
  const scope = grantedScope(context, user, client, authorization.scopes, audience);
  const grant: Grant = {
    client,
    scope,
    audience,
    authTime: session.authTime,
    sessionId: session.sessionId,
    ...(params.nonce === undefined ? {} : { nonce: params.nonce }),
    ...(organization ? { organization } : {}),
  };
  const code = types.includes('code') ? issueCode(context, user, authorization, scope, session) : undefined;
  const token = types.includes('token') ? accessToken(context, user, grant) : undefined;
  const hashed = { ...(token === undefined ? {} : { token }), ...(code === undefined ? {} : { code }) };
  return respond(
    { redirectUri, mode, state: params.state },
    {
      code,
      access_token: token,
      ...(token === undefined ? {} : { token_type: 'Bearer', expires_in: String(LIFETIME), scope }),
      id_token: types.includes('id_token') ? idToken(context, user, grant, hashed) : undefined,
    },
  );
}

/** Logs a user in, in this browser, and responds to the application. */
export function completeLogin(context: Context, user: UserRecord, params: Params): TenantResponse {
  return answering(context, params, (authorization) => {
    const { client, organization } = authorization;
    checkMember(user, organization);
    const loggedIn = recordLogin(context, user, client);
    const { record, cookie } = beginSession(context, loggedIn, client);
    const answer = grantAuthorization(context, loggedIn, authorization, record);
    return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
  });
}
