import { ApiFault, roleMissing } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { createRoleSchema, updateRoleSchema } from '../schemas/roleSchemas';
import type { RoleRecord } from '../store/records';
import { removeRole } from '../store/removeRole';
import { writeApiLog } from '../users/writeLog';
import { validateBody } from '../validation/validate';
import { answerList, beyondListCap } from './paging';

/** A role as the API shows it. */
export function presentRole({ id, name, description }: RoleRecord): Record<string, unknown> {
  return { id, name, ...(description === undefined ? {} : { description }) };
}

/** The role a path names. @throws ApiFault, 404, when there is none. */
export function findRole({ store, params }: Context): RoleRecord {
  const role = store.roles.get(params.id ?? '');
  if (!role) throw roleMissing();
  return role;
}

function checkName({ store }: Context, name: unknown, own?: RoleRecord): void {
  for (const role of store.roles.values()) {
    if (role.name === name && role.id !== own?.id)
      throw new ApiFault(
        409,
        'The specified role name already exists. Please specify a different name.',
        'role_conflict',
      );
  }
}

function create(context: Context): TenantResponse {
  const { body, store, ids } = context;
  validateBody(body, createRoleSchema);
  checkName(context, body.name);
  const description = typeof body.description === 'string' ? { description: body.description } : {};
  const role: RoleRecord = {
    id: ids.prefixed('rol_'),
    name: String(body.name),
    ...description,
    permissions: [],
  };
  store.roles.set(role.id, role);
  writeApiLog(context, 'Create a role', 200);
  return { status: 200, body: presentRole(role) };
}

function list({ query, store }: Context): TenantResponse {
  const properties = {
    name_filter: { type: 'string', description: 'Optional filter on name (case-insensitive).' },
  };
  return answerList(
    query,
    { name: 'roles', properties, beyondCap: beyondListCap },
    ({ name_filter: filter }) => {
      const part = typeof filter === 'string' ? filter.toLowerCase() : '';
      return [...store.roles.values()].filter(({ name }) => name.toLowerCase().includes(part));
    },
    presentRole,
  );
}

function update(context: Context): TenantResponse {
  const { body, store } = context;
  const role = findRole(context);
  validateBody(body, updateRoleSchema);
  if (body.name !== undefined) checkName(context, body.name, role);
  const updated: RoleRecord = { ...role, ...body };
  store.roles.set(role.id, updated);
  writeApiLog(context, 'Update a role', 200);
  return { status: 200, body: presentRole(updated) };
}

function remove(context: Context): TenantResponse {
  removeRole(context.store, findRole(context).id);
  writeApiLog(context, 'Delete a role', 200);
  return { status: 200, body: {} };
}

const path = '/api/v2/roles';
const one = `${path}/:id`;

/** /roles and /roles/{id}. */
export const roleRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: ['read:roles'], handle: list },
  { method: 'POST', path, scopes: ['create:roles'], handle: create },
  {
    method: 'GET',
    path: one,
    scopes: ['read:roles'],
    handle: (context) => ({ status: 200, body: presentRole(findRole(context)) }),
  },
  { method: 'PATCH', path: one, scopes: ['update:roles'], handle: update },
  { method: 'DELETE', path: one, scopes: ['delete:roles'], handle: remove },
];
