import { parse } from '../search/parse';
import { QueryCompiler, type Matcher, type SearchTarget } from '../search/QueryCompiler';
import { isScalar, anyAt, anyValue } from '../search/anyValue';
import type { LogRecord } from '../store/records';

/** How a query reads events. */
const searchedLogs: SearchTarget<LogRecord> = {
  exists(field) {
    const path = field.split('.');
    return (log) => anyAt(log, path, (value) => anyValue(value, () => true));
  },
  compare(field, _term, compile) {
    // It is unknown which case rule holds for events: the lenient one does.
    const test = compile({ ignoreCase: true, takesDates: true });
    if (field === undefined) return (log) => anyValue(log, test);
    const path = field.split('.');
    return (log) => anyAt(log, path, (value) => isScalar(value) && test(value));
  },
};

/** Compiles `q` of GET /logs, in the syntax of the users' search. @throws SearchSyntaxError for one that it refuses. */
export function compileLogQuery(query: string): Matcher<LogRecord> {
  if (query.trim() === '' || query.trim() === '*') return () => true;
  return new QueryCompiler(searchedLogs).compile(parse(query));
}
