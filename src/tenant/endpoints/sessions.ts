import { refusal } from '../crud/refuse';
import { operations } from '../router/operations';
import type { Context, Handler } from '../router/Route';
import {
  findOwned,
  ownedBy,
  replaceOwned,
  presentOwned,
  withOwned,
  type OwnedRecord,
} from '../users/ownedRecords';
import { writeOperationLog } from '../users/writeLog';

const sessionOf = ({ store, params }: Context): OwnedRecord | undefined =>
  findOwned(store, 'sessions', params.id);

/** The session that the path names. @throws ApiFault, 404, if there is none. */
function find(context: Context): OwnedRecord {
  const found = sessionOf(context);
  if (!found) throw refusal(context, 404);
  return found;
}

const update: Handler = (context) => {
  const found = find(context);
  const { store, clock, given } = context;
  const after = { ...found.record, session_metadata: given.session_metadata ?? {}, updated_at: clock.iso() };
  replaceOwned(store, 'sessions', found, after);
  writeOperationLog(context, 200);
  return { status: 200, body: presentOwned(after) };
};

/** The API accepts this and does it later; here it is done at once. */
const remove: Handler = (context) => {
  const found = sessionOf(context);
  if (found) replaceOwned(context.store, 'sessions', found, undefined);
  writeOperationLog(context, 202);
  return { status: 202, body: {} };
};

/** Ends a session and its refresh tokens. */
const revoke: Handler = (context) => {
  const { user, record } = find(context);
  const without = (kind: 'sessions' | 'refresh_tokens', field: string) =>
    ownedBy(user, kind).filter((one) => one[field] !== record.id);
  const sessions = withOwned(user, 'sessions', without('sessions', 'id'));
  context.store.putUser(withOwned(sessions, 'refresh_tokens', without('refresh_tokens', 'session_id')));
  writeOperationLog(context, 202);
  return { status: 202, body: {} };
};

/** /sessions: the sessions of all users' logins. */
export const sessionRoutes = operations({
  'GET /sessions/{id}': (context) => ({ status: 200, body: presentOwned(find(context).record) }),
  'PATCH /sessions/{id}': update,
  'DELETE /sessions/{id}': remove,
  'POST /sessions/{id}/revoke': revoke,
});
