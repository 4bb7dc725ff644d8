import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { merged } from '../crud/merged';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { SCOPES } from '../scopes';
import { retainPermissions } from '../store/retainPermissions';
import type { ResourceServerRecord } from '../store/records';
import { removeDependants } from '../store/relations';
import { scopeNamed } from '../users/permissions';
import { selectFields } from '../users/selectFields';
import { writeApiLog } from '../users/writeLog';
import { systemApi } from './systemApis';

/** Recorded: the defaults of an API. */
const DEFAULTS = {
  allow_offline_access: false,
  skip_consent_for_verifiable_first_party_clients: false,
  token_lifetime: 86_400,
  signing_alg: 'RS256',
  subject_type_authorization: {
    client: { policy: 'require_client_grant' },
    user: { policy: 'allow_all' },
  },
};
const WEB_LIFETIME = 7200;

/**
 * The Management API itself: recorded as the first API of every tenant. Its identifier follows the host in the request.
 */
const system = ({ origin }: Context): ResourceServerRecord => ({
  id: '5a0000000000000000000000',
  name: 'Auth0 Management API',
  identifier: `${origin}/api/v2/`,
  is_system: true,
  ...DEFAULTS,
  token_lifetime_for_web: WEB_LIFETIME,
  scopes: SCOPES.map((value) => ({ value })),
});

/** APIs as the API shows them: with the client that stands for each, if any. */
function presenter({ store }: Context): (server: ResourceServerRecord) => ResourceServerRecord {
  const clients = new Map(
    [...store.clients.values()].map(({ resource_server_identifier: api, client_id: id }) => [api, id]),
  );
  return (server) => {
    const id = clients.get(server.identifier);
    return id === undefined ? server : { ...server, client_id: id };
  };
}

/** The API in the path, by its id or identifier. */
function find(context: Context): ResourceServerRecord | undefined {
  const named = context.params.id;
  const all = [system(context), ...context.store.resourceServers.values()];
  return all.find(({ id, identifier }) => id === named || identifier === named);
}

const missing = (): ApiFault =>
  new ApiFault(404, 'The resource server does not exist', 'inexistent_resource_server');

/** @throws ApiFault, 400, for a system API. Recorded: only its status. */
const refuseSystem = (): never => {
  throw new ApiFault(400, 'A system API cannot be changed or deleted.');
};

function create(context: Context): TenantResponse {
  const { given: body, store, ids } = context;
  for (const { identifier } of [system(context), ...store.resourceServers.values()]) {
    if (identifier === body.identifier)
      throw new ApiFault(
        409,
        `A resource server with the same identifier already exists: ${identifier}`,
        'resource_server_conflict',
      );
  }
  const { token_lifetime: lifetime = DEFAULTS.token_lifetime } = body;
  const server: ResourceServerRecord = {
    ...DEFAULTS,
    token_lifetime_for_web: Math.min(WEB_LIFETIME, Number(lifetime)),
    ...body,
    id: ids.object(),
    identifier: String(body.identifier),
    name: String(body.name ?? body.identifier),
    scopes: (body.scopes ?? []) as ResourceServerRecord['scopes'],
    ...systemApi(String(body.identifier), context.ownOrigin),
  };
  store.resourceServers.set(server.id, server);
  writeApiLog(context, 'Create a resource server', 201);
  return { status: 201, body: server };
}

function list(context: Context): TenantResponse {
  const { identifiers } = context.values;
  const all = [system(context), ...context.store.resourceServers.values()].filter(
    ({ identifier }) => !Array.isArray(identifiers) || identifiers.includes(identifier),
  );
  const present = presenter(context);
  return answerItems(context, all, (server, values) => selectFields(present(server), values));
}

function get(context: Context): TenantResponse {
  const server = find(context);
  if (!server) throw missing();
  return { status: 200, body: selectFields(presenter(context)(server), context.values) };
}

function update(context: Context): TenantResponse {
  const { given: body, store } = context;
  const server = find(context);
  if (!server) throw missing();
  if (server.is_system === true) refuseSystem();
  const { id, identifier, name, scopes } = server;
  const updated: ResourceServerRecord = { id, identifier, name, scopes, ...merged(server, body) };
  store.resourceServers.set(server.id, updated);
  retainPermissions(
    store,
    ({ resource_server_identifier: api, permission_name: name }) =>
      api !== updated.identifier || scopeNamed(updated, name) !== undefined,
  );
  // Recorded: 200, where the document says 201.
  writeApiLog(context, 'Update a resource server', 200);
  return { status: 200, body: updated };
}

function remove(context: Context): TenantResponse {
  const server = find(context);
  // The API lists no 404 here.
  if (!server) return { status: 204 };
  if (!context.store.resourceServers.has(server.id)) refuseSystem();
  context.store.resourceServers.delete(server.id);
  retainPermissions(context.store, ({ resource_server_identifier: api }) => api !== server.identifier);
  removeDependants(context.store, 'resourceServers', server);
  writeApiLog(context, 'Delete a resource server', 204);
  return { status: 204 };
}

/** /resource-servers: APIs and their permissions. */
export const resourceServerRoutes = operations({
  'GET /resource-servers': list,
  'POST /resource-servers': create,
  'GET /resource-servers/{id}': get,
  'PATCH /resource-servers/{id}': update,
  'DELETE /resource-servers/{id}': remove,
});
