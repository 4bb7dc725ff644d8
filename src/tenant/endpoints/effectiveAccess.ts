import { roleMissing } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { apiQuery, effectiveQueries, permissionQuery, roleQuery } from '../schemas/userHoldingSchemas';
import type { Json, RoleRecord, UserRecord } from '../store/records';
import { findUser } from '../users/findUser';
import { answerCheckpoints } from './checkpoint';
import { heldBy, presentPermission } from './userPermissions';

/** Groups grant nothing in this tenant: whatever a user has is its own, or its roles'. */
const DIRECT = ['direct'];

const rolesOf = ({ store }: Context, user: UserRecord): RoleRecord[] =>
  user.roles.flatMap((id) => store.roles.get(id) ?? []);

const presentRole = ({ id, name, description = '' }: RoleRecord): Json => ({
  id,
  name,
  description,
  sources: DIRECT,
});

function listRoles(context: Context): TenantResponse {
  return answerCheckpoints<RoleRecord>(
    context,
    { name: 'roles', idOf: ({ id }) => id, properties: effectiveQueries },
    rolesOf(context, findUser(context)),
    presentRole,
  );
}

function listSourceGroups(context: Context): TenantResponse {
  findUser(context);
  const answer = answerCheckpoints<Json>(
    context,
    {
      name: 'groups',
      idOf: ({ id }) => String(id),
      required: ['role_id'],
      properties: { ...roleQuery, ...effectiveQueries },
    },
    [],
    (group) => group,
  );
  if (!context.store.roles.has(context.query.get('role_id') ?? '')) throw roleMissing();
  return answer;
}

function listPermissions(context: Context): TenantResponse {
  const api = context.query.get('resource_server_identifier');
  const held = heldBy(findUser(context), context).filter(
    ({ resource_server_identifier: identifier }) => identifier === api,
  );
  return answerCheckpoints(
    context,
    {
      name: 'permissions',
      idOf: ({ permission_name: name }) => name,
      required: ['resource_server_identifier'],
      properties: { ...apiQuery, ...effectiveQueries },
    },
    held,
    ({ sources, ...permission }) => ({
      ...presentPermission(context, permission),
      sources: [...new Set(sources.map(({ source_type: type }) => (type === 'ROLE' ? 'roles' : 'direct')))],
    }),
  );
}

function listSourceRoles(context: Context): TenantResponse {
  const { query } = context;
  const [api, name] = [query.get('resource_server_identifier'), query.get('permission_name')];
  const granting = rolesOf(context, findUser(context)).filter(({ permissions }) =>
    permissions.some(
      ({ resource_server_identifier: identifier, permission_name: own }) =>
        identifier === api && own === name,
    ),
  );
  return answerCheckpoints<RoleRecord>(
    context,
    {
      name: 'roles',
      idOf: ({ id }) => id,
      required: ['resource_server_identifier', 'permission_name'],
      properties: { ...permissionQuery, ...effectiveQueries },
    },
    granting,
    presentRole,
  );
}

const roles = '/api/v2/users/:id/effective-roles';
const permissions = '/api/v2/users/:id/effective-permissions';

/** What a user may do in the end, and where it comes from. */
export const effectiveAccessRoutes: readonly Route[] = [
  { method: 'GET', path: roles, scopes: ['read:user_effective_roles'], handle: listRoles },
  {
    method: 'GET',
    path: `${roles}/sources/groups`,
    scopes: ['read:user_role_source_groups'],
    handle: listSourceGroups,
  },
  {
    method: 'GET',
    path: permissions,
    scopes: ['read:user_effective_permissions'],
    handle: listPermissions,
  },
  {
    method: 'GET',
    path: `${permissions}/sources/effective-roles`,
    scopes: ['read:user_permission_source_roles'],
    handle: listSourceRoles,
  },
];
