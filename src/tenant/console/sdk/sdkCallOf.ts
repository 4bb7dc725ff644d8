import type { SentRequest } from '../views/requests/curlOf';
import { literal } from './literal';
import { SDK_METHODS, type SdkMethod } from './sdkMethods';

type Fields = Record<string, unknown>;

const BASE = '/api/v2/';

/** The values of a method's placeholders; undefined if the path does not match. */
function match({ segments }: SdkMethod, path: readonly string[]): Fields | undefined {
  if (segments.length !== path.length) return undefined;
  const fields: Fields = {};
  for (const [index, segment] of segments.entries()) {
    const value = path[index] ?? '';
    if (segment.startsWith(':')) fields[segment.slice(1)] = value;
    else if (segment !== value) return undefined;
  }
  return fields;
}

/** A query value as a developer would pass it: numbers and booleans were sent as text. */
function valueOf(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** The fields of a query. The SDK sends null as a name without a value. */
function queryOf(search: string): Fields {
  const fields: Record<string, unknown[]> = {};
  for (const part of search.split('&').filter(Boolean)) {
    const [[name = '', text = ''] = []] = [...new URLSearchParams(part)];
    (fields[name] ??= []).push(part.includes('=') ? valueOf(text) : null);
  }
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );
}

function argumentsOf(
  { form, name }: SdkMethod,
  ids: Fields,
  query: Fields,
  data: unknown,
): unknown[] | undefined {
  const params = { ...ids, ...query };
  const some = Object.keys(params).length > 0 ? [params] : [];
  if (name === 'prompts.updateCustomTextByLanguage') return [{ ...params, body: data }];
  switch (form) {
    case 'd':
      return data === undefined ? undefined : [data];
    case 'pd':
      return [params, data ?? {}];
    case 'email':
      return typeof query.email === 'string' ? [query.email] : undefined;
    case 'link':
      return [ids.id, data ?? {}];
    default:
      return some;
  }
}

/** Writes arguments on one line; the last one is broken into lines if necessary. */
function codeOf(name: string, given: readonly unknown[]): string {
  const start = `await management.${name}(`;
  const code = given.reduce<string>((text, value, index) => {
    const before = index === 0 ? text : `${text}, `;
    return before + literal(value, '', before.length);
  }, start);
  return `${code});`;
}

/** The `auth0-classic` call that sends a request; undefined if no method does. */
export function sdkCallOf({ method, target, body }: Omit<SentRequest, 'headers'>): string | undefined {
  if (!target.startsWith(BASE)) return undefined;
  try {
    const [path = '', search = ''] = target.slice(BASE.length).split('?', 2);
    const segments = path.split('/').map(decodeURIComponent);
    const data: unknown = body === '' ? undefined : JSON.parse(body);
    for (const candidate of SDK_METHODS) {
      const ids = candidate.verb === method ? match(candidate, segments) : undefined;
      if (!ids) continue;
      const given = argumentsOf(candidate, ids, queryOf(search), data);
      if (!given) return undefined;
      return codeOf(candidate.name, given);
    }
  } catch {
    // The body is not JSON, or the path is not encoded: no method sends this.
  }
  return undefined;
}
