import { compileTerm } from '../search/compileTerm';
import type { Node } from '../search/Node';
import { parse } from '../search/parse';
import { isScalar, someAt, someValue } from '../search/someValue';
import type { LogRecord } from '../store/records';

type Matcher = (log: LogRecord) => boolean;

function compile(node: Node): Matcher {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const children = node.children.map(compile);
      return node.kind === 'and'
        ? (log) => children.every((matches) => matches(log))
        : (log) => children.some((matches) => matches(log));
    }
    case 'not': {
      const child = compile(node.child);
      return (log) => !child(log);
    }
    case 'exists': {
      const path = node.field.split('.');
      return (log) => someAt(log, path, (value) => someValue(value, () => true));
    }
    case 'term': {
      // Nobody says which case rule holds for events: the lenient one does.
      const test = compileTerm(node.term, { ignoreCase: true, takesDates: true });
      if (node.field === undefined) return (log) => someValue(log, test);
      const path = node.field.split('.');
      return (log) => someAt(log, path, (value) => isScalar(value) && test(value));
    }
  }
}

/** Compiles `q` of GET /logs, in the syntax of the users' search. @throws SearchSyntaxError for one that it refuses. */
export function compileLogQuery(query: string): Matcher {
  return query.trim() === '' || query.trim() === '*' ? () => true : compile(parse(query));
}
