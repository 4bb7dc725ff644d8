import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { withoutPermissions, withPermissions } from '../users/permissions';
import { writeApiLog } from '../users/writeLog';
import { findRole } from './roles';
import { presentPermission, readPermissions } from './userPermissions';

function list(context: Context): TenantResponse {
  const { permissions } = findRole(context);
  return answerItems(context, permissions, (permission) => presentPermission(context, permission));
}

function add(context: Context): TenantResponse {
  const role = findRole(context);
  const permissions = withPermissions(role.permissions, readPermissions(context));
  context.store.roles.set(role.id, { ...role, permissions });
  writeApiLog(context, 'Associate permissions with a role', 201);
  return { status: 201, body: {} };
}

function remove(context: Context): TenantResponse {
  const role = findRole(context);
  const removed = readPermissions(context);
  const permissions = withoutPermissions(role.permissions, removed);
  context.store.roles.set(role.id, { ...role, permissions });
  // Recorded: 204, where the document says 200.
  writeApiLog(context, 'Remove permissions from a role', 204);
  return { status: 204 };
}

/** /roles/{id}/permissions. */
export const rolePermissionRoutes = operations({
  'GET /roles/{id}/permissions': list,
  'POST /roles/{id}/permissions': add,
  'DELETE /roles/{id}/permissions': remove,
});
