import { ApiFault, roleMissing, userMissing } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import {
  addMembersSchema,
  assignMemberRolesSchema,
  removeMemberRolesSchema,
  removeMembersSchema,
} from '../schemas/organizationSchemas';
import { fieldQueries } from '../schemas/userQueries';
import type { OrganizationRecord, UserRecord } from '../store/records';
import { withoutMembers } from '../store/withoutMembers';
import { presentProfile } from '../users/presentUser';
import { selectFields } from '../users/selectFields';
import { writeApiLog } from '../users/writeLog';
import type { Schema } from '../validation/Schema';
import { validateBody } from '../validation/validate';
import { answerCheckpointList } from './checkpoint';
import { findOrganization } from './organizations';
import { answerList } from './paging';
import { presentRole } from './roles';

/** The API's limit. */
const MOST_ROLES = 50;

function readMembers(context: Context, schema: Schema): string[] {
  validateBody(context.body, schema);
  return context.body.members as string[];
}

const rolesOf = (organization: OrganizationRecord, member: string): readonly string[] =>
  Object.hasOwn(organization.memberRoles, member) ? (organization.memberRoles[member] ?? []) : [];

function presentMember(context: Context, organization: OrganizationRecord) {
  return (user: UserRecord, values: Record<string, unknown>): unknown => {
    const { fields, include_fields: include = true } = values;
    // Roles show only where they are asked for.
    const withRoles = include === true && typeof fields === 'string' && fields.split(',').includes('roles');
    const roles = rolesOf(organization, user.user_id).flatMap((id) => context.store.roles.get(id) ?? []);
    const shown = roles.map(({ id, name }) => ({ id, name }));
    return selectFields({ ...presentProfile(user), ...(withRoles ? { roles: shown } : {}) }, values);
  };
}

function list(context: Context): TenantResponse {
  const organization = findOrganization(context);
  return answerCheckpointList<UserRecord>(
    context,
    { name: 'members', properties: fieldQueries, idOf: ({ user_id: id }) => id, endsWithEmptyPage: true },
    organization.members.flatMap((id) => context.store.users.get(id) ?? []),
    presentMember(context, organization),
  );
}

function add(context: Context): TenantResponse {
  const { store } = context;
  const organization = findOrganization(context);
  const added = readMembers(context, addMembersSchema);
  if (!added.every((id) => store.users.has(id)))
    throw new ApiFault(400, 'One or more of the specified users do not exist');
  const members = [...new Set([...organization.members, ...added])];
  store.organizations.set(organization.id, { ...organization, members });
  writeApiLog(context, 'Add members to an organization', 204);
  return { status: 204 };
}

function remove(context: Context): TenantResponse {
  const organization = findOrganization(context);
  const removed = readMembers(context, removeMembersSchema);
  context.store.organizations.set(organization.id, withoutMembers(organization, removed));
  writeApiLog(context, 'Delete members from an organization', 204);
  return { status: 204 };
}

/** The user a path names, within its organization. @throws ApiFault, 404, when there is none. */
function findMember(context: Context): { organization: OrganizationRecord; member: string } {
  const organization = findOrganization(context);
  const member = context.params.user_id ?? '';
  if (!context.store.users.has(member)) throw userMissing();
  return { organization, member };
}

function listRoles(context: Context): TenantResponse {
  const { organization, member } = findMember(context);
  return answerList(
    context.query,
    { name: 'roles' },
    () => rolesOf(organization, member).flatMap((id) => context.store.roles.get(id) ?? []),
    presentRole,
  );
}

function changeRoles(
  context: Context,
  schema: Schema,
  change: (held: readonly string[], given: readonly string[]) => string[],
): void {
  const { organization, member } = findMember(context);
  validateBody(context.body, schema);
  const given = context.body.roles as string[];
  // Nobody says what the API answers for a user who is no member.
  if (!organization.members.includes(member))
    throw new ApiFault(400, 'The user is not a member of the organization.');
  if (!given.every((id) => context.store.roles.has(id))) throw roleMissing();
  const roles = change(rolesOf(organization, member), given);
  if (roles.length > MOST_ROLES)
    throw new ApiFault(409, 'No more roles can be assigned to this organization member.');
  const memberRoles = { ...organization.memberRoles, [member]: roles };
  context.store.organizations.set(organization.id, { ...organization, memberRoles });
}

function assignRoles(context: Context): TenantResponse {
  changeRoles(context, assignMemberRolesSchema, (held, given) => [...new Set([...held, ...given])]);
  writeApiLog(context, 'Assign user roles to an Organization member', 204);
  return { status: 204 };
}

function removeRoles(context: Context): TenantResponse {
  changeRoles(context, removeMemberRolesSchema, (held, given) => held.filter((id) => !given.includes(id)));
  writeApiLog(context, 'Delete user roles from an Organization member', 204);
  return { status: 204 };
}

const path = '/api/v2/organizations/:id/members';
const roles = `${path}/:user_id/roles`;
const scope = (action: string, resource: string): string[] => [`${action}:organization_${resource}`];

/** /organizations/{id}/members, and the roles that members hold within the organization. */
export const organizationMemberRoutes: readonly Route[] = [
  { method: 'GET', path, scopes: scope('read', 'members'), handle: list },
  { method: 'POST', path, scopes: scope('create', 'members'), handle: add },
  { method: 'DELETE', path, scopes: scope('delete', 'members'), handle: remove },
  { method: 'GET', path: roles, scopes: scope('read', 'member_roles'), handle: listRoles },
  { method: 'POST', path: roles, scopes: scope('create', 'member_roles'), handle: assignRoles },
  { method: 'DELETE', path: roles, scopes: scope('delete', 'member_roles'), handle: removeRoles },
];
