import { roleMissing } from '../ApiFault';
import type { CrudDeclaration } from '../crud/CrudDeclaration';
import { answerItems } from '../crud/answerItems';
import { crud, CrudHandlers } from '../crud/crud';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';
import { HIDDEN_OF_GROUPS, idsIn } from '../users/groups';
import { selectFields } from '../users/selectFields';
import { writeOperationLog } from '../users/writeLog';
import { presentRole } from './roles';

const includes = (value: unknown, part: string): boolean =>
  typeof value === 'string' && value.toLowerCase().includes(part);

/** No request creates a group: in production directories and SCIM do, here a seed. */
const groups: CrudDeclaration = {
  path: '/groups',
  collection: 'groups',
  hidden: HIDDEN_OF_GROUPS,
  filters: { connection_id: 'connection_id', name: 'name', external_id: 'external_id' },
  isListed: ({ name, external_id: external }, { values }) => {
    const part = String(values.search ?? '').toLowerCase();
    return includes(name, part) || includes(external, part);
  },
};
const handlers = new CrudHandlers(groups);

/** The group that a path names. @throws ApiFault, 404, if there is none. */
export const findGroup = (context: Context): Json => handlers.find(context);

function listMembers(context: Context): TenantResponse {
  const { members, connection_id: connection, created_at: at } = findGroup(context);
  const rows = idsIn(members)
    .filter((id) => context.store.users.has(id))
    .map((id) => ({
      id,
      member_type: 'user',
      type: connection === undefined ? 'tenant' : 'connection',
      ...(connection === undefined ? {} : { connection_id: connection }),
      created_at: at,
    }));
  return answerItems(context, rows, (row, values) => selectFields(row, values));
}

/** The roles in a body. @throws ApiFault, 404, for one that does not exist. */
export function roleIds({ given, store }: Context): readonly string[] {
  const roles = idsIn(given.roles);
  if (!roles.every((id) => store.roles.has(id))) throw roleMissing();
  return roles;
}

/** Responds with roles by their ids. */
export const answerRoles = (context: Context, ids: readonly string[]): TenantResponse =>
  answerItems(
    context,
    ids.flatMap((id) => context.store.roles.get(id) ?? []),
    presentRole,
  );

/** Changes the roles of a group, and writes it to the log. */
function putRoles(context: Context, group: Json, roles: readonly string[]): TenantResponse {
  context.store.collection('groups').set(String(group.id), { ...group, roles });
  writeOperationLog(context, 204);
  return { status: 204 };
}

function assignRoles(context: Context): TenantResponse {
  const group = findGroup(context);
  return putRoles(context, group, [...new Set([...idsIn(group.roles), ...roleIds(context)])]);
}

function removeRoles(context: Context): TenantResponse {
  const group = findGroup(context);
  const gone = new Set(roleIds(context));
  return putRoles(
    context,
    group,
    idsIn(group.roles).filter((id) => !gone.has(id)),
  );
}

/** /groups, their members and their roles. */
export const groupRoutes = [
  ...crud(groups),
  ...operations({
    'GET /groups/{id}/members': listMembers,
    'GET /groups/{id}/roles': (context) => answerRoles(context, idsIn(findGroup(context).roles)),
    'POST /groups/{id}/roles': assignRoles,
    'DELETE /groups/{id}/roles': removeRoles,
  }),
];
