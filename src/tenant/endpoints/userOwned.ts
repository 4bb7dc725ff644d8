import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { findUser } from '../users/findUser';
import { groupsOf, presentGroup } from '../users/groups';
import { ownedBy, withOwned } from '../users/ownedRecords';
import { selectFields } from '../users/selectFields';
import { writeApiLog } from '../users/writeLog';

function listGroups(context: Context): TenantResponse {
  const groups = groupsOf(context.store, findUser(context).user_id).map((group) => ({
    ...presentGroup(group),
    membership_created_at: group.created_at,
  }));
  return answerItems(context, groups, selectFields);
}

const listAccounts = (context: Context): TenantResponse =>
  answerItems(context, ownedBy(findUser(context), 'connected_accounts'), (account) => account, {
    defaultLimit: 10,
  });

const listTokensets = (context: Context): TenantResponse => ({
  status: 200,
  body: ownedBy(findUser(context), 'federated_connections_tokensets'),
});

function removeTokenset(context: Context): TenantResponse {
  const user = findUser(context);
  const kept = ownedBy(user, 'federated_connections_tokensets').filter(
    ({ id }) => id !== context.params.tokenset_id,
  );
  context.store.putUser(withOwned(user, 'federated_connections_tokensets', kept));
  writeApiLog(context, 'Deletes a tokenset for federated connections by id.', 204);
  return { status: 204 };
}

/** Devices are not assessed here: there is nothing to clear. */
function clearAssessors(context: Context): TenantResponse {
  const { identities } = findUser(context);
  if (!identities.some(({ connection }) => connection === context.given.connection))
    throw new ApiFault(400, 'Connection does not exist', 'inexistent_connection');
  writeApiLog(context, 'Clear risk assessment assessors for a specific user', 204);
  return { status: 204 };
}

/** Records of a user that are created outside the Management API, except sessions and their tokens. */
export const userOwnedRoutes = operations({
  'GET /users/{id}/groups': listGroups,
  'GET /users/{id}/connected-accounts': listAccounts,
  'GET /users/{id}/federated-connections-tokensets': listTokensets,
  'DELETE /users/{id}/federated-connections-tokensets/{tokenset_id}': removeTokenset,
  'POST /users/{id}/risk-assessments/clear': clearAssessors,
});
