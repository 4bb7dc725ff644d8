/** Encodes a value for JSON: types that JSON doesn't have become `{ $map: [...] }`, `{ $date: '…' }` and so on. */
export type Encoded =
  null | boolean | number | string | readonly Encoded[] | { readonly [name: string]: Encoded };

const isTagged = (names: readonly string[]): boolean =>
  names.length === 1 && names[0]?.startsWith('$') === true;

function encodeObject(value: object): Encoded {
  if (value instanceof Map) return { $map: [...value].map(([key, item]) => [encode(key), encode(item)]) };
  if (value instanceof Set) return { $set: [...value].map(encode) };
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  const entries = Object.entries(value).map(([name, item]): [string, Encoded] => [name, encode(item)]);
  // An object that looks like an encoded value is wrapped, so that it is decoded unchanged.
  return isTagged(Object.keys(value)) ? { $object: entries } : Object.fromEntries(entries);
}

/** @throws TypeError for a value without a JSON form, such as a function. */
export function encode(value: unknown): Encoded {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: Object.is(value, -0) ? '-0' : String(value) };
  if (value === undefined) return { $undefined: true };
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value === 'object') return encodeObject(value);
  throw new TypeError(`a ${typeof value} can't be written as JSON`);
}
