import pick from 'lodash/pick';
import { ApiFault, insufficientFields } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import { answerItems } from '../plain/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';
import { removeAccounts } from '../store/removeAccounts';
import { removeConnection } from '../store/removeConnection';
import { mergeMetadata } from '../users/metadata';
import { selectFields } from '../users/selectFields';
import { writeApiLog, writeUserLog } from '../users/writeLog';

const GIVEN = ['display_name', 'is_domain_connection', 'show_as_button', 'realms', 'metadata'] as const;
const PURPOSES = ['authentication', 'connected_accounts', 'cross_app_access_requesting_app'] as const;
const SHOWN = ['id', 'name', 'strategy', 'realms', 'is_domain_connection', ...GIVEN, ...PURPOSES];

/** A connection as the API shows it: its options only to those who may read them. */
export function presentConnection(
  { claims }: Context,
  connection: ConnectionRecord,
): Record<string, unknown> {
  const { name, options } = connection;
  const shown = scopesOf(claims).has('read:connections_options') ? { options } : {};
  return { is_domain_connection: false, realms: [name], ...pick(connection, SHOWN), ...shown };
}

/** Lists leave out the clients. */
const withClients = (context: Context, connection: ConnectionRecord): Record<string, unknown> => ({
  ...presentConnection(context, connection),
  enabled_clients: connection.enabled_clients ?? [],
});

/** The clients that a connection is enabled for. */
export const enabledClients = ({ enabled_clients: ids }: ConnectionRecord): readonly string[] =>
  Array.isArray(ids) ? ids.map(String) : [];

/** The connection that a path names. @throws ApiFault, 404, if there is none. */
export function findConnection({ store, params }: Context): ConnectionRecord {
  const connection = store.connections.get(params.id ?? '');
  if (!connection) throw new ApiFault(404, 'The connection does not exist', 'inexistent_connection');
  return connection;
}

function list(context: Context): TenantResponse {
  const { values, store } = context;
  const { name, strategy: strategies = [] } = values;
  const all = [...store.connections.values()].filter(
    (connection) =>
      (name === undefined || connection.name === name) &&
      (!Array.isArray(strategies) || strategies.length === 0 || strategies.includes(connection.strategy)),
  );
  return answerItems(
    context,
    all,
    (connection, asked) => selectFields(presentConnection(context, connection), asked),
    {
      defaultLimit: 100,
    },
  );
}

function get(context: Context): TenantResponse {
  return { status: 200, body: selectFields(withClients(context, findConnection(context)), context.values) };
}

function create(context: Context): TenantResponse {
  const { given: body, store, ids } = context;
  if (store.connectionNamed(body.name))
    throw new ApiFault(409, 'A connection with the same name already exists', 'connection_conflict');
  const connection: ConnectionRecord = {
    ...body,
    id: ids.prefixed('con_'),
    name: String(body.name),
    strategy: String(body.strategy),
    options: (body.options ?? {}) as Json,
  };
  store.connections.set(connection.id, connection);
  writeApiLog(context, 'Create a connection', 201);
  return { status: 201, body: withClients(context, connection) };
}

function update(context: Context): TenantResponse {
  const { given: body, store, claims } = context;
  const connection = findConnection(context);
  if (body.options !== undefined && !scopesOf(claims).has('update:connections_options'))
    throw insufficientFields();
  const { metadata, options, enabled_clients: clients } = body;
  const updated: ConnectionRecord = {
    ...connection,
    ...pick(body, [...GIVEN, ...PURPOSES]),
    // Given without a name to display, a connection displays its own.
    display_name: body.display_name ?? connection.name,
    ...(options === undefined ? {} : { options: (options ?? {}) as Json }),
    ...(clients === undefined ? {} : { enabled_clients: clients ?? [] }),
    ...(typeof metadata === 'object' && metadata !== null
      ? { metadata: mergeMetadata(connection.metadata, metadata) }
      : {}),
  };
  store.connections.set(connection.id, updated);
  writeApiLog(context, 'Update a connection', 200);
  return { status: 200, body: withClients(context, updated) };
}

function remove(context: Context): TenantResponse {
  const { store, params, clock } = context;
  const connection = store.connections.get(params.id ?? '');
  if (!connection) return { status: 204 };
  removeConnection(store, connection);
  writeApiLog(context, 'Delete a connection', 202);
  return { status: 202, body: { deleted_at: clock.iso() } };
}

function removeUser(context: Context): TenantResponse {
  const { values, store } = context;
  const { name, strategy } = findConnection(context);
  if (strategy !== 'auth0') throw new ApiFault(400, 'Connection must be a database connection');
  const address = String(values.email).toLowerCase();
  const user = store.userOfAccount(name, 'email', address);
  if (!user) return { status: 204 };
  removeAccounts(
    store,
    ({ connection, profileData }) => connection === name && profileData.email === address,
  );
  writeUserLog(context, 'sdu', user);
  writeApiLog(context, 'Delete a connection user', 204);
  return { status: 204 };
}

/** /connections. */
export const connectionRoutes = operations({
  'GET /connections': list,
  'POST /connections': create,
  'GET /connections/{id}': get,
  'PATCH /connections/{id}': update,
  'DELETE /connections/{id}': remove,
  'DELETE /connections/{id}/users': removeUser,
});
