import { ApiFault } from '../ApiFault';
import { SCIM_MAPPING, SCIM_USER_ID } from '../connections/scimMapping';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import { tenantName } from '../router/originOf';
import type { Context, TenantResponse } from '../router/Route';
import type { ConnectionRecord, Json } from '../store/records';
import { removeRecord } from '../store/relations';
import { writeOperationLog } from '../users/writeLog';
import { findConnection } from './connections';

const TABLE = 'scim_configurations';

/** A configuration as the API shows it, with its connection. */
function present({ store, ownOrigin }: Context, { connection_id: id, ...configuration }: Json): Json {
  const { name = '', strategy = '' } = store.connections.get(String(id)) ?? {};
  return {
    connection_id: id,
    connection_name: name,
    strategy,
    tenant_name: tenantName(ownOrigin),
    ...configuration,
  };
}

/** The configuration of the connection in the path. @throws ApiFault, 404, if there is none. */
export function findScim(context: Context): Json {
  const found = context.store.collection(TABLE).get(findConnection(context).id);
  // Recorded: the message does not say what is missing.
  if (!found) throw new ApiFault(404, 'Not Found');
  return found;
}

function put(context: Context, status: number, configuration: Json): TenantResponse {
  const whole = { ...configuration, updated_on: context.clock.iso() };
  context.store.collection(TABLE).set(String(configuration.connection_id), whole);
  writeOperationLog(context, status);
  return { status, body: present(context, whole) };
}

/** @throws ApiFault, 400, if the connection does not support SCIM. */
function checkConnection({ id, options }: ConnectionRecord, { store }: Context): void {
  if (options.useCommonEndpoint === true)
    throw new ApiFault(
      400,
      'SCIM cannot be enabled for this connection when the Azure AD common endpoint is used.',
    );
  // The API's response is unknown.
  if (store.collection(TABLE).has(id))
    throw new ApiFault(400, 'The connection already has a SCIM configuration.');
}

function create(context: Context): TenantResponse {
  const connection = findConnection(context);
  checkConnection(connection, context);
  const { user_id_attribute: attribute = SCIM_USER_ID, mapping = SCIM_MAPPING } = context.given;
  return put(context, 201, {
    connection_id: connection.id,
    user_id_attribute: attribute,
    mapping,
    created_at: context.clock.iso(),
  });
}

function remove(context: Context): TenantResponse {
  const { store, params } = context;
  // Recorded: 204, whether it exists or not.
  removeRecord(store, TABLE, params.id ?? '');
  writeOperationLog(context, 204);
  return { status: 204 };
}

function listAll(context: Context): TenantResponse {
  const all = [...context.store.collection(TABLE).values()];
  return answerItems(context, all, (one) => present(context, one), {
    idOf: ({ connection_id: id }) => String(id),
  });
}

/** /connections/{id}/scim-configuration, and the list of all configurations. */
export const scimRoutes = operations({
  'GET /connections-scim-configurations': listAll,
  'GET /connections/{id}/scim-configuration': (context) => ({
    status: 200,
    body: present(context, findScim(context)),
  }),
  'POST /connections/{id}/scim-configuration': create,
  'PATCH /connections/{id}/scim-configuration': (context) =>
    put(context, 200, { ...findScim(context), ...context.given }),
  'DELETE /connections/{id}/scim-configuration': remove,
  'GET /connections/{id}/scim-configuration/default-mapping': (context) => {
    findConnection(context);
    return { status: 200, body: { mapping: SCIM_MAPPING } };
  },
});
