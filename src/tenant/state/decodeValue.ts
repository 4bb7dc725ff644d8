import { isRecord } from '../isRecord';

const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  throw new TypeError('a table must be a list');
};

function pairOf(value: unknown): [unknown, unknown] {
  const [key, item, ...more]: unknown[] = [...listOf(value)];
  if (key === undefined || item === undefined || more.length > 0)
    throw new TypeError('an entry must be a list of two');
  return [decode(key), decode(item)];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('a tagged value must be text');
}

function dateOf(value: unknown): Date {
  const date = new Date(textOf(value));
  if (Number.isNaN(date.getTime())) throw new TypeError(`${JSON.stringify(value)} is not a date`);
  return date;
}

/** The decoders of tagged values. */
const TAGS: Readonly<Record<string, (value: unknown) => unknown>> = {
  $map: (value) => new Map(listOf(value).map(pairOf)),
  $set: (value) => new Set(listOf(value).map(decode)),
  $date: dateOf,
  $bytes: (value) => Buffer.from(textOf(value), 'base64'),
  $number: (value) => Number(textOf(value)),
  $undefined: () => undefined,
  $object: (value) =>
    Object.fromEntries(
      listOf(value)
        .map(pairOf)
        .map(([name, item]) => [textOf(name), item]),
    ),
};

/** The decoded value. @throws TypeError for anything that `encode` never writes. */
export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  const [tag, ...more] = Object.keys(value);
  if (tag?.startsWith('$') && more.length === 0) {
    const read = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined;
    if (!read) throw new TypeError(`${JSON.stringify(tag)} is not a kind of value`);
    return read(value[tag]);
  }
  // `fromEntries` creates own properties for all names, including `__proto__`.
  return Object.fromEntries(entries.map(([name, item]) => [name, decode(item)]));
}
