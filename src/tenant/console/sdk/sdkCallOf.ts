import type { SentRequest } from '../views/requests/curlOf';
import { literal } from './literal';
import { SDK_METHODS, type SdkMethod } from './sdkMethods';

type Fields = Record<string, unknown>;

const BASE = '/api/v2/';

/** The values of a method's placeholders; undefined if the path is another one's. */
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

/** A value of a query as one would have passed it: numbers and booleans are sent as their text. */
function valueOf(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

/** The fields of a query. A name without a value is what the SDK makes of null. */
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

/** Arguments stand side by side; the last is broken into lines where it does not fit. */
function codeOf(name: string, given: readonly unknown[]): string {
  const start = `await management.${name}(`;
  const code = given.reduce<string>((text, value, index) => {
    const before = index === 0 ? text : `${text}, `;
    return before + literal(value, '', before.length);
  }, start);
  return `${code});`;
}

/** The call of `auth0-classic` that makes a request; undefined if no method does. */
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
    // A body that is not JSON, or a path that is not encoded: no method sends these.
  }
  return undefined;
}
