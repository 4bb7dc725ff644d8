import { roleMissing } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { apiQuery, effectiveQueries, permissionQuery, roleQuery } from '../schemas/userHoldingSchemas';
import type { Json, UserRecord } from '../store/records';
import { findUser } from '../users/findUser';
import {
  effectiveRoleList,
  effectiveRoles,
  presentEffectiveRole,
  presentGroup,
  type EffectiveRole,
} from '../users/groups';
import { answerCheckpoints } from './checkpoint';
import { heldBy, presentPermission } from './userPermissions';

const rolesOf = ({ store }: Context, user: UserRecord): EffectiveRole[] =>
  effectiveRoles(store, user.user_id, user.roles);

function listRoles(context: Context): TenantResponse {
  return answerCheckpoints(
    context,
    { name: 'roles', ...effectiveRoleList, properties: effectiveQueries },
    rolesOf(context, findUser(context)),
    presentEffectiveRole,
  );
}

function listSourceGroups(context: Context): TenantResponse {
  const named = context.query.get('role_id') ?? '';
  const role = rolesOf(context, findUser(context)).find(({ role: { id } }) => id === named);
  const answer = answerCheckpoints<Json>(
    context,
    {
      name: 'groups',
      idOf: ({ id }) => String(id),
      required: ['role_id'],
      properties: { ...roleQuery, ...effectiveQueries },
    },
    role?.groups ?? [],
    presentGroup,
  );
  if (!context.store.roles.has(named)) throw roleMissing();
  return answer;
}

function listPermissions(context: Context): TenantResponse {
  const api = context.query.get('resource_server_identifier');
  const user = findUser(context);
  const roles = rolesOf(context, user).map(({ role: { id } }) => id);
  const held = heldBy({ ...user, roles }, context).filter(
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
  const granting = rolesOf(context, findUser(context)).filter(({ role }) =>
    role.permissions.some(
      ({ resource_server_identifier: identifier, permission_name: own }) =>
        identifier === api && own === name,
    ),
  );
  return answerCheckpoints(
    context,
    {
      name: 'roles',
      ...effectiveRoleList,
      required: ['resource_server_identifier', 'permission_name'],
      properties: { ...permissionQuery, ...effectiveQueries },
    },
    granting,
    presentEffectiveRole,
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
