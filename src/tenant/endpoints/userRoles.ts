import { roleMissing } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { RoleRecord } from '../store/records';
import type { Schema } from '../validation/Schema';
import { validateBody } from '../validation/validate';
import { findUser } from './findUser';
import { answerList } from './paging';

const schema: Schema = {
  type: 'object',
  required: ['roles'],
  additionalProperties: false,
  properties: {
    roles: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', minLength: 1 },
      description: 'List of roles IDs to associated with the user.',
    },
  },
};

function roleOf({ store }: Context, id: string): RoleRecord {
  const role = store.roles.get(id);
  if (!role) throw roleMissing();
  return role;
}

function readRoles(context: Context): string[] {
  validateBody(context.body, schema);
  const ids = context.body.roles as string[];
  for (const id of ids) roleOf(context, id);
  return ids;
}

function list(context: Context): TenantResponse {
  const user = findUser(context);
  return answerList(
    context.query,
    { name: 'roles' },
    () => user.roles.map((id) => roleOf(context, id)),
    ({ id, name, description }) => ({ id, name, ...(description === undefined ? {} : { description }) }),
  );
}

function assign(context: Context): TenantResponse {
  const user = findUser(context);
  user.roles = [...new Set([...user.roles, ...readRoles(context)])];
  return { status: 204 };
}

function remove(context: Context): TenantResponse {
  const user = findUser(context);
  const removed = new Set(readRoles(context));
  user.roles = user.roles.filter((id) => !removed.has(id));
  return { status: 204 };
}

const path = '/api/v2/users/:id/roles';

/** /users/{id}/roles. */
export const userRoleRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: ['read:users', 'read:roles', 'read:role_members'], handle: list },
  { method: 'POST', path, scopes: ['update:users', 'create:role_members'], handle: assign },
  { method: 'DELETE', path, scopes: ['update:users', 'delete:role_members'], handle: remove },
];
