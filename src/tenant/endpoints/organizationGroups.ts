import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json, OrganizationRecord } from '../store/records';
import { organizationGroupKey, presentGroup, rolesOfGroup } from '../users/groups';
import { writeOperationLog } from '../users/writeLog';
import { answerRoles, roleIds } from './groups';
import { organizationMissing } from './organizations';

/** The API's limit. */
const MAX_ROLES = 50;

function findOrganization({ store, params }: Context): OrganizationRecord {
  const organization = store.organizations.get(params.organization_id ?? '');
  if (!organization) throw organizationMissing();
  return organization;
}

/** The group in the path, within its organization. @throws ApiFault, 404, if there is none. */
function find(context: Context): { organization: OrganizationRecord; group: Json } {
  const organization = findOrganization(context);
  const group = context.store.collection('groups').get(context.params.group_id ?? '');
  if (!group) throw new ApiFault(404, 'Group not found.');
  return { organization, group };
}

/**
 * The groups of an organization: those with roles in it. It is unknown how else a group is assigned to an organization.
 */
function list(context: Context): TenantResponse {
  const { id } = findOrganization(context);
  const groups = [...context.store.collection('groups').values()];
  return answerItems(
    context,
    groups.filter((group) => rolesOfGroup(context.store, group, id).length > 0),
    presentGroup,
  );
}

function listRoles(context: Context): TenantResponse {
  const { organization, group } = find(context);
  return answerRoles(context, rolesOfGroup(context.store, group, organization.id));
}

function changeRoles(
  context: Context,
  change: (current: readonly string[], given: readonly string[]) => string[],
): TenantResponse {
  const { organization, group } = find(context);
  const { store } = context;
  const roles = change(rolesOfGroup(store, group, organization.id), roleIds(context));
  if (roles.length > MAX_ROLES)
    throw new ApiFault(409, 'No more roles can be assigned to this organization group.');
  const table = store.collection('organization_group_roles');
  const key = organizationGroupKey(organization.id, group.id);
  if (roles.length === 0) table.delete(key);
  else table.set(key, { organization_id: organization.id, group_id: group.id, roles });
  writeOperationLog(context, 204);
  return { status: 204 };
}

/** /organizations/{organization_id}/groups, and the roles of groups within an organization. */
export const organizationGroupRoutes = operations({
  'GET /organizations/{organization_id}/groups': list,
  'GET /organizations/{organization_id}/groups/{group_id}/roles': listRoles,
  'POST /organizations/{organization_id}/groups/{group_id}/roles': (context) =>
    changeRoles(context, (current, given) => [...new Set([...current, ...given])]),
  'DELETE /organizations/{organization_id}/groups/{group_id}/roles': (context) =>
    changeRoles(context, (current, given) => current.filter((id) => !given.includes(id))),
});
