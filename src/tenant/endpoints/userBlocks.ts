import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { findUser } from '../users/findUser';
import { blocksOf, identifiersOf, unblock } from '../users/loginAttempts';
import { writeApiLog } from '../users/writeLog';

/** Finds the identifiers in a request. */
type Named = (context: Context) => string[];

/** The identifier in a query; identifiers are stored in lower case. */
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
 * /user-blocks: identifiers that are blocked after too many failed logins. Brute-force protection is always on, so
 * `consider_brute_force_enablement` makes no difference.
 */
export const userBlockRoutes = operations({
  'GET /user-blocks': list(identifierOf),
  'DELETE /user-blocks': remove(identifierOf),
  'GET /user-blocks/{id}': list(identifiersOfUser),
  'DELETE /user-blocks/{id}': remove(identifiersOfUser),
});
