import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { parseSort } from '../search/parseSort';
import { SearchSyntaxError } from '../search/SearchSyntaxError';
import { userLogsQueries } from '../schemas/userQueries';
import { answerList, beyondListCap } from './paging';

function orderOf(
  sort: unknown,
): (a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) => number {
  try {
    return parseSort(typeof sort === 'string' ? sort : 'date:-1');
  } catch (error) {
    throw error instanceof SearchSyntaxError
      ? new ApiFault(400, error.message, 'invalid_query_string')
      : error;
  }
}

function listLogs(context: Context): TenantResponse {
  // No 404 is listed here: the log outlives its user.
  const { id } = context.params;
  return answerList(
    context.query,
    {
      name: 'logs',
      withLength: true,
      beyondCap: beyondListCap,
      properties: userLogsQueries,
    },
    ({ sort }) => context.store.logs.filter((log) => log.user_id === id).sort(orderOf(sort)),
    (log) => log,
  );
}

/** /users/{id}/logs. */
export const userLogRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v2/users/:id/logs',
    scopes: ['read:logs', 'read:logs_users'],
    handle: listLogs,
  },
];
