import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import type { OrganizationRecord } from '../store/records';
import type { Schema } from '../validation/Schema';
import { validateBody } from '../validation/validate';
import { findUser } from '../users/findUser';
import { answerList } from './paging';

const createSchema: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 50, description: 'The name of this organization.' },
    display_name: {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      description: 'Friendly name of this organization.',
    },
    metadata: { type: 'object', description: 'Metadata associated with the organization.' },
  },
};

const membersSchema: Schema = {
  type: 'object',
  required: ['members'],
  properties: {
    members: {
      type: 'array',
      minItems: 1,
      uniqueItems: true,
      items: { type: 'string', minLength: 1 },
      description: 'List of user IDs.',
    },
  },
};

function present({ members: _members, ...organization }: OrganizationRecord): Record<string, unknown> {
  return organization;
}

function organizationOf({ store, params }: Context): OrganizationRecord {
  const organization = store.organizations.get(params.id ?? '');
  if (!organization) throw new ApiFault(404, 'No organization found by that id or name');
  return organization;
}

function create({ body, store, ids }: Context): TenantResponse {
  validateBody(body, createSchema);
  for (const { name } of store.organizations.values()) {
    if (name === body.name)
      throw new ApiFault(409, 'An organization with this name already exists.', 'organization_conflict');
  }
  const organization: OrganizationRecord = {
    ...body,
    id: ids.prefixed('org_'),
    name: String(body.name),
    members: [],
  };
  store.organizations.set(organization.id, organization);
  return { status: 201, body: present(organization) };
}

function addMembers(context: Context): TenantResponse {
  const organization = organizationOf(context);
  validateBody(context.body, membersSchema);
  const members = context.body.members as string[];
  if (!members.every((id) => context.store.users.has(id)))
    throw new ApiFault(400, 'One or more of the specified users do not exist');
  context.store.organizations.set(organization.id, {
    ...organization,
    members: [...new Set([...organization.members, ...members])],
  });
  return { status: 204 };
}

function ofUser(context: Context): TenantResponse {
  const { user_id: id } = findUser(context);
  const all = [...context.store.organizations.values()];
  return answerList(
    context.query,
    { name: 'organizations' },
    () => all.filter(({ members }) => members.includes(id)),
    present,
  );
}

/** Organizations, as far as a user is concerned. */
export const organizationRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v2/users/:id/organizations', scopes: ['read:organizations'], handle: ofUser },
  { method: 'POST', path: '/api/v2/organizations', scopes: ['create:organizations'], handle: create },
  {
    method: 'POST',
    path: '/api/v2/organizations/:id/members',
    scopes: ['create:organization_members'],
    handle: addMembers,
  },
];
