import { ApiFault, roleMissing } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { RoleRecord } from '../store/records';
import { removeRole } from '../store/removeRole';
import { writeApiLog } from '../users/writeLog';
import { listCapFault } from './paging';

/** A role as the API shows it. */
export function presentRole({ id, name, description }: RoleRecord): Record<string, unknown> {
  return { id, name, ...(description === undefined ? {} : { description }) };
}

/** The role in the path. @throws ApiFault, 404, if there is none. */
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
  const { given: body, store, ids } = context;
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

function list(context: Context): TenantResponse {
  const { name_filter: filter = '' } = context.values;
  const part = String(filter).toLowerCase();
  const all = [...context.store.roles.values()].filter(({ name }) => name.toLowerCase().includes(part));
  return answerItems(context, all, presentRole, { capFault: listCapFault });
}

function update(context: Context): TenantResponse {
  const { given: body, store } = context;
  const role = findRole(context);
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

/** /roles and /roles/{id}. */
export const roleRoutes = operations({
  'GET /roles': list,
  'POST /roles': create,
  'GET /roles/{id}': (context) => ({ status: 200, body: presentRole(findRole(context)) }),
  'PATCH /roles/{id}': update,
  'DELETE /roles/{id}': remove,
});
