import { cookieOf, endSession, SESSION_COOKIE, sessionOf } from '../login/browserSession';
import { isAllowedLogout } from '../login/isAllowedUrl';
import { errorPage, escaped, htmlPage } from '../login/pages';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { ClientRecord } from '../store/records';
import { listOf } from '../tokens/clientSettings';
import { textOf } from '../tokens/issueToken';
import { audiencesOf, readJwt, type Claims } from '../tokens/readJwt';
import { isSignedWithSecret } from '../tokens/signWithSecret';
import { writeUserLog } from '../users/writeLog';
import { jsonOf } from './jsonOf';

/** The URLs that a client allows; without a client, those of the tenant. */
function allowedOf({ store }: Context, client: ClientRecord | undefined): readonly string[] | undefined {
  if (client) return listOf(client, 'allowed_logout_urls');
  const allowed = store.collection('settings').get('/tenants/settings')?.allowed_logout_urls;
  return Array.isArray(allowed) && allowed.length > 0 ? allowed.map(String) : undefined;
}

function leave(context: Context, location: string | undefined): TenantResponse {
  const session = sessionOf(context);
  const isKnown = cookieOf(context, SESSION_COOKIE) !== '';
  const cookie: Record<string, string> = isKnown ? { 'set-cookie': endSession(context) } : {};
  if (session) writeUserLog(context, 'slo', session.user);
  if (location === undefined) return { status: 200, body: 'OK', headers: cookie };
  return { status: 302, headers: { location, ...cookie } };
}

/** GET /v2/logout. */
function logout(context: Context): TenantResponse {
  const { query, store } = context;
  const id = query.get('client_id');
  const client = store.clients.get(id ?? '');
  if (id !== null && !client) return errorPage(400, `Unknown client: ${id.slice(0, 100)}`);
  const allowed = allowedOf(context, client);
  const asked = query.get('returnTo') ?? (client ? allowed?.[0] : undefined);
  // The API's own wording is not published.
  if (asked !== undefined && !isAllowedLogout(asked, allowed))
    return errorPage(
      400,
      `The "returnTo" querystring parameter "${asked.slice(0, 300)}" is not in the list of allowed logout URLs.`,
    );
  return leave(context, asked);
}

/** The claims of this tenant's ID token, which may have expired. */
function hintOf({ signer, store }: Context, hint: string): Claims | undefined {
  const jwt = readJwt(hint);
  if (!jwt) return undefined;
  const client = store.clients.get(audiencesOf(jwt.claims)[0] ?? '');
  const isOwn =
    jwt.header.alg === 'HS256' && client
      ? isSignedWithSecret(hint, client.client_secret)
      : signer.hasSigned(hint);
  return isOwn ? jwt.claims : undefined;
}

/** /oidc/logout: RP-initiated logout. Without a valid ID token, a page asks for confirmation. */
function endOidcSession(context: Context): TenantResponse {
  const { query, store, request } = context;
  const form = request.method === 'POST' ? jsonOf(context) : {};
  const given = (name: string): string | undefined => query.get(name) ?? (textOf(form[name]) || undefined);
  const hint = given('id_token_hint');
  const claims = hint === undefined ? undefined : hintOf(context, hint);
  if (hint !== undefined && !claims) return errorPage(400, 'Invalid id_token_hint');
  const id = given('client_id') ?? (claims ? audiencesOf(claims)[0] : undefined);
  const client = store.clients.get(id ?? '');
  if (id !== undefined && (!client || (claims && !audiencesOf(claims).includes(id))))
    return errorPage(400, 'client_id does not match the id_token_hint');
  const target = given('post_logout_redirect_uri');
  const allowed = allowedOf(context, client);
  if (target !== undefined && !isAllowedLogout(target, allowed))
    return errorPage(
      400,
      `post_logout_redirect_uri "${target.slice(0, 300)}" is not in the list of allowed logout URLs.`,
    );
  const session = sessionOf(context);
  const isProven = [claims?.sid, given('logout_hint')].some(
    (sid) => sid !== undefined && sid === session?.session.id,
  );
  if (session && !isProven && form.confirmed !== 'yes') return confirmation(query);
  const state = given('state');
  const url = target === undefined ? undefined : new URL(target);
  if (url && state !== undefined) url.searchParams.set('state', state);
  return leave(context, url?.href);
}

function confirmation(query: URLSearchParams): TenantResponse {
  const action = escaped(`/oidc/logout?${query.toString()}`);
  return htmlPage(
    200,
    'Log out',
    `<p>Do you want to log out?</p><form method="post" action="${action}"><button name="confirmed" value="yes">Log out</button></form>`,
  );
}

/** Endpoints to log out a browser. */
export const logoutRoutes: readonly Route[] = [
  { method: 'GET', path: '/v2/logout', changes: true, handle: logout },
  { method: 'GET', path: '/oidc/logout', changes: true, handle: endOidcSession },
  { method: 'POST', path: '/oidc/logout', handle: endOidcSession },
];
