import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { ResourceServerRecord } from '../store/records';
import type { Schema } from '../validation/Schema';
import { validateBody } from '../validation/validate';

const schema: Schema = {
  type: 'object',
  required: ['identifier'],
  properties: {
    identifier: {
      type: 'string',
      minLength: 1,
      maxLength: 600,
      description: 'Unique identifier for the API used as the audience parameter.',
    },
    name: { type: 'string', description: 'Friendly name for this resource server.' },
    scopes: {
      type: 'array',
      description: 'List of permissions (scopes) that this API uses.',
      items: {
        type: 'object',
        required: ['value'],
        properties: { value: { type: 'string', minLength: 1 }, description: { type: 'string' } },
      },
    },
  },
};

function create({ body, store, ids }: Context): TenantResponse {
  validateBody(body, schema);
  for (const { identifier } of store.resourceServers.values()) {
    if (identifier === body.identifier) {
      throw new ApiFault(
        409,
        `A resource server with the same identifier already exists: ${identifier}`,
        'resource_server_conflict',
      );
    }
  }
  const server: ResourceServerRecord = {
    id: ids.object(),
    identifier: String(body.identifier),
    name: typeof body.name === 'string' ? body.name : String(body.identifier),
    scopes: (body.scopes ?? []) as ResourceServerRecord['scopes'],
  };
  store.resourceServers.set(server.id, server);
  return { status: 201, body: server };
}

/** Resource servers (APIs), as far as permissions need them. */
export const resourceServerRoutes: readonly Route[] = [
  { method: 'POST', path: '/api/v2/resource-servers', scopes: ['create:resource_servers'], handle: create },
];
