import { ApiFault, roleMissing, userMissing } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { OrganizationRecord, UserRecord } from '../store/records';
import { withoutMembers } from '../store/withoutMembers';
import {
  effectiveRoleList,
  effectiveRoles,
  presentEffectiveRole,
  presentGroup,
  type EffectiveRole,
} from '../users/groups';
import { presentProfile } from '../users/presentUser';
import { selectFields } from '../users/selectFields';
import { writeApiLog } from '../users/writeLog';
import { findOrganization } from './organizations';
import { presentRole } from './roles';

/** The API's limit. */
const MAX_ROLES = 50;

const memberIds = ({ given }: Context): string[] => given.members as string[];

const rolesOf = (organization: OrganizationRecord, member: string): readonly string[] =>
  Object.hasOwn(organization.memberRoles, member) ? (organization.memberRoles[member] ?? []) : [];

function presentMember(context: Context, organization: OrganizationRecord) {
  return (user: UserRecord, values: Record<string, unknown>): unknown => {
    const { fields, include_fields: include = true } = values;
    // Roles are only included on request.
    const withRoles = include === true && typeof fields === 'string' && fields.split(',').includes('roles');
    const roles = rolesOf(organization, user.user_id).flatMap((id) => context.store.roles.get(id) ?? []);
    const shown = roles.map(({ id, name }) => ({ id, name }));
    return selectFields({ ...presentProfile(user), ...(withRoles ? { roles: shown } : {}) }, values);
  };
}

function list(context: Context): TenantResponse {
  const organization = findOrganization(context);
  const members = organization.members.flatMap((id) => context.store.users.get(id) ?? []);
  return answerItems<UserRecord>(context, members, presentMember(context, organization), {
    idOf: ({ user_id: id }) => id,
    endsWithEmptyPage: true,
  });
}

function add(context: Context): TenantResponse {
  const { store } = context;
  const organization = findOrganization(context);
  const added = memberIds(context);
  if (!added.every((id) => store.users.has(id)))
    throw new ApiFault(400, 'One or more of the specified users do not exist');
  const members = [...new Set([...organization.members, ...added])];
  store.organizations.set(organization.id, { ...organization, members });
  writeApiLog(context, 'Add members to an organization', 204);
  return { status: 204 };
}

function remove(context: Context): TenantResponse {
  const organization = findOrganization(context);
  const removed = memberIds(context);
  context.store.organizations.set(organization.id, withoutMembers(organization, removed));
  writeApiLog(context, 'Delete members from an organization', 204);
  return { status: 204 };
}

/** The user in the path, within its organization. @throws ApiFault, 404, if there is none. */
function findMember(context: Context): { organization: OrganizationRecord; member: string } {
  const organization = findOrganization(context);
  const member = context.params.user_id ?? '';
  if (!context.store.users.has(member)) throw userMissing();
  return { organization, member };
}

function listRoles(context: Context): TenantResponse {
  const { organization, member } = findMember(context);
  const roles = rolesOf(organization, member).flatMap((id) => context.store.roles.get(id) ?? []);
  return answerItems(context, roles, presentRole);
}

function changeRoles(
  context: Context,
  change: (current: readonly string[], given: readonly string[]) => string[],
): void {
  const { organization, member } = findMember(context);
  const given = context.given.roles as string[];
  // Recorded: users who are not members may have roles, too.
  if (!given.every((id) => context.store.roles.has(id))) throw roleMissing();
  const roles = change(rolesOf(organization, member), given);
  if (roles.length > MAX_ROLES)
    throw new ApiFault(409, 'No more roles can be assigned to this organization member.');
  const memberRoles = { ...organization.memberRoles, [member]: roles };
  context.store.organizations.set(organization.id, { ...organization, memberRoles });
}

function assignRoles(context: Context): TenantResponse {
  changeRoles(context, (current, given) => [...new Set([...current, ...given])]);
  writeApiLog(context, 'Assign user roles to an Organization member', 204);
  return { status: 204 };
}

function removeRoles(context: Context): TenantResponse {
  changeRoles(context, (current, given) => current.filter((id) => !given.includes(id)));
  writeApiLog(context, 'Delete user roles from an Organization member', 204);
  return { status: 204 };
}

function effectiveRolesOf(context: Context): EffectiveRole[] {
  const { organization, member } = findMember(context);
  return effectiveRoles(context.store, member, rolesOf(organization, member), organization.id);
}

function listSourceGroups(context: Context): TenantResponse {
  const named = context.values.role_id;
  const role = effectiveRolesOf(context).find(({ role: { id } }) => id === named);
  if (!context.store.roles.has(String(named))) throw roleMissing();
  return answerItems(context, role?.groups ?? [], presentGroup);
}

/** /organizations/{id}/members, and the roles of members within the organization. */
export const organizationMemberRoutes = operations({
  'GET /organizations/{id}/members': list,
  'POST /organizations/{id}/members': add,
  'DELETE /organizations/{id}/members': remove,
  'GET /organizations/{id}/members/{user_id}/roles': listRoles,
  'POST /organizations/{id}/members/{user_id}/roles': assignRoles,
  'DELETE /organizations/{id}/members/{user_id}/roles': removeRoles,
  'GET /organizations/{id}/members/{user_id}/effective-roles': (context) =>
    answerItems(context, effectiveRolesOf(context), presentEffectiveRole, effectiveRoleList),
  'GET /organizations/{id}/members/{user_id}/effective-roles/sources/groups': listSourceGroups,
});
