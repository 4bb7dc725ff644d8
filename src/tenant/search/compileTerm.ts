import { compileRange } from './compileRange';
import { compileWildcard } from './compileWildcard';
import type { Term } from './Node';
import { momentOf, readDateSpan } from './readDateSpan';
import type { ValueTest } from './anyValue';
import { WILDCARD } from './tokenize';

/** How a term compares with a field. */
export interface Comparison {
  /** Whether letter case is ignored. */
  ignoreCase: boolean;
  /** Whether a partial date means all of its time. */
  takesDates: boolean;
}

// eslint-disable-next-line no-control-regex -- ASCII begins with the control characters.
const ASCII = /^[\u0000-\u007f]*$/;

/** Tests for a text without regard to case; only converts text that may be equal. */
function foldedTest(folded: string): (value: string) => boolean {
  // No text of another length is equal to an ASCII text.
  if (ASCII.test(folded))
    return (value) => value.length === folded.length && (value === folded || value.toLowerCase() === folded);
  return (value) => value.toLowerCase() === folded;
}

function equalityTest(text: string, { ignoreCase, takesDates }: Comparison): ValueTest {
  const number = String(Number(text)) === text ? Number(text) : undefined;
  const boolean = text === 'true' ? true : text === 'false' ? false : undefined;
  const isText = ignoreCase ? foldedTest(text) : (value: string): boolean => value === text;
  const span = takesDates ? readDateSpan(text) : undefined;
  return (value) => {
    if (typeof value === 'number') return value === number;
    if (typeof value === 'boolean') return value === boolean;
    if (isText(value)) return true;
    if (!span) return false;
    const moment = momentOf(value);
    return moment >= span.from && moment < span.to;
  };
}

/** The test of one term. @throws SearchSyntaxError for a wildcard or range that the search refuses. */
export function compileTerm(term: Term, comparison: Comparison): ValueTest {
  const { ignoreCase } = comparison;
  if (term.kind === 'range') return compileRange(term, ignoreCase);
  const text = ignoreCase ? term.text.toLowerCase() : term.text;
  if (term.kind === 'phrase' || !term.wildcard) return equalityTest(text, comparison);
  const matches = compileWildcard(text, term.position);
  // Lower-casing adds no ASCII characters: text that is shorter than the literals can't match, and is skipped.
  const shortest = ASCII.test(text) ? text.replaceAll(WILDCARD, '').length : 0;
  return (value) => {
    const plain = typeof value === 'string' ? value : String(value);
    return plain.length >= shortest && matches(ignoreCase ? plain.toLowerCase() : plain);
  };
}
