/** The time span of a complete or partial date: `2017-11` is the whole month. */
export interface DateSpan {
  /** Its first millisecond since the epoch, in UTC without a time zone. */
  readonly from: number;
  /** The first millisecond after it. */
  readonly to: number;
}

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Whether a text has the format of a date, even if it is invalid: `2017-13`. */
export const looksLikeDate = (text: string): boolean => DATE.test(text);

function offsetOf(zone: string): number {
  if (zone === '' || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Parses a complete or partial date. @returns undefined for other text. */
export function readDateSpan(text: string): DateSpan | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const given = match.slice(1, 7).filter((part) => part !== undefined);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = given.map(Number);
  const fraction = match[7];
  const millisecond = Number((fraction ?? '').padEnd(3, '0'));
  const start = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
  // The 31st of a shorter month would silently become the 1st of the next.
  if (start.getUTCMonth() !== month - 1 || start.getUTCDate() !== day || minute > 59 || second > 59)
    return undefined;
  const next = new Date(start);
  if (fraction !== undefined) next.setUTCMilliseconds(millisecond + 1);
  else if (given.length === 6) next.setUTCSeconds(second + 1);
  else if (given.length === 5) next.setUTCMinutes(minute + 1);
  else if (given.length === 4) next.setUTCHours(hour + 1);
  else if (given.length === 3) next.setUTCDate(day + 1);
  else if (given.length === 2) next.setUTCMonth(month);
  else next.setUTCFullYear(year + 1);
  const offset = offsetOf(match[8] ?? '');
  return { from: start.getTime() - offset, to: next.getTime() - offset };
}

/** The time of a stored value; NaN when it is not a date, or a partial one. */
export function momentOf(value: unknown): number {
  if (typeof value !== 'string' || value.length < 10 || value.charAt(4) !== '-') return NaN;
  // The API's own format is parsed by the engine, which is faster.
  if (value.length === 24 && value.endsWith('Z')) return Date.parse(value);
  return readDateSpan(value)?.from ?? NaN;
}
