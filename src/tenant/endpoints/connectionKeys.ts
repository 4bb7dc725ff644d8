import omit from 'lodash/omit';
import { ApiFault } from '../ApiFault';
import { addKeys, canHaveKeys, keysOf, rotateKeys } from '../connections/connectionKeys';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';

/** Connections to a company directory, through an agent that runs there. */
const WITH_AGENT = new Set(['ad', 'auth0-adldap']);

const missing = (): ApiFault => new ApiFault(404, 'Connection not found.');
const present = (key: Json): Json => omit(key, 'connection_id');

/** The connection in the path, if it can have keys. @throws ApiFault, 404. */
function find({ store, params }: Context): ConnectionRecord {
  const connection = store.connections.get(params.id ?? '');
  if (!connection || !canHaveKeys(connection)) throw missing();
  return connection;
}

function create(context: Context): TenantResponse {
  const connection = find(context);
  if (keysOf(context, connection).length > 0)
    throw new ApiFault(409, 'Keys have already been created for this connection.');
  const keys = addKeys(context, connection, context.given.signing_alg);
  writeOperationLog(context, 201);
  return { status: 201, body: keys.map(present) };
}

function rotate(context: Context): TenantResponse {
  const connection = find(context);
  const next = rotateKeys(context, connection, context.given.signing_alg);
  writeOperationLog(context, 201);
  return { status: 201, body: present(next) };
}

/**
 * Connections with an agent are offline, since no agent connects to this tenant, unless a seed sets `is_online`. The
 * API's response for the others is unknown: they need no agent, so they count as online.
 */
function status({ store, params }: Context): TenantResponse {
  const connection = store.connections.get(params.id ?? '');
  if (!connection) throw missing();
  if (WITH_AGENT.has(connection.strategy) && connection.is_online !== true)
    throw new ApiFault(404, 'The connection is offline.');
  return { status: 200 };
}

/** /connections/{id}/keys, and /connections/{id}/status. */
export const connectionKeyRoutes = operations({
  'GET /connections/{id}/keys': (context) => ({
    status: 200,
    body: keysOf(context, find(context)).map(present),
  }),
  'POST /connections/{id}/keys': create,
  'POST /connections/{id}/keys/rotate': rotate,
  'GET /connections/{id}/status': status,
});
