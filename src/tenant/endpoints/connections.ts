import omit from 'lodash/omit';
import pick from 'lodash/pick';
import pickBy from 'lodash/pickBy';
import { ApiFault, insufficientFields } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import { checkOptions } from '../connections/checkOptions';
import { connectionDefaults, connectionOptions } from '../connections/connectionDefaults';
import { addMissingKeys } from '../connections/connectionKeys';
import { objectOf } from '../objectOf';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';
import { removeAccounts } from '../store/removeAccounts';
import { removeConnection } from '../store/removeConnection';
import { mergeMetadata } from '../users/metadata';
import { selectFields } from '../users/selectFields';
import { writeApiLog, writeUserLog } from '../users/writeLog';

const SETTINGS = ['display_name', 'is_domain_connection', 'show_as_button', 'realms', 'metadata'] as const;
const PURPOSES = ['authentication', 'connected_accounts', 'cross_app_access_requesting_app'] as const;
const FIELDS = ['id', 'name', 'strategy', 'provisioning_ticket_url', ...SETTINGS, ...PURPOSES];
/** The default purposes of a connection. */
const DEFAULT_PURPOSES = { authentication: { active: true }, connected_accounts: { active: false } };

/** A connection as the API shows it; options only to callers who may read them. */
export function presentConnection(
  { claims }: Context,
  connection: ConnectionRecord,
): Record<string, unknown> {
  const { name, options } = connection;
  const shown = scopesOf(claims).has('read:connections_options') ? { options } : {};
  return {
    is_domain_connection: false,
    realms: [name],
    ...DEFAULT_PURPOSES,
    ...pick(connection, FIELDS),
    ...shown,
    enabled_clients: connection.enabled_clients ?? [],
  };
}

/** The clients that may use a connection. */
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
  const isCheckpoint = 'take' in values || 'from' in values;
  const all = [...store.connections.values()].filter(
    (connection) =>
      (name === undefined || connection.name === name) &&
      (!Array.isArray(strategies) || strategies.length === 0 || strategies.includes(connection.strategy)),
  );
  return answerItems(
    context,
    all,
    (connection, asked) => {
      const shown = presentConnection(context, connection);
      return selectFields(isCheckpoint ? omit(shown, 'enabled_clients') : shown, asked);
    },
    {
      defaultLimit: 100,
    },
  );
}

function get(context: Context): TenantResponse {
  return {
    status: 200,
    body: selectFields(presentConnection(context, findConnection(context)), context.values),
  };
}

/** Recorded: the response to a POST contains the nulls that were sent, though they are not stored. */
function withNullsOf(given: Json, connection: ConnectionRecord): ConnectionRecord {
  const nulls = pickBy(given, (value) => value === null);
  return { ...connection, options: { ...nulls, ...connection.options } };
}

function create(context: Context): TenantResponse {
  const { given: body, store, ids } = context;
  if (store.connectionNamed(body.name))
    throw new ApiFault(409, 'A connection with the same name already exists', 'connection_conflict');
  const given = objectOf(body.options);
  const strategy = String(body.strategy);
  const isSame = (other: ConnectionRecord): boolean =>
    other.strategy === strategy && other.is_domain_connection === true;
  if (body.is_domain_connection === true && [...store.connections.values()].some(isSame))
    throw new ApiFault(409, `There is already a domain connection enabled for strategy ${strategy}`);
  checkOptions(context, strategy, given);
  const connection: ConnectionRecord = {
    ...connectionDefaults(context, body),
    // No client can use a new connection yet.
    enabled_clients: [],
    ...body,
    id: ids.prefixed('con_'),
    name: String(body.name),
    strategy,
    options: connectionOptions(context, strategy, given, true),
  };
  store.connections.set(connection.id, connection);
  addMissingKeys(context, connection);
  writeApiLog(context, 'Create a connection', 201);
  return { status: 201, body: presentConnection(context, withNullsOf(given, connection)) };
}

function update(context: Context): TenantResponse {
  const { given: body, store, claims } = context;
  const connection = findConnection(context);
  if (body.options !== undefined && !scopesOf(claims).has('update:connections_options'))
    throw insufficientFields();
  checkOptions(context, connection.strategy, objectOf(body.options), connection);
  const { metadata, options, enabled_clients: clients } = body;
  const updated: ConnectionRecord = {
    ...connection,
    ...pick(body, [...SETTINGS, ...PURPOSES]),
    ...(options === undefined
      ? {}
      : { options: connectionOptions(context, connection.strategy, objectOf(options)) }),
    ...(clients === undefined ? {} : { enabled_clients: clients ?? [] }),
    ...(typeof metadata === 'object' && metadata !== null
      ? { metadata: mergeMetadata(connection.metadata, metadata) }
      : {}),
  };
  store.connections.set(connection.id, updated);
  addMissingKeys(context, updated);
  writeApiLog(context, 'Update a connection', 200);
  return { status: 200, body: presentConnection(context, withNullsOf(objectOf(options), updated)) };
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
