import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { findUser } from '../users/findUser';
import { blocksOf, identifiersOf, unblock } from '../users/loginAttempts';
import { writeApiLog } from '../users/writeLog';

/** Finds the identifiers that a request is about. */
type Named = (context: Context) => string[];

/** The identifier a query names; accounts are kept in lower case. */
const identifierOf: Named = ({ values }) => [String(values.identifier).toLowerCase()];
const identifiersOfUser: Named = (context) => identifiersOf(findUser(context));

const list =
  (named: Named) =>
  (context: Context): TenantResponse => ({
    status: 200,
    body: { blocked_for: blocksOf(context, named(context)) },
  });

const remove =
  (named: Named) =>
  (context: Context): TenantResponse => {
    unblock(context, blocksOf(context, named(context)));
    writeApiLog(context, 'Unblock a user', 204);
    return { status: 204 };
  };

/**
 * /user-blocks: accounts blocked after too many failed log-ins. Brute-force protection of this tenant is on: what
 * `consider_brute_force_enablement` says makes no difference.
 */
export const userBlockRoutes = operations({
  'GET /user-blocks': list(identifierOf),
  'DELETE /user-blocks': remove(identifierOf),
  'GET /user-blocks/{id}': list(identifiersOfUser),
  'DELETE /user-blocks/{id}': remove(identifiersOfUser),
});
