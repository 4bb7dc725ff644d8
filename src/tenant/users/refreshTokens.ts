import type { Context } from '../router/Route';
import type { Json, UserRecord } from '../store/records';
import { holdingsOf, withHoldings } from './holdings';

/** Makes a refresh token, which the user then holds. @returns Its text: the only time that it is told. */
export function issueRefreshToken(
  { store, ids, clock }: Context,
  user: UserRecord,
  { clientId, scope, audience }: { clientId: string; scope: string; audience: string },
): string {
  const token = `v1.${ids.text(40)}`;
  const held: Json = {
    id: ids.text(18),
    token,
    user_id: user.user_id,
    created_at: clock.iso(),
    idle_expires_at: null,
    expires_at: null,
    client_id: clientId,
    session_id: null,
    rotating: false,
    resource_servers: [{ audience, scopes: scope }],
  };
  store.putUser(withHoldings(user, 'refresh_tokens', [...holdingsOf(user, 'refresh_tokens'), held]));
  return token;
}

/** Who holds a refresh token, and what is known of it; undefined for one that was never issued, or revoked. */
export function findRefreshToken(
  { store }: Context,
  token: string,
): { user: UserRecord; held: Json } | undefined {
  if (token === '') return undefined;
  for (const user of store.users.values()) {
    const held = holdingsOf(user, 'refresh_tokens').find(({ token: own }) => own === token);
    if (held) return { user, held };
  }
  return undefined;
}
