import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { findUser } from '../users/findUser';
import { ownedBy, presentOwned, withOwned } from '../users/ownedRecords';
import { writeApiLog } from '../users/writeLog';

type Kind = 'sessions' | 'refresh_tokens';

const list =
  (kind: Kind) =>
  (context: Context): TenantResponse =>
    answerItems(context, ownedBy(findUser(context), kind), presentOwned);

/** The API accepts this and does it later; here it is done at once. Recorded: the body is an empty object. */
const removeAll =
  (kind: Kind, description: string) =>
  (context: Context): TenantResponse => {
    context.store.putUser(withOwned(findUser(context), kind, []));
    writeApiLog(context, description, 202);
    return { status: 202, body: {} };
  };

/** Ends one session or all, and their refresh tokens unless they are to be preserved. */
function revokeAccess(context: Context): TenantResponse {
  const { given, store } = context;
  const user = findUser(context);
  const { session_id: id, preserve_refresh_tokens: keepsTokens = false } = given;
  const sessions = ownedBy(user, 'sessions').filter((session) => id !== undefined && session.id !== id);
  const tokens = ownedBy(user, 'refresh_tokens').filter(
    (token) => keepsTokens === true || (id !== undefined && token.session_id !== id),
  );
  store.putUser(withOwned(withOwned(user, 'sessions', sessions), 'refresh_tokens', tokens));
  writeApiLog(context, 'Revokes selected resources from a user', 202);
  return { status: 202 };
}

/** /users/{id}/sessions, /refresh-tokens and /revoke-access. */
export const userSessionRoutes = operations({
  'GET /users/{user_id}/sessions': list('sessions'),
  'DELETE /users/{user_id}/sessions': removeAll('sessions', 'Delete sessions for user'),
  'GET /users/{user_id}/refresh-tokens': list('refresh_tokens'),
  'DELETE /users/{user_id}/refresh-tokens': removeAll('refresh_tokens', 'Delete refresh tokens for a user'),
  'POST /users/{id}/revoke-access': revokeAccess,
});
