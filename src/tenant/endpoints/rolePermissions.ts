import type { Context, Route, TenantResponse } from '../router/Route';
import { rolePermissionsSchema } from '../schemas/roleSchemas';
import { withoutPermissions, withPermissions } from '../users/permissions';
import { writeApiLog } from '../users/writeLog';
import { answerList } from './paging';
import { findRole } from './roles';
import { presentPermission, readPermissions } from './userPermissions';

function list(context: Context): TenantResponse {
  const { permissions } = findRole(context);
  return answerList(
    context.query,
    { name: 'permissions' },
    () => permissions,
    (permission) => presentPermission(context, permission),
  );
}

function add(context: Context): TenantResponse {
  const role = findRole(context);
  const permissions = withPermissions(role.permissions, readPermissions(context, rolePermissionsSchema));
  context.store.roles.set(role.id, { ...role, permissions });
  writeApiLog(context, 'Associate permissions with a role', 201);
  return { status: 201, body: {} };
}

function remove(context: Context): TenantResponse {
  const role = findRole(context);
  const removed = readPermissions(context, rolePermissionsSchema);
  const permissions = withoutPermissions(role.permissions, removed);
  context.store.roles.set(role.id, { ...role, permissions });
  // Recorded: 204, where the API's own document says 200.
  writeApiLog(context, 'Remove permissions from a role', 204);
  return { status: 204 };
}

const path = '/api/v2/roles/:id/permissions';

/** /roles/{id}/permissions. */
export const rolePermissionRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: ['read:roles'], handle: list },
  { method: 'POST', path, scopes: ['update:roles'], handle: add },
  { method: 'DELETE', path, scopes: ['update:roles'], handle: remove },
];
