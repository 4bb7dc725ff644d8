import pick from 'lodash/pick';
import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { createOrganizationSchema, updateOrganizationSchema } from '../schemas/organizationSchemas';
import type { Json, OrganizationRecord } from '../store/records';
import { findUser } from '../users/findUser';
import { mergeMetadata } from '../users/metadata';
import { writeApiLog } from '../users/writeLog';
import type { Schema } from '../validation/Schema';
import { validateBody, validatePath } from '../validation/validate';
import { answerCheckpointList } from './checkpoint';
import { newEnabledConnection, presentEnabledConnection } from './enabledConnections';
import { answerList } from './paging';

const SHOWN = ['id', 'name', 'display_name', 'branding', 'metadata'] as const;

/** What a body that its schema let through can hold. */
type Given = Partial<Pick<OrganizationRecord, 'name' | 'display_name' | 'branding' | 'metadata'>>;

/** An organization as the API shows it. */
const present = (organization: OrganizationRecord): Json => pick(organization, SHOWN);

const missing = (): ApiFault => new ApiFault(404, 'No organization found by that id or name');

/** The organization a path names. @throws ApiFault, 404, when there is none. */
export function findOrganization({ store, params }: Context): OrganizationRecord {
  const organization = store.organizations.get(params.id ?? '');
  if (!organization) throw missing();
  return organization;
}

function checkName({ store }: Context, name: unknown, own?: OrganizationRecord): void {
  for (const organization of store.organizations.values()) {
    if (organization.name === name && organization.id !== own?.id)
      throw new ApiFault(409, 'An organization with this name already exists.', 'organization_conflict');
  }
}

function create(context: Context): TenantResponse {
  const { body, store, ids, clock } = context;
  validateBody(body, createOrganizationSchema);
  checkName(context, body.name);
  const given = (body.enabled_connections ?? []) as Json[];
  const enabledConnections = given.map((item) => newEnabledConnection(context, item));
  const organization: OrganizationRecord = {
    ...(pick(body, ['display_name', 'branding', 'metadata']) as Given),
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
    body: { ...present(organization), ...(given.length > 0 ? { enabled_connections: enabled } : {}) },
  };
}

const listQueries: Record<string, Schema> = {
  page: {
    type: 'integer',
    minimum: 0,
    maximum: 1000,
    description: 'Page index of the results to return. First page is 0.',
  },
  sort: {
    type: 'string',
    maxLength: 15,
    pattern: '^(name|display_name|created_at):-?1$',
    description:
      'Field to sort by. Use <code>field:order</code> where order is <code>1</code> for ascending and <code>-1</code> for descending. e.g. <code>created_at:1</code>. We currently support sorting by the following fields: <code>name</code>, <code>display_name</code> and <code>created_at</code>.',
  },
};

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
  const options = {
    name: 'organizations',
    properties: listQueries,
    idOf: ({ id }: OrganizationRecord) => id,
  };
  return answerCheckpointList(context, options, all, present);
}

function byName({ params, store }: Context): TenantResponse {
  validatePath(params, {
    name: {
      type: 'string',
      minLength: 1,
      maxLength: 50,
      description: 'name of the organization to retrieve.',
    },
  });
  const found = [...store.organizations.values()].find(({ name }) => name === params.name);
  if (!found) throw missing();
  return { status: 200, body: present(found) };
}

function update(context: Context): TenantResponse {
  const { body, store } = context;
  const organization = findOrganization(context);
  validateBody(body, updateOrganizationSchema);
  if (body.name !== undefined) checkName(context, body.name, organization);
  // Nobody says how the API joins metadata here: as with users, null removes a key.
  const { metadata } = body;
  const merged =
    typeof metadata === 'object' && metadata !== null
      ? { metadata: mergeMetadata(organization.metadata, metadata) }
      : {};
  const updated: OrganizationRecord = {
    ...organization,
    ...(pick(body, ['name', 'display_name', 'branding']) as Given),
    ...merged,
  };
  store.organizations.set(organization.id, updated);
  writeApiLog(context, 'Modify an Organization', 200);
  return { status: 200, body: present(updated) };
}

function remove(context: Context): TenantResponse {
  context.store.organizations.delete(findOrganization(context).id);
  writeApiLog(context, 'Delete organization', 204);
  return { status: 204 };
}

function ofUser(context: Context): TenantResponse {
  const { user_id: id } = findUser(context);
  const all = [...context.store.organizations.values()];
  return answerList(
    context.query,
    { name: 'organizations', properties: { page: listQueries.page ?? {} } },
    () => all.filter(({ members }) => members.includes(id)),
    present,
  );
}

const path = '/api/v2/organizations';
const one = `${path}/:id`;

/** /organizations, and those of a user. */
export const organizationRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v2/users/:id/organizations', scopes: ['read:organizations'], handle: ofUser },
  { method: 'GET', path, scopes: ['read:organizations', 'read:organizations_summary'], handle: list },
  {
    method: 'POST',
    path,
    scopes: ['create:organizations', 'create:organization_connections'],
    handle: create,
  },
  { method: 'GET', path: `${path}/name/:name`, scopes: ['read:organizations'], handle: byName },
  {
    method: 'GET',
    path: one,
    scopes: ['read:organizations', 'read:organizations_summary'],
    handle: (context) => ({ status: 200, body: present(findOrganization(context)) }),
  },
  { method: 'PATCH', path: one, scopes: ['update:organizations'], handle: update },
  { method: 'DELETE', path: one, scopes: ['delete:organizations'], handle: remove },
];
