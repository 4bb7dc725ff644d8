import { ApiFault, roleMissing } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { assignRolesSchema, removeRolesSchema } from '../schemas/userAccessSchemas';
import type { RoleRecord, UserRecord } from '../store/records';
import { findUser } from '../users/findUser';
import { writeApiLog } from '../users/writeLog';
import type { Schema } from '../validation/Schema';
import { validateBody } from '../validation/validate';
import { answerList } from './paging';
import { presentRole } from './roles';

/** The API's limit. */
const MOST_ROLES = 50;

function roleOf({ store }: Context, id: string): RoleRecord {
  const role = store.roles.get(id);
  if (!role) throw roleMissing();
  return role;
}

/** A user who holds these roles, too. @throws ApiFault, 400, past the API's limit. */
export function withRoles(user: UserRecord, added: readonly string[]): UserRecord {
  const roles = [...new Set([...user.roles, ...added])];
  if (roles.length > MOST_ROLES) throw new ApiFault(400, 'No more roles can be assigned to this user.');
  return { ...user, roles };
}

/** The roles a body names. @throws ApiFault: 400 for the body, 404 for a role that does not exist. */
export function readRoles(context: Context, schema: Schema): string[] {
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
    () => user.roles.flatMap((id) => context.store.roles.get(id) ?? []),
    presentRole,
  );
}

function assign(context: Context): TenantResponse {
  const user = findUser(context);
  context.store.putUser(withRoles(user, readRoles(context, assignRolesSchema)));
  writeApiLog(context, 'Assign roles to a user', 204);
  return { status: 204 };
}

function remove(context: Context): TenantResponse {
  const user = findUser(context);
  const removed = new Set(readRoles(context, removeRolesSchema));
  context.store.putUser({ ...user, roles: user.roles.filter((id) => !removed.has(id)) });
  writeApiLog(context, 'Removes roles from a user', 204);
  return { status: 204 };
}

const path = '/api/v2/users/:id/roles';

/** /users/{id}/roles. */
export const userRoleRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: ['read:users', 'read:roles', 'read:role_members'], handle: list },
  { method: 'POST', path, scopes: ['update:users', 'create:role_members'], handle: assign },
  { method: 'DELETE', path, scopes: ['update:users', 'delete:role_members'], handle: remove },
];
