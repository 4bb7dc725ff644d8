/** A value as JSON can hold it: what JSON has no form for stands as `{ $map: [...] }`, `{ $date: '…' }` and so on. */
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
  // An object that looks like one of ours is wrapped, so that it comes back as it was.
  return isTagged(Object.keys(value)) ? { $object: entries } : Object.fromEntries(entries);
}

/** @throws TypeError for what has no form in JSON, such as a function. */
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
