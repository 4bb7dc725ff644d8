import type { Context } from '../router/Route';
import type { Json, UserRecord } from '../store/records';
import { profileClaims } from '../users/profileClaims';
import { LIFETIME, signed } from './issueToken';

/** What a log-in is granted. */
export interface Grant {
  clientId: string;
  /** Space separated. */
  scope: string;
  /** Identifier of the API; empty for none but /userinfo. */
  audience: string;
  /** Name of the grant, as the token tells it. */
  gty: string;
}

/** The tokens that a user's log-in is answered with. */
export function grantTokens(
  context: Context,
  user: UserRecord,
  { clientId: azp, scope, audience, gty }: Grant,
): Json {
  const sub = user.user_id;
  const scopes = new Set(scope.split(' '));
  const isOpenId = scopes.has('openid');
  const userinfo = `${context.origin}/userinfo`;
  const aud = audience === '' ? userinfo : isOpenId ? [audience, userinfo] : audience;
  const idToken = isOpenId
    ? { id_token: signed(context, { ...profileClaims(user, scopes), sub, aud: azp }) }
    : {};
  return {
    access_token: signed(context, { sub, aud, scope, azp, gty }),
    ...idToken,
    scope,
    expires_in: LIFETIME,
    token_type: 'Bearer',
  };
}
