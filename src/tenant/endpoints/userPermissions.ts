import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json, PermissionName, UserRecord } from '../store/records';
import { findUser } from '../users/findUser';
import { PermissionSources, scopeNamed, withoutPermissions, withPermissions } from '../users/permissions';
import { writeApiLog } from '../users/writeLog';

/** The API's limit. */
const MAX_PERMISSIONS = 1000;

/** The permissions in a body, which need not exist. */
export function permissionNames({ given }: Context): PermissionName[] {
  const names = given.permissions as PermissionName[];
  return names.map(({ resource_server_identifier, permission_name }) => ({
    resource_server_identifier,
    permission_name,
  }));
}

/** The permissions in a body. @throws ApiFault, 404, for one that does not exist. */
export function readPermissions(context: Context): PermissionName[] {
  const names = permissionNames(context);
  const servers = new Map([...context.store.resourceServers.values()].map((one) => [one.identifier, one]));
  for (const { resource_server_identifier: identifier, permission_name: name } of names) {
    const server = servers.get(identifier);
    if (!server || !scopeNamed(server, name)) {
      throw new ApiFault(
        404,
        `This permission does not exist: '${identifier} - ${name}'`,
        'inexistent_resource_server_permission',
      );
    }
  }
  return names;
}

/** A permission as the API shows it, with details of its API. */
export function presentPermission(context: Context, permission: PermissionName): Json {
  const { resource_server_identifier: identifier, permission_name: name } = permission;
  const server = context.store.apiNamed(identifier);
  const description = (server && scopeNamed(server, name)?.description) ?? '';
  return {
    resource_server_identifier: identifier,
    permission_name: name,
    resource_server_name: server?.name ?? '',
    description,
  };
}

/** The source of a permission. */
interface Source {
  source_id: string;
  source_name: string;
  source_type: string;
}

/** The permissions of a user with their sources: direct, or a role. */
export function assignedTo(
  user: UserRecord,
  { store }: Context,
): readonly (PermissionName & { sources: Source[] })[] {
  const sources = new PermissionSources<Source>();
  for (const permission of user.permissions)
    sources.add(permission, { source_id: '', source_name: '', source_type: 'DIRECT' });
  for (const id of user.roles) {
    const role = store.roles.get(id);
    for (const permission of role?.permissions ?? [])
      sources.add(permission, { source_id: id, source_name: role?.name ?? '', source_type: 'ROLE' });
  }
  return sources.list();
}

function list(context: Context): TenantResponse {
  const user = findUser(context);
  return answerItems(context, assignedTo(user, context), ({ sources, ...permission }) => ({
    ...presentPermission(context, permission),
    sources,
  }));
}

function assign(context: Context): TenantResponse {
  const user = findUser(context);
  const permissions = withPermissions(user.permissions, readPermissions(context));
  if (permissions.length > MAX_PERMISSIONS)
    throw new ApiFault(400, 'No more permissions can be assigned to this user.');
  context.store.putUser({ ...user, permissions });
  writeApiLog(context, 'Assign permissions to a user', 201);
  return { status: 201, body: {} };
}

function remove(context: Context): TenantResponse {
  const user = findUser(context);
  // Recorded: a permission that does not exist counts as removed.
  const removed = permissionNames(context);
  const permissions = withoutPermissions(user.permissions, removed);
  context.store.putUser({ ...user, permissions });
  writeApiLog(context, 'Remove permissions from a user', 204);
  return { status: 204 };
}

/** /users/{id}/permissions. */
export const userPermissionRoutes = operations({
  'GET /users/{id}/permissions': list,
  'POST /users/{id}/permissions': assign,
  'DELETE /users/{id}/permissions': remove,
});
