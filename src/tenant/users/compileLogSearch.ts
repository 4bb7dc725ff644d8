import { SearchSyntaxError } from '../search/SearchSyntaxError';
import type { LogRecord } from '../store/records';

/** The clauses that a search may have. */
const MAX_CLAUSES = 250;

/** What a clause without a field looks at. */
const DEFAULT_FIELDS = ['client_name', 'connection', 'user_name'];

/** Names of the search that the events have otherwise. */
const FIELDS: Readonly<Record<string, string>> = { application: 'client_name', user: 'user_name' };

const textOf = (log: LogRecord, field: string): string => {
  const value = Object.hasOwn(log, field) ? log[field] : undefined;
  return value === undefined || value === null ? '' : String(value).toLowerCase();
};

/**
 * Compiles `search` of GET /logs: clauses `field:text`, all of which have to hold. A text is a beginning, and
 * in quotes the whole; case does not matter.
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
