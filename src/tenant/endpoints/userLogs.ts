import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { parseSort } from '../search/parseSort';
import { SearchSyntaxError } from '../search/SearchSyntaxError';
import { findUser } from './findUser';
import { answerList } from './paging';

const beyondCap = (page: number): ApiFault =>
  new ApiFault(
    400,
    `Requesting page ${page} exceeds the allowed maximum of 1000 records. To fetch results beyond 1000, use the checkpoint pagination method.`,
  );

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
  const { user_id: id } = findUser(context);
  return answerList(
    context.query,
    {
      name: 'logs',
      withLength: true,
      beyondCap,
      properties: { sort: { type: 'string', description: 'Field to sort by.' } },
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
