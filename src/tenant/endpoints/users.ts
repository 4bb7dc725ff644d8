import { ApiFault } from '../ApiFault';
import { scopesOf } from '../authorizeRequest';
import { operations } from '../router/operations';
import type { Context, Route, TenantResponse } from '../router/Route';
import { compileSearch } from '../search/compileSearch';
import { compileSort } from '../search/compileSort';
import { readerOf, type OrganizationsOf } from '../search/SearchedUser';
import { SearchSyntaxError } from '../search/SearchSyntaxError';
import type { UserRecord } from '../store/records';
import { findUser } from '../users/findUser';
import { presentUser, type Presentation } from '../users/presentUser';
import { selectFields } from '../users/selectFields';
import { writeApiLog, writeUserLog } from '../users/writeLog';
import { createUser } from './createUser';
import { answerPage, searchCapFault } from './paging';
import { updateUser } from './updateUser';

const presentationFor = ({ claims }: Context): Presentation => ({
  withTokens: scopesOf(claims).has('read:user_idp_tokens'),
});

/** The organizations of each user, read once for a query that needs them. */
function membershipsOf({ store }: Context): OrganizationsOf {
  let memberships: Map<string, string[]> | undefined;
  return (userId) => {
    if (!memberships) {
      memberships = new Map();
      for (const { id, members } of store.organizations.values())
        for (const member of members) {
          const before = memberships.get(member);
          if (before) before.push(id);
          else memberships.set(member, [id]);
        }
    }
    return memberships.get(userId) ?? [];
  };
}

/** The result of a search: newest first, as recorded, unless sorted. */
function search(context: Context, { q, sort }: Record<string, unknown>): readonly UserRecord[] {
  try {
    const matches = typeof q === 'string' ? compileSearch(q, membershipsOf(context)) : undefined;
    const sorted =
      typeof sort === 'string' ? compileSort<UserRecord>(sort, (field) => readerOf(field)) : undefined;
    const users = [...context.store.searchIndex.users()].reverse();
    const found = matches ? users.filter(matches) : users;
    return sorted ? sorted(found) : found;
  } catch (error) {
    if (error instanceof SearchSyntaxError) throw new ApiFault(400, error.message, 'invalid_query_string');
    throw error;
  }
}

function listUsers(context: Context): TenantResponse {
  const { search_engine: engine } = context.values;
  if (engine === 'v1' || engine === 'v2') {
    const advice = engine === 'v2' ? '. Use search_engine=v3 instead.' : '.';
    throw new ApiFault(
      400,
      `You are not allowed to use search_engine=${engine}${advice}`,
      'operation_not_supported',
    );
  }
  const how = presentationFor(context);
  return answerPage(
    context.values,
    { name: 'users', withLength: true, capFault: searchCapFault },
    (values) => search(context, values),
    (user, values) => selectFields(presentUser(user, how), values),
  );
}

function getUser(context: Context): TenantResponse {
  const user = presentUser(findUser(context), presentationFor(context));
  return { status: 200, body: selectFields(user, context.values) };
}

function deleteUser(context: Context): TenantResponse {
  const user = context.store.users.get(context.params.id ?? '');
  // An unknown user counts as deleted: the API lists no 404 here.
  if (!user) return { status: 204 };
  context.store.removeUser(user.user_id);
  writeUserLog(context, 'sdu', user);
  writeApiLog(context, 'Delete a User', 204);
  return { status: 204 };
}

function usersByEmail(context: Context): TenantResponse {
  const { store, values } = context;
  const found = store.usersByEmail(String(values.email));
  return {
    status: 200,
    body: found.map((user) => selectFields(presentUser(user, presentationFor(context)), values)),
  };
}

/** /users, /users/{id} and /users-by-email. */
export const userRoutes = operations({
  'GET /users': listUsers,
  'POST /users': createUser,
  'GET /users/{id}': getUser,
  'PATCH /users/{id}': updateUser,
  'DELETE /users/{id}': deleteUser,
  'GET /users-by-email': usersByEmail,
});

/** DELETE /users, which is disabled by default. */
export const deleteAllUsersRoute: Route = {
  method: 'DELETE',
  path: '/api/v2/users',
  scopes: ['delete:users'],
  handle: ({ store }) => {
    for (const id of [...store.users.keys()]) store.removeUser(id);
    return { status: 204 };
  },
};
