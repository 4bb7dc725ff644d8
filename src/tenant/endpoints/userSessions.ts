import type { Context, Route, TenantResponse } from '../router/Route';
import { cursorQueries, revokeAccessSchema } from '../schemas/userHoldingSchemas';
import type { Json } from '../store/records';
import { findUser } from '../users/findUser';
import { holdingsOf, shownHolding, withHoldings } from '../users/holdings';
import { writeApiLog } from '../users/writeLog';
import { validateBody } from '../validation/validate';
import { answerCheckpoints } from './checkpoint';

type Kind = 'sessions' | 'refresh_tokens';

const list =
  (name: string, kind: Kind) =>
  (context: Context): TenantResponse =>
    answerCheckpoints<Json>(
      context,
      { name, idOf: ({ id }) => String(id), properties: cursorQueries },
      holdingsOf(findUser(context), kind),
      shownHolding,
    );

/** The API accepts this and does it soon; here it is done at once. */
const removeAll =
  (kind: Kind, description: string) =>
  (context: Context): TenantResponse => {
    context.store.putUser(withHoldings(findUser(context), kind, []));
    writeApiLog(context, description, 202);
    return { status: 202 };
  };

/** Ends one session or all of them, and the refresh tokens that belong to them unless they are to stay. */
function revokeAccess(context: Context): TenantResponse {
  const { body = {}, store } = context;
  const user = findUser(context);
  validateBody(body, revokeAccessSchema);
  const { session_id: id, preserve_refresh_tokens: keepsTokens = false } = body;
  const sessions = holdingsOf(user, 'sessions').filter((session) => id !== undefined && session.id !== id);
  const tokens = holdingsOf(user, 'refresh_tokens').filter(
    (token) => keepsTokens === true || (id !== undefined && token.session_id !== id),
  );
  store.putUser(withHoldings(withHoldings(user, 'sessions', sessions), 'refresh_tokens', tokens));
  writeApiLog(context, 'Revokes selected resources from a user', 202);
  return { status: 202 };
}

const path = '/api/v2/users/:id';

/** /users/{id}/sessions, /refresh-tokens and /revoke-access. */
export const userSessionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${path}/sessions`,
    scopes: ['read:sessions'],
    handle: list('sessions', 'sessions'),
  },
  {
    method: 'DELETE',
    path: `${path}/sessions`,
    scopes: ['delete:sessions'],
    handle: removeAll('sessions', 'Delete sessions for user'),
  },
  {
    method: 'GET',
    path: `${path}/refresh-tokens`,
    scopes: ['read:refresh_tokens'],
    handle: list('tokens', 'refresh_tokens'),
  },
  {
    method: 'DELETE',
    path: `${path}/refresh-tokens`,
    scopes: ['delete:refresh_tokens'],
    handle: removeAll('refresh_tokens', 'Delete refresh tokens for a user'),
  },
  {
    method: 'POST',
    path: `${path}/revoke-access`,
    scopes: ['delete:sessions', 'delete:refresh_tokens'],
    handle: revokeAccess,
  },
];
