import { ApiFault } from '../ApiFault';
import { answerItems } from '../crud/answerItems';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { compileSort, type FieldReader } from '../search/compileSort';
import { SearchSyntaxError } from '../search/SearchSyntaxError';
import { anyAt } from '../search/anyValue';
import type { LogRecord } from '../store/records';
import { listCapFault } from './paging';

/** Log events in the order of `sort`; newest first by default. @throws ApiFault, 400. */
export function sortLogs(logs: readonly LogRecord[], sort: unknown): LogRecord[] {
  try {
    const readerOf = (field: string): FieldReader<LogRecord> => {
      const path = field.split('.');
      return (log, found) => anyAt(log, path, found);
    };
    return compileSort(typeof sort === 'string' ? sort : 'date:-1', readerOf)(logs);
  } catch (error) {
    throw error instanceof SearchSyntaxError
      ? new ApiFault(400, error.message, 'invalid_query_string')
      : error;
  }
}

function listLogs(context: Context): TenantResponse {
  // The API lists no 404 here: log events outlive their user.
  const { params, store, values } = context;
  const logs = store.logs.filter(({ user_id: id }) => id === params.id);
  return answerItems(context, sortLogs(logs, values.sort), (log) => log, {
    withLength: true,
    capFault: listCapFault,
  });
}

/** /users/{id}/logs. */
export const userLogRoutes = operations({ 'GET /users/{id}/logs': listLogs });
