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
    // The case rule for events is unknown: the lenient one applies.
    const test = compile({ ignoreCase: true, takesDates: true });
    if (field === undefined) return (log) => anyValue(log, test);
    const path = field.split('.');
    return (log) => anyAt(log, path, (value) => isScalar(value) && test(value));
  },
};

/** Compiles `q` of GET /logs, in the syntax of the user search. @throws SearchSyntaxError for an invalid query. */
export function compileLogQuery(query: string): Matcher<LogRecord> {
  if (query.trim() === '' || query.trim() === '*') return () => true;
  return new QueryCompiler(searchedLogs).compile(parse(query));
}
