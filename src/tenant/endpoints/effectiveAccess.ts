import { roleMissing } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { UserRecord } from '../store/records';
import { findUser } from '../users/findUser';
import {
  effectiveRoleList,
  effectiveRoles,
  presentEffectiveRole,
  presentGroup,
  type EffectiveRole,
} from '../users/groups';
import { assignedTo, presentPermission } from './userPermissions';

const rolesOf = ({ store }: Context, user: UserRecord): EffectiveRole[] =>
  effectiveRoles(store, user.user_id, user.roles);

const listRoles = (context: Context): TenantResponse =>
  answerItems(context, rolesOf(context, findUser(context)), presentEffectiveRole, effectiveRoleList);

function listSourceGroups(context: Context): TenantResponse {
  const named = String(context.values.role_id);
  const user = findUser(context);
  if (!context.store.roles.has(named)) throw roleMissing();
  const role = rolesOf(context, user).find(({ role: { id } }) => id === named);
  return answerItems(context, role?.groups ?? [], presentGroup);
}

function listPermissions(context: Context): TenantResponse {
  const { resource_server_identifier: api } = context.values;
  const user = findUser(context);
  const roles = rolesOf(context, user).map(({ role: { id } }) => id);
  const assigned = assignedTo({ ...user, roles }, context).filter(
    ({ resource_server_identifier: identifier }) => identifier === api,
  );
  return answerItems(
    context,
    assigned,
    ({ sources, ...permission }) => ({
      ...presentPermission(context, permission),
      sources: [...new Set(sources.map(({ source_type: type }) => (type === 'ROLE' ? 'roles' : 'direct')))],
    }),
    { idOf: ({ permission_name: name }) => name },
  );
}

function listSourceRoles(context: Context): TenantResponse {
  const { resource_server_identifier: api, permission_name: name } = context.values;
  const granting = rolesOf(context, findUser(context)).filter(({ role }) =>
    role.permissions.some(
      ({ resource_server_identifier: identifier, permission_name: own }) =>
        identifier === api && own === name,
    ),
  );
  return answerItems(context, granting, presentEffectiveRole, effectiveRoleList);
}

/** The effective roles and permissions of a user, with their sources. */
export const effectiveAccessRoutes = operations({
  'GET /users/{id}/effective-roles': listRoles,
  'GET /users/{id}/effective-roles/sources/groups': listSourceGroups,
  'GET /users/{id}/effective-permissions': listPermissions,
  'GET /users/{id}/effective-permissions/sources/effective-roles': listSourceRoles,
});
