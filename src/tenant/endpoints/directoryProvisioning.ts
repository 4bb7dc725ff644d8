import omit from 'lodash/omit';
import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';
import { writeOperationLog } from '../users/writeLog';
import { findConnection } from './connections';

const TABLE = 'directory_provisionings';
/** How long a synchronization takes, in milliseconds. */
const DURATION = 1000;
/** The API's own default is not published. */
const MAPPING = [
  { auth0: 'email', idp: 'primaryEmail' },
  { auth0: 'given_name', idp: 'name.givenName' },
  { auth0: 'family_name', idp: 'name.familyName' },
  { auth0: 'name', idp: 'name.fullName' },
  { auth0: 'blocked', idp: 'suspended' },
];

const again = 'and go through the setup again.';

/** @throws ApiFault, 400, for a connection whose directory can't be read. */
function checkConnection({ strategy, options }: ConnectionRecord, groups: unknown): void {
  const refuse = (message: string): never => {
    throw new ApiFault(400, message);
  };
  if (strategy !== 'google-apps')
    refuse('The connection strategy does not support inbound directory provisioning');
  if (options.api_enable_users !== true)
    refuse(
      `The Google Workspace Users API is not enabled on the connection. Select the Enable Users API option ${again}`,
    );
  if (groups === 'off') return;
  if (options.ext_groups !== true)
    refuse(
      `The Groups extended attribute is not enabled on the connection. Select the Groups extended attribute option ${again}`,
    );
  if (options.api_enable_groups !== true)
    refuse(
      `The Google Workspace Groups API is not enabled on the connection. Select the Enable Groups API option ${again}`,
    );
}

/** The configuration of the connection in the path. @throws ApiFault, 404, if there is none. */
function find(context: Context): Json {
  const found = context.store.collection(TABLE).get(findConnection(context).id);
  if (!found) throw new ApiFault(404, 'Not Found');
  return found;
}

/** When the last synchronization was requested, in milliseconds since the epoch. */
const askedAt = ({ asked_at: at }: Json): number => (typeof at === 'number' ? at : -Infinity);

/** The result of the last synchronization, if any. */
function lastOf(configuration: Json, now: number): Json {
  const end = askedAt(configuration) + DURATION;
  if (end < 0) return {};
  return now < end
    ? { last_synchronization_status: 'in_progress' }
    : {
        last_synchronization_at: new Date(end).toISOString(),
        last_synchronization_status: 'success',
      };
}

/** A configuration as the API shows it, with its connection. */
function present({ store, clock }: Context, configuration: Json): Json {
  const { connection_id: id, ...own } = omit(configuration, ['asked_at', 'groups']);
  const { name = '', strategy = '' } = store.connections.get(String(id)) ?? {};
  return {
    connection_id: id,
    connection_name: name,
    strategy,
    ...own,
    ...lastOf(configuration, clock.now()),
  };
}

function put(context: Context, status: number, configuration: Json): TenantResponse {
  const connection = findConnection(context);
  checkConnection(connection, configuration.synchronize_groups);
  const whole = { ...configuration, updated_at: context.clock.iso() };
  context.store.collection(TABLE).set(connection.id, whole);
  writeOperationLog(context, status);
  return { status, body: present(context, whole) };
}

function create(context: Context): TenantResponse {
  const { id } = findConnection(context);
  if (context.store.collection(TABLE).has(id))
    throw new ApiFault(409, 'Directory provisioning is already enabled on the specified connection');
  return put(context, 201, {
    mapping: MAPPING,
    synchronize_automatically: false,
    synchronize_groups: 'off',
    ...context.given,
    connection_id: id,
    created_at: context.clock.iso(),
  });
}

function remove(context: Context): TenantResponse {
  const { connection_id: id } = find(context);
  context.store.collection(TABLE).delete(String(id));
  writeOperationLog(context, 204);
  return { status: 204 };
}

/** There is no directory to read: a synchronization finds nothing new. */
function synchronize(context: Context): TenantResponse {
  const { store, clock, ids } = context;
  const configuration = find(context);
  const { connection_id: id } = configuration;
  if (clock.now() < askedAt(configuration) + DURATION)
    throw new ApiFault(
      409,
      'A synchronization has already been requested or is in progress for the connection',
    );
  store.collection(TABLE).set(String(id), { ...configuration, asked_at: clock.now() });
  writeOperationLog(context, 201);
  return {
    status: 201,
    body: { connection_id: id, synchronization_id: ids.prefixed('syn_'), status: 'pending' },
  };
}

function listGroups(context: Context): TenantResponse {
  const { groups = [] } = find(context);
  return answerItems(context, groups as Json[], ({ id }) => ({ id }));
}

function putGroups(context: Context): TenantResponse {
  const configuration = find(context);
  const table = context.store.collection(TABLE);
  table.set(String(configuration.connection_id), { ...configuration, groups: context.given.groups });
  writeOperationLog(context, 204);
  return { status: 204 };
}

function listAll(context: Context): TenantResponse {
  const all = [...context.store.collection(TABLE).values()];
  return answerItems(context, all, (one) => present(context, one), {
    idOf: ({ connection_id: id }) => String(id),
  });
}

/** /connections/{id}/directory-provisioning, and the list of all configurations. */
export const directoryProvisioningRoutes = operations({
  'GET /connections-directory-provisionings': listAll,
  'GET /connections/{id}/directory-provisioning': (context) => ({
    status: 200,
    body: present(context, find(context)),
  }),
  'POST /connections/{id}/directory-provisioning': create,
  'PATCH /connections/{id}/directory-provisioning': (context) =>
    put(context, 200, { ...find(context), ...context.given }),
  'DELETE /connections/{id}/directory-provisioning': remove,
  'GET /connections/{id}/directory-provisioning/default-mapping': (context) => {
    findConnection(context);
    return { status: 200, body: { mapping: MAPPING } };
  },
  'POST /connections/{id}/directory-provisioning/synchronizations': synchronize,
  'GET /connections/{id}/directory-provisioning/synchronized-groups': listGroups,
  'PUT /connections/{id}/directory-provisioning/synchronized-groups': putGroups,
});
