import { createHash } from 'node:crypto';
import type { Context } from '../router/Route';
import type { ClientRecord, Json, OrganizationRecord, UserRecord } from '../store/records';
import { profileClaims } from '../users/profileClaims';
import { partOf } from './clientSettings';
import { LIFETIME, signed } from './issueToken';
import { signWithSecret } from './signWithSecret';

/** The grant of a login. */
export interface Grant {
  client: ClientRecord;
  /** Scopes, separated by spaces. */
  scope: string;
  /** Identifier of the API; empty for /userinfo only. */
  audience: string;
  /** Name of the grant, if it is part of the token. */
  gty?: string;
  nonce?: string;
  /** Seconds since the epoch. */
  authTime?: number;
  organization?: OrganizationRecord;
  sessionId?: string;
}

/** The default lifetime of an ID token in seconds. Documented. */
const ID_TOKEN_LIFETIME = 36_000;

const present = (claims: Json): Json =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));

const organizationClaims = ({ organization }: Grant): Json =>
  organization ? { org_id: organization.id, org_name: organization.name } : {};

/** The left half of a hash, which binds an ID token to a code or token. */
const leftHalfHash = (text: string): string =>
  createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');

/** The access token of a grant. */
export function accessToken(context: Context, user: UserRecord, grant: Grant): string {
  const { client, scope, audience, gty } = grant;
  const userinfo = `${context.origin}/userinfo`;
  const isOpenId = scope.split(' ').includes('openid');
  const aud = audience === '' ? userinfo : isOpenId ? [audience, userinfo] : audience;
  const claims = { scope, azp: client.client_id, gty, ...organizationClaims(grant) };
  return signed(context, { ...present(claims), sub: user.user_id, aud });
}

/**
 * The ID token of a grant, signed with the client's algorithm. @param hashed The access token and code to bind it to.
 */
export function idToken(
  context: Context,
  user: UserRecord,
  grant: Grant,
  beside: { token?: string; code?: string } = {},
): string {
  const { client, nonce, authTime, sessionId } = grant;
  const { alg, lifetime_in_seconds: lifetime } = partOf(client, 'jwt_configuration');
  const iat = Math.floor(context.clock.now() / 1000);
  const claims = {
    ...present({
      ...profileClaims(user, new Set(grant.scope.split(' '))),
      nonce,
      auth_time: authTime,
      sid: sessionId,
      at_hash: beside.token === undefined ? undefined : leftHalfHash(beside.token),
      c_hash: beside.code === undefined ? undefined : leftHalfHash(beside.code),
      ...organizationClaims(grant),
    }),
    iss: `${context.origin}/`,
    sub: user.user_id,
    aud: client.client_id,
    iat,
    exp: iat + (typeof lifetime === 'number' ? lifetime : ID_TOKEN_LIFETIME),
  };
  return alg === 'HS256' ? signWithSecret(claims, client.client_secret) : context.signer.sign(claims);
}

/** The tokens in the response to a login. */
export function grantTokens(context: Context, user: UserRecord, grant: Grant): Json {
  const token = accessToken(context, user, grant);
  const isOpenId = grant.scope.split(' ').includes('openid');
  return {
    access_token: token,
    ...(isOpenId ? { id_token: idToken(context, user, grant, { token }) } : {}),
    expires_in: LIFETIME,
    token_type: 'Bearer',
  };
}
