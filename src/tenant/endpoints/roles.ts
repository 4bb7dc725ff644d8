import { ApiFault, roleMissing } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { RoleRecord } from '../store/records';
import type { Schema } from '../validation/Schema';
import { validateBody } from '../validation/validate';
import { answerList } from './paging';
import { assignPermissionsSchema } from '../schemas/userAccessSchemas';
import { readPermissions } from './userPermissions';

const schema: Schema = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 1, description: 'Name of the role.' },
    description: { type: 'string', description: 'Description of the role.' },
  },
};

function present({ permissions: _permissions, ...role }: RoleRecord): Record<string, unknown> {
  return role;
}

function create({ body, store, ids }: Context): TenantResponse {
  validateBody(body, schema);
  for (const { name } of store.roles.values()) {
    if (name === body.name)
      throw new ApiFault(
        409,
        'The specified role name already exists. Please specify a different name.',
        'role_conflict',
      );
  }
  const description = typeof body.description === 'string' ? { description: body.description } : {};
  const role: RoleRecord = {
    id: ids.prefixed('rol_'),
    name: String(body.name),
    ...description,
    permissions: [],
  };
  store.roles.set(role.id, role);
  return { status: 200, body: present(role) };
}

function list({ query, store }: Context): TenantResponse {
  return answerList(query, { name: 'roles', mayBeEmpty: true }, () => [...store.roles.values()], present);
}

function addPermissions(context: Context): TenantResponse {
  const role = context.store.roles.get(context.params.id ?? '');
  if (!role) throw roleMissing();
  const permissions = [...role.permissions, ...readPermissions(context, assignPermissionsSchema)];
  context.store.roles.set(role.id, { ...role, permissions });
  return { status: 201, body: {} };
}

/** Roles, as far as a user's roles need them. */
export const roleRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v2/roles', scopes: ['read:roles'], handle: list },
  { method: 'POST', path: '/api/v2/roles', scopes: ['create:roles'], handle: create },
  { method: 'POST', path: '/api/v2/roles/:id/permissions', scopes: ['update:roles'], handle: addPermissions },
];
