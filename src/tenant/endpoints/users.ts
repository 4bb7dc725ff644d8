import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { compileSearch } from '../search/compileSearch';
import { parseSort } from '../search/parseSort';
import { SearchSyntaxError } from '../search/SearchSyntaxError';
import type { Schema } from '../validation/Schema';
import { validateQuery } from '../validation/validate';
import { createUser } from './createUser';
import { findUser } from './findUser';
import { writeLog } from './log';
import { answerList } from './paging';
import { presentUser, selectFields } from './presentUser';
import { updateUser } from './updateUser';

const fieldSchemas: Record<string, Schema> = {
  fields: { type: 'string', description: 'Comma-separated list of fields to include or exclude' },
  include_fields: {
    type: 'boolean',
    description: 'Whether specified fields are to be included (true) or excluded (false).',
  },
};

const listSchemas: Record<string, Schema> = {
  ...fieldSchemas,
  sort: { type: 'string', description: 'Field to sort by.' },
  connection: { type: 'string', description: 'Connection filter. Only applies when using search_engine=v1.' },
  q: { type: 'string', description: 'Query in Lucene query string syntax.' },
  search_engine: {
    type: 'string',
    enum: ['v1', 'v2', 'v3'],
    description: 'The version of the search engine',
  },
  primary_order: { type: 'boolean', description: 'Field to sort by.' },
};

const beyondCap = (): ApiFault =>
  new ApiFault(
    400,
    'You can only page through the first 1000 records. See https://auth0.com/docs/users/search/v3/view-search-results-by-page#limitation',
    'invalid_paging',
  );

function search(
  { store }: Context,
  { q, sort, connection }: Record<string, unknown>,
): Record<string, unknown>[] {
  try {
    const matches = typeof q === 'string' ? compileSearch(q) : undefined;
    const order = typeof sort === 'string' ? parseSort(sort) : undefined;
    let found = [...store.users.values()].map(presentUser);
    if (matches) found = found.filter(matches);
    if (typeof connection === 'string') {
      found = found.filter((user) =>
        store.users
          .get(String(user.user_id))
          ?.identities.some((identity) => identity.connection === connection),
      );
    }
    return order ? found.sort(order) : found;
  } catch (error) {
    if (error instanceof SearchSyntaxError) throw new ApiFault(400, error.message, 'invalid_query_string');
    throw error;
  }
}

function listUsers(context: Context): TenantResponse {
  const engine = context.query.get('search_engine');
  if (engine === 'v1' || engine === 'v2') {
    throw new ApiFault(
      400,
      `The search engine ${engine} is not available for this tenant. Use v3.`,
      'invalid_query_string',
    );
  }
  return answerList(
    context.query,
    { name: 'users', withLength: true, mayBeEmpty: true, properties: listSchemas, beyondCap },
    (values) => search(context, values),
    selectFields,
  );
}

function getUser(context: Context): TenantResponse {
  const values = validateQuery(context.query, { properties: fieldSchemas });
  return { status: 200, body: selectFields(presentUser(findUser(context)), values) };
}

function deleteUser(context: Context): TenantResponse {
  const id = context.params.id ?? '';
  if (context.store.users.has(id)) {
    context.store.removeUser(id);
    for (const organization of context.store.organizations.values()) {
      organization.members = organization.members.filter((member) => member !== id);
    }
    writeLog(context, 'sdu', id);
  }
  // An absent user counts as deleted: the contract lists no 404.
  return { status: 204 };
}

function usersByEmail({ store, query }: Context): TenantResponse {
  const email: Schema = { type: 'string', description: 'Email address to search for (case-sensitive).' };
  const values = validateQuery(query, { required: ['email'], properties: { email, ...fieldSchemas } });
  const found = store.usersByEmail(String(values.email));
  return { status: 200, body: found.map((user) => selectFields(presentUser(user), values)) };
}

/** /users, /users/{id} and /users-by-email. */
export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/api/v2/users', scopes: ['read:users', 'read:user_idp_tokens'], handle: listUsers },
  { method: 'POST', path: '/api/v2/users', scopes: ['create:users'], handle: createUser },
  {
    method: 'GET',
    path: '/api/v2/users/:id',
    scopes: ['read:users', 'read:current_user', 'read:user_idp_tokens'],
    handle: getUser,
  },
  {
    method: 'PATCH',
    path: '/api/v2/users/:id',
    scopes: ['update:users', 'update:users_app_metadata', 'update:current_user_metadata'],
    handle: updateUser,
  },
  {
    method: 'DELETE',
    path: '/api/v2/users/:id',
    scopes: ['delete:users', 'delete:current_user'],
    handle: deleteUser,
  },
  { method: 'GET', path: '/api/v2/users-by-email', scopes: ['read:users'], handle: usersByEmail },
];

/** DELETE /users, for tenants that still take it: off unless asked for. */
export const deleteAllUsersRoute: Route = {
  method: 'DELETE',
  path: '/api/v2/users',
  scopes: ['delete:users'],
  handle: ({ store }) => {
    for (const id of [...store.users.keys()]) store.removeUser(id);
    return { status: 204 };
  },
};
