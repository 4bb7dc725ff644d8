import { ignoresCase, isSearchable, isUserMetadata } from './fields';
import type { Term } from './Node';
import { parse } from './parse';
import { QueryCompiler, type Matcher, type SearchTarget } from './QueryCompiler';
import { readerOf, someOfAll, type OrganizationsOf, type SearchedUser } from './SearchedUser';
import { SearchSyntaxError } from './SearchSyntaxError';
import { isScalar, anyValue } from './anyValue';

/** Tests whether a user matches. */
export type SearchMatcher = Matcher<SearchedUser>;

function refuseOnMetadata(field: string, term: Term): void {
  if (!isUserMetadata(field)) return;
  const refused =
    term.kind === 'range' ? 'Ranges' : term.kind === 'word' && term.wildcard ? 'Wildcards' : undefined;
  if (refused) throw new SearchSyntaxError(`${refused} can't be used on user_metadata`, term.position);
}

function refuseUnsearchable(field: string, position: number): void {
  if (!isSearchable(field)) throw new SearchSyntaxError(`The field ${field} can't be searched`, position);
}

/** How a query reads users. */
const searchedUsers = (organizationsOf: OrganizationsOf): SearchTarget<SearchedUser> => ({
  exists(field, position) {
    refuseUnsearchable(field, position);
    const read = readerOf(field, organizationsOf);
    const isThere = (value: unknown): boolean => anyValue(value, () => true);
    return (user) => read(user, isThere);
  },
  compare(field, term, compile) {
    if (field === undefined) {
      // Without a field, the lenient case rule applies, since any field may match.
      const test = compile({ ignoreCase: true, takesDates: false });
      return (user) => someOfAll(user, test);
    }
    refuseUnsearchable(field, term.position);
    refuseOnMetadata(field, term);
    const ignoreCase = ignoresCase(field);
    const takesDates = !ignoreCase && !isUserMetadata(field);
    const test = compile({ ignoreCase, takesDates });
    const read = readerOf(field, organizationsOf);
    const passes = (value: unknown): boolean => isScalar(value) && test(value);
    return (user) => read(user, passes);
  },
});

/**
 * Compiles a query.
 *
 * @param organizationsOf What `organization_id` reads.
 * @throws SearchSyntaxError for a query that the search refuses.
 */
export function compileSearch(query: string, organizationsOf: OrganizationsOf = () => []): SearchMatcher {
  if (query.trim() === '' || query.trim() === '*') return () => true;
  return new QueryCompiler(searchedUsers(organizationsOf)).compile(parse(query));
}
