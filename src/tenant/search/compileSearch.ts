import { compileTerm } from './compileTerm';
import { ignoresCase, isSearchable, readAll, readField } from './fieldValues';
import type { Node, Term } from './Node';
import { parse } from './parse';
import { SearchSyntaxError } from './SearchSyntaxError';

/** Tells whether a user matches. */
export type SearchMatcher = (document: Readonly<Record<string, unknown>>) => boolean;

function refuseOnMetadata(field: string, term: Term): void {
  if (!field.startsWith('user_metadata')) return;
  const refused =
    term.kind === 'range' ? 'Ranges' : term.kind === 'word' && term.wildcard ? 'Wildcards' : undefined;
  if (refused) throw new SearchSyntaxError(`${refused} can't be used on user_metadata`, term.position);
}

function compileField(field: string, term: Term): SearchMatcher {
  if (!isSearchable(field))
    throw new SearchSyntaxError(`The field ${field} can't be searched`, term.position);
  refuseOnMetadata(field, term);
  const path = field.split('.');
  const test = compileTerm(term, ignoresCase(field));
  const [only] = path;
  if (path.length === 1 && only !== undefined) {
    return (document) => {
      const value = document[only];
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return test(value);
      return value !== undefined && readField(document, path).some(test);
    };
  }
  return (document) => readField(document, path).some(test);
}

function compile(node: Node): SearchMatcher {
  switch (node.kind) {
    case 'and': {
      const children = node.children.map(compile);
      return (document) => children.every((matches) => matches(document));
    }
    case 'or': {
      const children = node.children.map(compile);
      return (document) => children.some((matches) => matches(document));
    }
    case 'not': {
      const child = compile(node.child);
      return (document) => !child(document);
    }
    case 'exists': {
      const path = node.field.split('.');
      return (document) => readDeep(document, path);
    }
    case 'term': {
      if (node.field !== undefined) return compileField(node.field, node.term);
      // Without a field nothing says which case rule holds: the lenient one does.
      const test = compileTerm(node.term, true);
      return (document) => readAll(document).some(test);
    }
  }
}

/** Whether anything indexed lies at or under a path. */
function readDeep(value: unknown, path: readonly string[]): boolean {
  if (Array.isArray(value)) return value.some((item) => readDeep(item, path));
  const [name, ...rest] = path;
  if (name === undefined) {
    if (value === null || value === undefined) return false;
    return typeof value !== 'object' || Object.values(value).some((item) => readDeep(item, []));
  }
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? readDeep((value as Record<string, unknown>)[name], rest)
    : false;
}

/** Compiles a query. @throws SearchSyntaxError for one that the search refuses. */
export function compileSearch(query: string): SearchMatcher {
  if (query.trim() === '' || query.trim() === '*') return () => true;
  return compile(parse(query));
}
