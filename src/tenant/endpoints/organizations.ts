import pick from 'lodash/pick';
import { ApiFault } from '../ApiFault';
import { isRecord } from '../isRecord';
import { answerItems } from '../crud/answerItems';
import { withoutNulls } from '../crud/merged';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json, OrganizationRecord } from '../store/records';
import { removeDependants } from '../store/relations';
import { findUser } from '../users/findUser';
import { writeApiLog } from '../users/writeLog';
import { newEnabledConnection, presentEnabledConnection } from './enabledConnections';

const FIELDS = ['id', 'name', 'display_name', 'branding', 'metadata'] as const;

/** The fields of a validated body. */
type NewOrganization = Partial<Pick<OrganizationRecord, 'name' | 'display_name' | 'branding' | 'metadata'>>;

/** An organization as the API shows it. */
export const presentOrganization = (organization: OrganizationRecord): Json => pick(organization, FIELDS);

/** The API's message for an unknown organization. */
export const NO_ORGANIZATION = 'No organization found by that id or name';
export const organizationMissing = (): ApiFault => new ApiFault(404, NO_ORGANIZATION);

/** The organization in the path. @throws ApiFault, 404, if there is none. */
export function findOrganization({ store, params }: Context): OrganizationRecord {
  const organization = store.organizations.get(params.id ?? '');
  if (!organization) throw organizationMissing();
  return organization;
}

function checkName({ store }: Context, name: unknown, own?: OrganizationRecord): void {
  for (const organization of store.organizations.values()) {
    if (organization.name === name && organization.id !== own?.id)
      throw new ApiFault(409, 'An organization with this name already exists.', 'organization_conflict');
  }
}

function create(context: Context): TenantResponse {
  const { given: body, store, ids, clock } = context;
  checkName(context, body.name);
  const given = (body.enabled_connections ?? []) as Json[];
  const enabledConnections = given.map((item) => newEnabledConnection(context, item));
  const organization: OrganizationRecord = {
    ...(pick(body, ['display_name', 'branding', 'metadata']) as NewOrganization),
    id: ids.prefixed('org_'),
    name: String(body.name),
    created_at: clock.iso(),
    members: [],
    memberRoles: {},
    enabledConnections,
    invitations: [],
  };
  store.organizations.set(organization.id, organization);
  writeApiLog(context, 'Create an Organization', 201);
  const enabled = enabledConnections.map((item) => presentEnabledConnection(context, item));
  return {
    status: 201,
    body: {
      ...presentOrganization(organization),
      ...(given.length > 0 ? { enabled_connections: enabled } : {}),
    },
  };
}

function sorted(organizations: OrganizationRecord[], sort: string | null): OrganizationRecord[] {
  const [field = '', order] = (sort ?? '').split(':');
  if (order === undefined) return organizations;
  const valueOf = (organization: OrganizationRecord): string =>
    String(pick(organization, ['name', 'display_name', 'created_at'])[field as 'name'] ?? '');
  const sign = Number(order);
  return organizations.sort((a, b) => (valueOf(a) < valueOf(b) ? -sign : valueOf(a) > valueOf(b) ? sign : 0));
}

function list(context: Context): TenantResponse {
  const all = sorted([...context.store.organizations.values()], context.query.get('sort'));
  return answerItems(context, all, presentOrganization);
}

function byName({ params, store }: Context): TenantResponse {
  const found = [...store.organizations.values()].find(({ name }) => name === params.name);
  if (!found) throw organizationMissing();
  return { status: 200, body: presentOrganization(found) };
}

function update(context: Context): TenantResponse {
  const { given: body, store } = context;
  const organization = findOrganization(context);
  if (body.name !== undefined) checkName(context, body.name, organization);
  const { metadata } = body;
  const updated: OrganizationRecord = {
    ...organization,
    ...(pick(body, ['name', 'display_name', 'branding']) as NewOrganization),
    // Fields that are not given again are removed.
    ...(isRecord(metadata) ? { metadata: withoutNulls(metadata) } : {}),
  };
  store.organizations.set(organization.id, updated);
  writeApiLog(context, 'Modify an Organization', 200);
  return { status: 200, body: presentOrganization(updated) };
}

function remove(context: Context): TenantResponse {
  const organization = findOrganization(context);
  context.store.organizations.delete(organization.id);
  removeDependants(context.store, 'organizations', organization);
  writeApiLog(context, 'Delete organization', 204);
  return { status: 204 };
}

function ofUser(context: Context): TenantResponse {
  const { user_id: id } = findUser(context);
  const all = [...context.store.organizations.values()].filter(({ members }) => members.includes(id));
  return answerItems(context, all, presentOrganization);
}

/** /organizations, and those of a user. */
export const organizationRoutes = operations({
  'GET /users/{id}/organizations': ofUser,
  'GET /organizations': list,
  'POST /organizations': create,
  'GET /organizations/name/{name}': byName,
  'GET /organizations/{id}': (context) => ({
    status: 200,
    body: presentOrganization(findOrganization(context)),
  }),
  'PATCH /organizations/{id}': update,
  'DELETE /organizations/{id}': remove,
});
