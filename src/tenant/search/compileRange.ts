import type { Bound, Term } from './Node';
import { looksLikeDate, momentOf, readDateSpan, type DateSpan } from './readDateSpan';
import { SearchSyntaxError } from './SearchSyntaxError';
import type { ValueTest } from './anyValue';

type Range = Extract<Term, { kind: 'range' }>;

const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

function numberRange({ low, high }: Range): (value: number) => boolean {
  const from = low.value === undefined ? -Infinity : Number(low.value);
  const to = high.value === undefined ? Infinity : Number(high.value);
  return (value) =>
    (low.inclusive ? value >= from : value > from) && (high.inclusive ? value <= to : value < to);
}

function spanOf({ value }: Bound, position: number): DateSpan | undefined {
  if (value === undefined) return undefined;
  const span = readDateSpan(value);
  if (!span) throw new SearchSyntaxError(`${value} is not a valid date`, position);
  return span;
}

/** A partial date means all of its time: an inclusive end contains all of it, an exclusive end none. */
function dateRange({ low, high, position }: Range): (value: number) => boolean {
  const first = spanOf(low, position);
  const last = spanOf(high, position);
  const from = first ? (low.inclusive ? first.from : first.to) : -Infinity;
  const to = last ? (high.inclusive ? last.to : last.from) : Infinity;
  return (value) => value >= from && value < to;
}

function textRange({ low, high }: Range, ignoreCase: boolean): (value: string) => boolean {
  const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  const from = low.value === undefined ? undefined : fold(low.value);
  const to = high.value === undefined ? undefined : fold(high.value);
  return (value) => {
    const text = fold(value);
    const above = from === undefined || text > from || (low.inclusive && text === from);
    return above && (to === undefined || text < to || (high.inclusive && text === to));
  };
}

/** The test of a range of dates, numbers or text, depending on its ends. @throws SearchSyntaxError */
export function compileRange(range: Range, ignoreCase: boolean): ValueTest {
  const ends = [range.low.value, range.high.value].filter((value) => value !== undefined);
  if (ends.length === 0) return () => true;
  const ofNumbers = ends.every(isNumber) ? numberRange(range) : undefined;
  if (ends.every(looksLikeDate)) {
    const ofDates = dateRange(range);
    // 2017 is a year as well as a number.
    return (value) => (typeof value === 'number' ? ofNumbers?.(value) === true : ofDates(momentOf(value)));
  }
  if (ofNumbers) return (value) => typeof value === 'number' && ofNumbers(value);
  const ofTexts = textRange(range, ignoreCase);
  return (value) => typeof value === 'string' && ofTexts(value);
}
