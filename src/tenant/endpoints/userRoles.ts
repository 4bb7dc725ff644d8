import { ApiFault, roleMissing } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { RoleRecord, UserRecord } from '../store/records';
import { findUser } from '../users/findUser';
import { writeApiLog } from '../users/writeLog';
import { presentRole } from './roles';

/** The API's limit. */
const MAX_ROLES = 50;

function roleOf({ store }: Context, id: string): RoleRecord {
  const role = store.roles.get(id);
  if (!role) throw roleMissing();
  return role;
}

/** A user with additional roles. @throws ApiFault, 400, past the API's limit. */
export function withRoles(user: UserRecord, added: readonly string[]): UserRecord {
  const roles = [...new Set([...user.roles, ...added])];
  if (roles.length > MAX_ROLES) throw new ApiFault(400, 'No more roles can be assigned to this user.');
  return { ...user, roles };
}

/** The roles in a body. @throws ApiFault, 404, for a role that does not exist. */
export function readRoles(context: Context): string[] {
  const ids = context.given.roles as string[];
  for (const id of ids) roleOf(context, id);
  return ids;
}

function list(context: Context): TenantResponse {
  const user = findUser(context);
  const roles = user.roles.flatMap((id) => context.store.roles.get(id) ?? []);
  return answerItems(context, roles, presentRole);
}

function assign(context: Context): TenantResponse {
  const user = findUser(context);
  context.store.putUser(withRoles(user, readRoles(context)));
  writeApiLog(context, 'Assign roles to a user', 204);
  return { status: 204 };
}

function remove(context: Context): TenantResponse {
  const user = findUser(context);
  const removed = new Set(readRoles(context));
  context.store.putUser({ ...user, roles: user.roles.filter((id) => !removed.has(id)) });
  writeApiLog(context, 'Removes roles from a user', 204);
  return { status: 204 };
}

/** /users/{id}/roles. */
export const userRoleRoutes = operations({
  'GET /users/{id}/roles': list,
  'POST /users/{id}/roles': assign,
  'DELETE /users/{id}/roles': remove,
});
