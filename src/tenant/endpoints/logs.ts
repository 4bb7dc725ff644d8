import { ApiFault } from '../ApiFault';
import { operations } from '../router/operations';
import type { Context, TenantResponse } from '../router/Route';
import { SearchSyntaxError } from '../search/SearchSyntaxError';
import type { LogRecord } from '../store/records';
import { compileLogQuery } from '../users/compileLogQuery';
import { compileLogSearch } from '../users/compileLogSearch';
import { selectFields } from '../users/selectFields';
import { answerPage } from './paging';
import { sortLogs } from './userLogs';

type Matcher = (log: LogRecord) => boolean;

/** The matcher for `q`, in the syntax of the user search, and for `search`. */
function matchers(values: Record<string, unknown>): Matcher[] {
  try {
    return [
      ...(typeof values.q === 'string' ? [compileLogQuery(values.q)] : []),
      ...(typeof values.search === 'string' ? [compileLogSearch(values.search)] : []),
    ];
  } catch (error) {
    if (error instanceof SearchSyntaxError) throw new ApiFault(400, error.message, 'invalid_query_string');
    throw error;
  }
}

const matching = (logs: readonly LogRecord[], values: Record<string, unknown>): LogRecord[] => {
  const all = matchers(values);
  return logs.filter((log) => all.every((matches) => matches(log)));
};

/** By checkpoint: the events after the given one, oldest first, as an array. */
function listFrom({ values, store }: Context): TenantResponse {
  const last = store.logs.findIndex(({ log_id: id }) => id === values.from);
  if (last < 0)
    throw new ApiFault(400, 'The from parameter is not valid or has expired.', 'invalid_query_string');
  const found = matching(store.logs.slice(last + 1), values).slice(0, Number(values.take ?? 50));
  return { status: 200, body: found.map((log) => selectFields({ ...log }, values)) };
}

/**
 * By page. Neither a cap nor `take` without `from` is documented: here there is no cap, and `take` alone does nothing.
 */
function list(context: Context): TenantResponse {
  if ('from' in context.values) return listFrom(context);
  return answerPage(
    context.values,
    { name: 'logs', withLength: true },
    (values) => sortLogs(matching(context.store.logs, values), values.sort),
    (log, values) => selectFields({ ...log }, values),
  );
}

function get({ params, store }: Context): TenantResponse {
  const log = store.logs.find(({ log_id: id }) => id === params.id);
  if (!log) throw new ApiFault(404, 'The log event does not exist.', 'inexistent_log');
  return { status: 200, body: log };
}

/** /logs: the events of the whole tenant. */
export const logRoutes = operations({ 'GET /logs': list, 'GET /logs/{id}': get });
