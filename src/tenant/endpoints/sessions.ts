import { operations } from '../router/operations';
import type { Handler } from '../router/Route';
import { ownedBy, presentOwned, replaceOwned, withOwned } from '../users/ownedRecords';
import { writeOperationLog } from '../users/writeLog';
import { namedOwned, removeOwned } from './ownedRecord';

const update: Handler = (context) => {
  const found = namedOwned(context, 'sessions');
  const { store, clock, given } = context;
  const after = { ...found.record, session_metadata: given.session_metadata ?? {}, updated_at: clock.iso() };
  replaceOwned(store, 'sessions', found, after);
  writeOperationLog(context, 200);
  return { status: 200, body: presentOwned(after) };
};

/** Ends a session and its refresh tokens. */
const revoke: Handler = (context) => {
  const { user, record } = namedOwned(context, 'sessions');
  const without = (kind: 'sessions' | 'refresh_tokens', field: string) =>
    ownedBy(user, kind).filter((one) => one[field] !== record.id);
  const sessions = withOwned(user, 'sessions', without('sessions', 'id'));
  context.store.putUser(withOwned(sessions, 'refresh_tokens', without('refresh_tokens', 'session_id')));
  writeOperationLog(context, 202);
  return { status: 202, body: {} };
};

/** /sessions: the sessions of all users' logins. */
export const sessionRoutes = operations({
  'GET /sessions/{id}': (context) => ({
    status: 200,
    body: presentOwned(namedOwned(context, 'sessions').record),
  }),
  'PATCH /sessions/{id}': update,
  'DELETE /sessions/{id}': removeOwned('sessions'),
  'POST /sessions/{id}/revoke': revoke,
});
