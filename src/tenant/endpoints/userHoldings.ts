import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { clearAssessorsSchema, connectedAccountsQueries } from '../schemas/userHoldingSchemas';
import { fieldQueries } from '../schemas/userQueries';
import type { Json } from '../store/records';
import { findUser } from '../users/findUser';
import { groupsOf, presentGroup } from '../users/groups';
import { holdingsOf, withHoldings } from '../users/holdings';
import { selectFields } from '../users/selectFields';
import { writeApiLog } from '../users/writeLog';
import { validateBody } from '../validation/validate';
import { answerCheckpointList, answerCheckpoints } from './checkpoint';

const idOf = ({ id }: Json): string => String(id);

const listGroups = (context: Context): TenantResponse =>
  answerCheckpointList<Json>(
    context,
    { name: 'groups', idOf, properties: fieldQueries },
    groupsOf(context.store, findUser(context).user_id).map((group) => ({
      ...presentGroup(group),
      membership_created_at: group.created_at,
    })),
    selectFields,
  );

const listAccounts = (context: Context): TenantResponse =>
  answerCheckpoints<Json>(
    context,
    { name: 'connected_accounts', idOf, properties: connectedAccountsQueries, defaultLimit: 10 },
    holdingsOf(findUser(context), 'connected_accounts'),
    (account) => account,
  );

const listTokensets = (context: Context): TenantResponse => ({
  status: 200,
  body: holdingsOf(findUser(context), 'federated_connections_tokensets'),
});

function removeTokenset(context: Context): TenantResponse {
  const user = findUser(context);
  const kept = holdingsOf(user, 'federated_connections_tokensets').filter(
    ({ id }) => id !== context.params.tokenset_id,
  );
  context.store.putUser(withHoldings(user, 'federated_connections_tokensets', kept));
  writeApiLog(context, 'Deletes a tokenset for federated connections by id.', 204);
  return { status: 204 };
}

/** Devices are not assessed here: there is nothing to forget. */
function clearAssessors(context: Context): TenantResponse {
  const { body } = context;
  const { identities } = findUser(context);
  validateBody(body, clearAssessorsSchema);
  if (!identities.some(({ connection }) => connection === body.connection))
    throw new ApiFault(400, 'Connection does not exist', 'inexistent_connection');
  writeApiLog(context, 'Clear risk assessment assessors for a specific user', 204);
  return { status: 204 };
}

const path = '/api/v2/users/:id';
const tokensets = `${path}/federated-connections-tokensets`;

/** What a user holds that comes about outside the Management API, sessions and their tokens apart. */
export const userHoldingRoutes: readonly Route[] = [
  { method: 'GET', path: `${path}/groups`, scopes: ['read:groups'], handle: listGroups },
  { method: 'GET', path: `${path}/connected-accounts`, scopes: ['read:users'], handle: listAccounts },
  {
    method: 'GET',
    path: tokensets,
    scopes: ['read:federated_connections_tokens'],
    handle: listTokensets,
  },
  {
    method: 'DELETE',
    path: `${tokensets}/:tokenset_id`,
    scopes: ['delete:federated_connections_tokens'],
    handle: removeTokenset,
  },
  {
    method: 'POST',
    path: `${path}/risk-assessments/clear`,
    scopes: ['update:users'],
    handle: clearAssessors,
  },
];
