import { hasPassed } from '../hasPassed';
import type { Context } from '../router/Route';
import type { BrowserSessionRecord } from '../store/loginRecords';
import type { ClientRecord, Json, UserRecord } from '../store/records';
import { ownedBy, withOwned } from '../users/ownedRecords';
import { LOCAL_ADDRESS } from '../users/loginAttempts';

/** The lifetime and idle lifetime of a session, in milliseconds. Recorded: the defaults of a tenant. */
const LIFETIME = 168 * 3_600_000;
const IDLE_LIFETIME = 72 * 3_600_000;
/** Maximum number of sessions per user. */
const MAX_SESSIONS = 200;

/** The cookie of a session, and of a browser without one. */
export const SESSION_COOKIE = 'auth0';
export const BROWSER_COOKIE = 'did';

/** The value of a cookie; empty for none. */
export function cookieOf({ request }: Context, name: string): string {
  const prefix = `${name}=`;
  const found = (request.headers.cookie ?? '').split(/; */).find((part) => part.startsWith(prefix));
  return found?.slice(prefix.length) ?? '';
}

/** A Set-Cookie header that no script can read, and no other site can use. */
export const setCookie = ({ origin }: Context, name: string, value: string): string =>
  `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${origin.startsWith('https:') ? '; Secure' : ''}${value === '' ? '; Max-Age=0' : ''}`;

/** The user who is logged in in this browser. */
export interface BrowserSession {
  key: string;
  record: BrowserSessionRecord;
  user: UserRecord;
  session: Json;
}

/** The session of this browser; undefined for none, or one that has ended. */
export function sessionOf(context: Context): BrowserSession | undefined {
  const { store } = context;
  const key = cookieOf(context, SESSION_COOKIE);
  const record = store.browserSessions.get(key);
  const user = record && store.users.get(record.userId);
  const session = user && ownedBy(user, 'sessions').find(({ id }) => id === record.sessionId);
  if (!session || hasPassed(context, session.expires_at) || hasPassed(context, session.idle_expires_at))
    return undefined;
  return { key, record, user, session };
}

function putSession({ store }: Context, userId: string, session: Json): void {
  const user = store.users.get(userId);
  if (!user) return;
  const others = ownedBy(user, 'sessions').filter(({ id }) => id !== session.id);
  store.putUser(withOwned(user, 'sessions', [...others.slice(1 - MAX_SESSIONS), session]));
}

/** Starts a session. @returns The session's id, and the header for the browser. */
export function beginSession(
  context: Context,
  user: UserRecord,
  client: ClientRecord,
): { record: BrowserSessionRecord; cookie: string } {
  const { store, ids, clock, request } = context;
  const [key, sessionId, now] = [ids.text(40), ids.text(32), clock.now()];
  const device = {
    initial_ip: LOCAL_ADDRESS,
    last_ip: LOCAL_ADDRESS,
    last_user_agent: request.headers['user-agent'] ?? '',
  };
  putSession(context, user.user_id, {
    id: sessionId,
    user_id: user.user_id,
    created_at: clock.iso(),
    updated_at: clock.iso(),
    authenticated_at: clock.iso(),
    idle_expires_at: new Date(now + IDLE_LIFETIME).toISOString(),
    expires_at: new Date(now + LIFETIME).toISOString(),
    last_interacted_at: clock.iso(),
    device: { ...device, last_user_agent: device.last_user_agent.slice(0, 500) },
    clients: [{ client_id: client.client_id }],
    authentication: { methods: [{ name: 'pwd', timestamp: clock.iso() }] },
  });
  const record = { userId: user.user_id, sessionId, authTime: Math.floor(now / 1000) };
  store.browserSessions.set(key, record);
  return { record, cookie: setCookie(context, SESSION_COOKIE, key) };
}

/** Records that a client used a session. */
export function touchSession(
  context: Context,
  { session, user }: BrowserSession,
  client: ClientRecord,
): void {
  const { clock } = context;
  const clients = (session.clients as readonly { client_id: string }[] | undefined) ?? [];
  const isKnown = clients.some(({ client_id: id }) => id === client.client_id);
  putSession(context, user.user_id, {
    ...session,
    idle_expires_at: new Date(clock.now() + IDLE_LIFETIME).toISOString(),
    last_interacted_at: clock.iso(),
    clients: isKnown ? clients : [...clients, { client_id: client.client_id }],
  });
}

/** Ends the session of this browser. @returns The header for the browser. */
export function endSession(context: Context): string {
  const { store } = context;
  const current = sessionOf(context);
  store.browserSessions.delete(cookieOf(context, SESSION_COOKIE));
  if (current) {
    const others = ownedBy(current.user, 'sessions').filter(({ id }) => id !== current.session.id);
    store.putUser(withOwned(current.user, 'sessions', others));
  }
  return setCookie(context, SESSION_COOKIE, '');
}
