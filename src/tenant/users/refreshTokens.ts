import { hasPassed } from '../hasPassed';
import { sizeOf } from '../limits/sizeOf';
import type { Context } from '../router/Route';
import type { ClientRecord, Json, UserRecord } from '../store/records';
import { partOf } from '../tokens/clientSettings';
import { findOwned, ownedBy, withOwned, type OwnedRecord } from './ownedRecords';

/** Maximum number of refresh tokens per user and application. The API revokes the oldest. */
const MAX_TOKENS = 200;
/** Maximum size of a user's refresh tokens in bytes: they contain the requested scopes. */
const MAX_BYTES = 1024 * 1024;
/** The default lifetime and idle lifetime of an expiring token, in seconds. Documented. */
const LIFETIME = 2_592_000;

/** Adds a token; removes the oldest beyond the limits. */
function addToken(tokens: readonly Json[], token: Json): Json[] {
  const kept: Json[] = [token];
  let bytes = sizeOf(token);
  let ofClient = 1;
  for (const other of [...tokens].reverse()) {
    const isOfClient = other.client_id === token.client_id;
    if (isOfClient && ofClient === MAX_TOKENS) continue;
    bytes += sizeOf(other);
    if (bytes > MAX_BYTES) break;
    if (isOfClient) ofClient += 1;
    kept.push(other);
  }
  return kept.reverse();
}

/** The refresh token settings of a client. */
function policyOf(client: ClientRecord) {
  const given = partOf(client, 'refresh_token');
  const rotates = given.rotation_type === 'rotating';
  const expires = given.expiration_type === 'expiring';
  const seconds = (name: string): number | undefined => {
    if (!expires || given[`infinite_${name}`] === true) return undefined;
    return typeof given[name] === 'number' ? given[name] : LIFETIME;
  };
  return {
    rotates,
    leeway: typeof given.leeway === 'number' ? given.leeway * 1000 : 0,
    lifetime: seconds('token_lifetime'),
    idleLifetime: seconds('idle_token_lifetime'),
  };
}

const inSeconds = ({ clock }: Context, seconds: number | undefined): string | null =>
  seconds === undefined ? null : new Date(clock.now() + seconds * 1000).toISOString();

/** The grant of a refresh token. */
export interface RefreshGrant {
  client: ClientRecord;
  scope: string;
  audience: string;
  sessionId?: string | undefined;
  organization?: string | undefined;
}

/** Creates a refresh token and adds it to the user. @returns The token, which is shown only here. */
export function issueRefreshToken(context: Context, user: UserRecord, grant: RefreshGrant): string {
  const { store, ids, clock } = context;
  const { client, scope, audience, sessionId = null, organization } = grant;
  const { rotates, lifetime, idleLifetime } = policyOf(client);
  const token = `v1.${ids.text(40)}`;
  const record: Json = {
    id: ids.text(18),
    token,
    user_id: user.user_id,
    created_at: clock.iso(),
    idle_expires_at: inSeconds(context, idleLifetime),
    expires_at: inSeconds(context, lifetime),
    client_id: client.client_id,
    session_id: sessionId,
    rotating: rotates,
    resource_servers: [{ audience, scopes: scope }],
    ...(organization === undefined ? {} : { organization }),
  };
  const current = store.users.get(user.user_id) ?? user;
  store.putUser(withOwned(current, 'refresh_tokens', addToken(ownedBy(current, 'refresh_tokens'), record)));
  return token;
}

/** The user and record of a refresh token; undefined for an unknown or revoked one. */
export const findRefreshToken = ({ store }: Context, token: string): OwnedRecord | undefined =>
  findOwned(store, 'refresh_tokens', token, 'token');

/** Removes a refresh token from its user. */
export function revokeRefreshToken({ store }: Context, { user, record }: OwnedRecord): void {
  const kept = ownedBy(user, 'refresh_tokens').filter(({ id }) => id !== record.id);
  store.putUser(withOwned(user, 'refresh_tokens', kept));
}

/**
 * The token that a client may exchange. A replaced one works for a moment, if the client has a leeway; after that its
 * use revokes the whole family, since it must have been stolen.
 */
export function exchangeable(context: Context, client: ClientRecord, token: string): OwnedRecord | undefined {
  const found = findRefreshToken(context, token) ?? replaced(context, client, token);
  if (!found || found.record.client_id !== client.client_id) return undefined;
  const isOver =
    hasPassed(context, found.record.expires_at) || hasPassed(context, found.record.idle_expires_at);
  return isOver ? undefined : found;
}

function replaced(context: Context, client: ClientRecord, token: string): OwnedRecord | undefined {
  const { store, clock } = context;
  const old = store.replacedTokens.get(token);
  const user = old && store.users.get(old.userId);
  const record = user && ownedBy(user, 'refresh_tokens').find(({ id }) => id === old.family);
  if (!record || old.clientId !== client.client_id) return undefined;
  const isPrevious = record.previous === token;
  if (isPrevious && clock.now() - old.at <= policyOf(client).leeway) return { user, record };
  revokeRefreshToken(context, { user, record });
  return undefined;
}

/** Records an exchange; a rotating token is replaced. @returns The new token, if there is one. */
export function recordExchange(
  context: Context,
  client: ClientRecord,
  { user, record }: OwnedRecord,
): string | undefined {
  const { store, ids, clock } = context;
  const { rotates, idleLifetime } = policyOf(client);
  const replacement = rotates ? `v1.${ids.text(40)}` : undefined;
  if (replacement !== undefined) {
    const family = String(record.id);
    const old = { userId: user.user_id, family, clientId: client.client_id, at: clock.now() };
    store.replacedTokens.set(String(record.token), old);
  }
  const used: Json = {
    ...record,
    ...(replacement === undefined ? {} : { token: replacement, previous: record.token }),
    last_exchanged_at: clock.iso(),
    ...(idleLifetime === undefined ? {} : { idle_expires_at: inSeconds(context, idleLifetime) }),
  };
  const tokens = ownedBy(user, 'refresh_tokens').map((other) => (other === record ? used : other));
  store.putUser(withOwned(user, 'refresh_tokens', tokens));
  return replacement;
}
