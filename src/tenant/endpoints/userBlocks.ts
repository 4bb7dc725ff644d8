import type { Context, Route, TenantResponse } from '../router/Route';
import type { Schema } from '../validation/Schema';
import { findUser } from '../users/findUser';
import { blocksOf, identifiersOf, unblock } from '../users/loginAttempts';
import { writeApiLog } from '../users/writeLog';
import { validateQuery } from '../validation/validate';

const identifierQuery: Record<string, Schema> = {
  identifier: { type: 'string', description: 'Should be any of a username, phone number, or email.' },
};
/** Brute-force protection of this tenant is on: what it says makes no difference. */
const enablementQuery: Record<string, Schema> = {
  consider_brute_force_enablement: { type: 'boolean' },
};

/** The identifier a query names; accounts are kept in lower case. */
function identifierOf({ query }: Context): string[] {
  const properties = { ...identifierQuery, ...enablementQuery };
  const { identifier } = validateQuery(query, { required: ['identifier'], properties });
  return [String(identifier).toLowerCase()];
}

const list = (context: Context, identifiers: readonly string[]): TenantResponse => ({
  status: 200,
  body: { blocked_for: blocksOf(context, identifiers) },
});

function remove(context: Context, identifiers: readonly string[]): TenantResponse {
  unblock(context, blocksOf(context, identifiers));
  writeApiLog(context, 'Unblock a user', 204);
  return { status: 204 };
}

function listOfUser(context: Context): TenantResponse {
  validateQuery(context.query, { properties: enablementQuery });
  return list(context, identifiersOf(findUser(context)));
}

const path = '/api/v2/user-blocks';
const one = `${path}/:id`;

/** /user-blocks: accounts blocked after too many failed log-ins. */
export const userBlockRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    scopes: ['read:users'],
    handle: (context) => list(context, identifierOf(context)),
  },
  {
    method: 'DELETE',
    path,
    scopes: ['update:users'],
    handle: (context) => remove(context, identifierOf(context)),
  },
  { method: 'GET', path: one, scopes: ['read:users'], handle: listOfUser },
  {
    method: 'DELETE',
    path: one,
    scopes: ['update:users'],
    handle: (context) => remove(context, identifiersOf(findUser(context))),
  },
];
