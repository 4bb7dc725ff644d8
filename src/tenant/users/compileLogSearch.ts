import { SearchSyntaxError } from '../search/SearchSyntaxError';
import type { LogRecord } from '../store/records';

/** The maximum number of clauses. */
const MAX_CLAUSES = 250;

/** The fields that a clause without a field searches. */
const DEFAULT_FIELDS = ['client_name', 'connection', 'user_name'];

/** Fields of the search with another name in events. */
const FIELDS: Readonly<Record<string, string>> = { application: 'client_name', user: 'user_name' };

const textOf = (log: LogRecord, field: string): string => {
  const value = Object.hasOwn(log, field) ? log[field] : undefined;
  return value === undefined || value === null ? '' : String(value).toLowerCase();
};

/**
 * Compiles `search` of GET /logs: clauses `field:text`, all of which must match. Text matches a prefix, quoted text the
 * whole value; case is ignored.
 *
 * @throws SearchSyntaxError for more than 250 clauses.
 */
export function compileLogSearch(search: string): (log: LogRecord) => boolean {
  const clauses = [...search.matchAll(/(?:(\w+):)?(?:"([^"]*)"|(\S+))/g)];
  if (clauses.length > MAX_CLAUSES)
    throw new SearchSyntaxError(`The search has more than ${MAX_CLAUSES} clauses`, 0);
  const tests = clauses.map(([, field, quoted, plain = '']) => {
    const fields = field === undefined ? DEFAULT_FIELDS : [FIELDS[field] ?? field];
    const [whole, beginning] = [quoted?.toLowerCase(), plain.toLowerCase()];
    const matches = (text: string): boolean =>
      whole === undefined ? text.startsWith(beginning) : text === whole;
    return (log: LogRecord): boolean => fields.some((name) => matches(textOf(log, name)));
  });
  return (log) => tests.every((matches) => matches(log));
}
