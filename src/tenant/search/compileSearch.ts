import { compileTerm } from './compileTerm';
import { ignoresCase, isSearchable, isUserMetadata } from './fields';
import type { Node, Term } from './Node';
import { parse } from './parse';
import { readerOf, someOfAll, type OrganizationsOf, type SearchedUser } from './SearchedUser';
import { SearchSyntaxError } from './SearchSyntaxError';
import { isScalar, someValue } from './someValue';

/** Tells whether a user matches. */
export type SearchMatcher = (user: SearchedUser) => boolean;

function refuseOnMetadata(field: string, term: Term): void {
  if (!isUserMetadata(field)) return;
  const refused =
    term.kind === 'range' ? 'Ranges' : term.kind === 'word' && term.wildcard ? 'Wildcards' : undefined;
  if (refused) throw new SearchSyntaxError(`${refused} can't be used on user_metadata`, term.position);
}

function refuseUnsearchable(field: string, position: number): void {
  if (!isSearchable(field)) throw new SearchSyntaxError(`The field ${field} can't be searched`, position);
}

/** A query being compiled: each node becomes one function, made once for all users. */
class Compiler {
  readonly #organizationsOf: OrganizationsOf;

  constructor(organizationsOf: OrganizationsOf) {
    this.#organizationsOf = organizationsOf;
  }

  compile(node: Node): SearchMatcher {
    switch (node.kind) {
      case 'and': {
        const children = node.children.map((child) => this.compile(child));
        return (user) => children.every((matches) => matches(user));
      }
      case 'or': {
        const children = node.children.map((child) => this.compile(child));
        return (user) => children.some((matches) => matches(user));
      }
      case 'not': {
        const child = this.compile(node.child);
        return (user) => !child(user);
      }
      case 'exists':
        return this.#exists(node.field, node.position);
      case 'term':
        return this.#term(node.field, node.term);
    }
  }

  /** Whether anything indexed lies at or under a field. */
  #exists(field: string, position: number): SearchMatcher {
    refuseUnsearchable(field, position);
    const read = readerOf(field, this.#organizationsOf);
    const isThere = (value: unknown): boolean => someValue(value, () => true);
    return (user) => read(user, isThere);
  }

  #term(field: string | undefined, term: Term): SearchMatcher {
    if (field === undefined) {
      // Without a field nothing says which case rule holds: the lenient one does.
      const test = compileTerm(term, { ignoreCase: true, takesDates: false });
      return (user) => someOfAll(user, test);
    }
    refuseUnsearchable(field, term.position);
    refuseOnMetadata(field, term);
    const ignoreCase = ignoresCase(field);
    const takesDates = !ignoreCase && !isUserMetadata(field);
    const test = compileTerm(term, { ignoreCase, takesDates });
    const read = readerOf(field, this.#organizationsOf);
    const passes = (value: unknown): boolean => isScalar(value) && test(value);
    return (user) => read(user, passes);
  }
}

/**
 * Compiles a query.
 *
 * @param organizationsOf What `organization_id` reads.
 * @throws SearchSyntaxError for a query that the search refuses.
 */
export function compileSearch(query: string, organizationsOf: OrganizationsOf = () => []): SearchMatcher {
  if (query.trim() === '' || query.trim() === '*') return () => true;
  return new Compiler(organizationsOf).compile(parse(query));
}
