import type { Bound, Term } from './Node';
import type { Scalar } from './fieldValues';
import { SearchSyntaxError } from './SearchSyntaxError';
import { WILDCARD } from './tokenize';

/** Tests one value of a field. */
export type ValueTest = (value: Scalar) => boolean;

/** Letters and digits that a wildcard at the start needs after it. */
const LEADING_MINIMUM = 3;
const DATE = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+Z?)?)?)?$/;

const fold = (text: string, ignoreCase: boolean): string => (ignoreCase ? text.toLowerCase() : text);

/** Matches text against the literal parts around wildcards: left to right, without going back. */
function wildcardTest(text: string, position: number): (value: string) => boolean {
  const parts = text.split(WILDCARD);
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  const literals = parts.join('').length;
  if (first === '' && literals > 0 && literals < LEADING_MINIMUM) {
    throw new SearchSyntaxError(
      `A wildcard at the start needs at least ${LEADING_MINIMUM} characters after it`,
      position,
    );
  }
  const middle = parts.slice(1, -1).filter((part) => part !== '');
  return (value) => {
    if (!value.startsWith(first)) return false;
    let at = first.length;
    for (const part of middle) {
      const found = value.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return value.length - last.length >= at && value.endsWith(last);
  };
}

/** The first moment that a partial date stands for, or of the one after it. */
function moment(text: string, after: boolean): number {
  const [year = 0, month = 1, day = 1] = text.split('T')[0]?.split('-').map(Number) ?? [];
  if (text.includes('T')) return Date.parse(text.endsWith('Z') ? text : `${text}Z`) + (after ? 1 : 0);
  if (!after) return Date.UTC(year, month - 1, day);
  if (text.length === 4) return Date.UTC(year + 1, 0, 1);
  return text.length === 7 ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}

/** One end of a range as a test of numbers. A partial date is all of its time. */
function limitTest(
  bound: Bound,
  isLow: boolean,
  toNumber: (text: string, after: boolean) => number,
): (value: number) => boolean {
  if (bound.value === undefined) return () => true;
  if (isLow) {
    const limit = toNumber(bound.value, !bound.inclusive);
    return bound.inclusive || toNumber === numberOf
      ? (value) => (bound.inclusive ? value >= limit : value > limit)
      : (value) => value >= limit;
  }
  const limit = toNumber(bound.value, bound.inclusive);
  return toNumber === numberOf && bound.inclusive ? (value) => value <= limit : (value) => value < limit;
}

const numberOf = (text: string): number => Number(text);

function rangeTest(
  { low, high, position }: Extract<Term, { kind: 'range' }>,
  ignoreCase: boolean,
): ValueTest {
  const given = [low.value, high.value].filter((value) => value !== undefined);
  if (given.length === 0) return () => true;
  if (
    given.every((text) => DATE.test(text) && text.length > 4) ||
    (given.every((text) => DATE.test(text)) && given.some((text) => text.length > 4))
  ) {
    const above = limitTest(low, true, moment);
    const below = limitTest(high, false, moment);
    if (given.some((text) => Number.isNaN(moment(text, false))))
      throw new SearchSyntaxError('The range holds no valid date', position);
    return (value) => {
      const time = typeof value === 'string' && /^\d{4}-/.test(value) ? Date.parse(value) : NaN;
      return above(time) && below(time) && !Number.isNaN(time);
    };
  }
  if (given.every((text) => text.trim() !== '' && Number.isFinite(Number(text)))) {
    const above = limitTest(low, true, numberOf);
    const below = limitTest(high, false, numberOf);
    return (value) => typeof value === 'number' && above(value) && below(value);
  }
  const from = low.value === undefined ? undefined : fold(low.value, ignoreCase);
  const to = high.value === undefined ? undefined : fold(high.value, ignoreCase);
  return (value) => {
    const text = fold(String(value), ignoreCase);
    const above = from === undefined || text > from || (low.inclusive && text === from);
    return above && (to === undefined || text < to || (high.inclusive && text === to));
  };
}

/** The test of one term. @throws SearchSyntaxError for a wildcard or range that the search refuses. */
export function compileTerm(term: Term, ignoreCase: boolean): ValueTest {
  if (term.kind === 'range') return rangeTest(term, ignoreCase);
  const text = fold(term.text, ignoreCase);
  if (term.kind === 'word' && term.wildcard) {
    const matches = wildcardTest(text, term.position);
    return (value) => matches(fold(String(value), ignoreCase));
  }
  if (DATE.test(text) && text.length > 4) {
    return (value) => typeof value === 'string' && (value === text || value.startsWith(text));
  }
  return (value) => (typeof value === 'string' ? fold(value, ignoreCase) : String(value)) === text;
}
