import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';
import { enabledClients, findConnection } from './connections';

/** Maximum number of clients per request. */
const MAX_CLIENTS = 50;

function list(context: Context): TenantResponse {
  const ids = enabledClients(findConnection(context)).map((id) => ({ client_id: id }));
  return answerItems(context, ids, (item) => item, { idOf: ({ client_id: id }) => id });
}

function update(context: Context): TenantResponse {
  const { body, store } = context;
  const connection = findConnection(context);
  const changes = body as readonly Json[];
  if (changes.length > MAX_CLIENTS)
    throw new ApiFault(400, `At most ${MAX_CLIENTS} clients can be changed at a time.`, 'invalid_body');
  const enabled = new Set(enabledClients(connection));
  for (const { client_id: id, status } of changes) {
    if (!store.clients.has(String(id)))
      throw new ApiFault(404, `The client ${String(id)} does not exist`, 'inexistent_client');
    if (status === true) enabled.add(String(id));
    else enabled.delete(String(id));
  }
  store.connections.set(connection.id, { ...connection, enabled_clients: [...enabled] });
  writeOperationLog(context, 204);
  return { status: 204 };
}

/** The clients that may use a connection. */
export const connectionClientRoutes = operations({
  'GET /connections/{id}/clients': list,
  'PATCH /connections/{id}/clients': update,
});
