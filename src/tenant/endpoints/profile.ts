import { ApiFault } from '../ApiFault';
import { bearerToken, isIssuedBy, scopesOf } from '../authorizeRequest';
import { originsOf } from '../router/originsOf';
import type { Context, Route, TenantResponse } from '../router/Route';
import { audiencesOf, type Claims } from '../tokens/readJwt';
import { profileClaims } from '../users/profileClaims';

const PLAIN_TEXT = { 'content-type': 'text/plain; charset=utf-8' };
/** Recorded: this 401 is plain text. */
const UNAUTHORIZED: TenantResponse = { status: 401, body: 'Unauthorized', headers: PLAIN_TEXT };

/** The claims of this tenant's token; undefined for any other token. */
function claimsOf(context: Context): Claims | undefined {
  try {
    const claims = context.signer.verify(bearerToken(context.request.headers));
    return isIssuedBy(claims, originsOf(context)) ? claims : undefined;
  } catch (error) {
    if (error instanceof ApiFault) return undefined;
    throw error;
  }
}

/** GET /userinfo. */
function userinfo(context: Context): TenantResponse {
  const claims = claimsOf(context);
  const user = claims && context.store.users.get(claims.sub);
  if (!user) return UNAUTHORIZED;
  const scopes = scopesOf(claims);
  const audiences = audiencesOf(claims);
  const isForProfile = originsOf(context).some((origin) => audiences.includes(`${origin}/userinfo`));
  if (!scopes.has('openid') || !isForProfile) return UNAUTHORIZED;
  return { status: 200, body: { sub: user.user_id, ...profileClaims(user, scopes) } };
}

/** POST /users/{id}/impersonate: a legacy endpoint, with a token of the global client, outside the Management API. */
function impersonate(context: Context): TenantResponse {
  const { params, store, ids, origin, body } = context;
  if (!claimsOf(context)) return UNAUTHORIZED;
  const given: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  for (const name of ['protocol', 'impersonator_id', 'client_id']) {
    if (typeof given[name] !== 'string' || given[name] === '')
      throw new ApiFault(400, `Missing required property: ${name}`, 'invalid_body');
  }
  const { protocol } = given;
  if (!['oauth2', 'samlp', 'wsfed', 'wstrust-usernamemixed'].includes(String(protocol)))
    throw new ApiFault(400, `No enum match for: ${String(protocol)}`, 'invalid_body');
  const id = params.id ?? '';
  if (!store.users.has(id)) throw new ApiFault(400, 'The user does not exist.', 'inexistent_user');
  const url = `${origin}/users/${encodeURIComponent(id)}/impersonate?token=${ids.text(32)}`;
  return { status: 200, body: url, headers: PLAIN_TEXT };
}

/** Endpoints about one user, outside the Management API. */
export const profileRoutes: readonly Route[] = [
  { method: 'GET', path: '/userinfo', handle: userinfo },
  { method: 'POST', path: '/users/:id/impersonate', handle: impersonate },
];
