import { jsonOf, textOf } from './json';

/** A response that is not a success, or no response (status 0). */
export class CallError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const STORED = 'auth0-classic-key';

/** The key comes in the fragment, which requests don't contain, and is removed from the address at once. */
function takeKey(): string | undefined {
  const [, given] = /^#key=(.+)$/.exec(location.hash) ?? [];
  if (given === undefined) return sessionStorage.getItem(STORED) ?? undefined;
  sessionStorage.setItem(STORED, decodeURIComponent(given));
  history.replaceState(null, '', location.pathname);
  return decodeURIComponent(given);
}

let key = takeKey();
let token: Promise<string> | undefined;

/** Stores a key that was typed. */
export function useThisKey(typed: string): void {
  sessionStorage.setItem(STORED, typed);
  key = typed;
}

export const keyHeader = (): Record<string, string> => (key ? { authorization: `Bearer ${key}` } : {});

async function send(url: string, method: string, headers: Record<string, string>, body?: BodyInit) {
  const response = await fetch(url, { method, headers, body }).catch(() => {
    throw new CallError(0, 'The tenant does not answer. Is it still running?');
  });
  const text = await response.text();
  const isJsonType = (response.headers.get('content-type') ?? '').includes('application/json');
  const value: unknown = isJsonType && text !== '' ? JSON.parse(text) : text;
  if (response.ok) return value;
  throw new CallError(response.status, textOf(jsonOf(value).message) || `Status ${response.status}`);
}

function sendJson(url: string, method: string, headers: Record<string, string>, data?: unknown) {
  if (data === undefined) return send(url, method, headers);
  return send(url, method, { ...headers, 'content-type': 'application/json' }, JSON.stringify(data));
}

/** Calls the control interface: `control('PATCH', '/clock', { release: true })`. */
export const control = (method: string, path: string, data?: unknown): Promise<unknown> =>
  sendJson(`/_tenant/api${path}`, method, keyHeader(), data);

/** Sends text unchanged: the lines of a seed. */
export const controlText = (path: string, text: string, type: string): Promise<unknown> =>
  send(`/_tenant/api${path}`, 'POST', { ...keyHeader(), 'content-type': type }, text);

async function mint(): Promise<string> {
  try {
    return textOf(jsonOf(await control('POST', '/tokens', { sub: 'console' })).token);
  } catch (error) {
    // The next call requests a new token.
    token = undefined;
    throw error;
  }
}

/** Calls the Management API: `api('GET', '/users')`. Replaces an expired token once, since the clock may move. */
export async function api(method: string, path: string, data?: unknown): Promise<unknown> {
  const ask = async (): Promise<unknown> => {
    const authorization = `Bearer ${await (token ??= mint())}`;
    return sendJson(`/api/v2${path}`, method, { authorization, 'x-auth0-classic-console': '1' }, data);
  };
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof CallError && error.status === 401)) throw error;
    token = undefined;
    return ask();
  }
}

/** A path with encoded segments: pathOf`/users/${id}/roles`. */
export const pathOf = (parts: TemplateStringsArray, ...values: unknown[]): string =>
  parts.reduce((path, part, index) => path + encodeURIComponent(textOf(values[index - 1])) + part);

/** `?a=1&b=2`, without empty values. */
export function queryOf(fields: Record<string, string | number | boolean | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return `?${query}`;
}
