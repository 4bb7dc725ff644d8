import { nameIn, type NameCase } from './convertCase';

/** Percent-encodes as RFC 3986 has it: also what encodeURIComponent leaves. */
function encode(text: string): string {
  const encoded = encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'),
  );
  return /[!'()*]/.test(encoded)
    ? encoded.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    : encoded;
}

function isNested(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}

function append(parts: string[], name: string, value: unknown, depth: number): void {
  if (value === undefined || typeof value === 'function' || typeof value === 'symbol') return;
  if (value === null) {
    parts.push(encode(name));
  } else if (Array.isArray(value)) {
    for (const item of value) append(parts, name, item, depth + 1);
  } else if (isNested(value)) {
    if (depth > 20) return;
    for (const [key, item] of Object.entries(value)) append(parts, `${name}[${key}]`, item, depth + 1);
  } else {
    parts.push(`${encode(name)}=${encode(value instanceof Date ? value.toISOString() : String(value))}`);
  }
}

/** How arrays are written in a query. */
export interface QueryOptions {
  /** True to repeat the name for each item (`a=1&a=2`), false to join them by commas (`a=1,2`). */
  repeatParams: boolean;
  /** How the names are written. Default as they came. */
  convertCase?: NameCase | null;
}

/**
 * The query for the given values, without its `?`; '' when there is none. undefined values are left
 * out, null stands as a bare name, objects become `name[key]=value`.
 */
export function queryString(
  values: Readonly<Record<string, unknown>>,
  without: readonly string[],
  { repeatParams, convertCase: to }: QueryOptions,
): string {
  const parts: string[] = [];
  for (const given of Object.keys(values)) {
    if (without.includes(given)) continue;
    const value = values[given];
    const name = to ? nameIn(given, to) : given;
    append(parts, name, Array.isArray(value) && !repeatParams ? value.join(',') : value, 0);
  }
  return parts.join('&');
}
