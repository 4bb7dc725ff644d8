import { ApiFault } from '../ApiFault';
import type { Context, Route, TenantResponse } from '../router/Route';
import { compileSort, type FieldReader } from '../search/compileSort';
import { SearchSyntaxError } from '../search/SearchSyntaxError';
import { someAt } from '../search/someValue';
import { userLogsQueries } from '../schemas/userQueries';
import type { LogRecord } from '../store/records';
import { answerList, beyondListCap } from './paging';

/** Logs in the order that `sort` asks for: the newest first, if it asks for none. @throws ApiFault, 400. */
export function sortLogs(logs: readonly LogRecord[], sort: unknown): LogRecord[] {
  try {
    const readerOf = (field: string): FieldReader<LogRecord> => {
      const path = field.split('.');
      return (log, found) => someAt(log, path, found);
    };
    return compileSort(typeof sort === 'string' ? sort : 'date:-1', readerOf)(logs);
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
    ({ sort }) =>
      sortLogs(
        context.store.logs.filter((log) => log.user_id === id),
        sort,
      ),
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
