import type { TenantResponse } from '../router/Route';
import { escaped } from './pages';

export const RESPONSE_MODES = ['query', 'fragment', 'form_post', 'web_message'] as const;
export type ResponseMode = (typeof RESPONSE_MODES)[number];

/** Parameters of the response to the application; undefined ones are omitted. */
type Values = Readonly<Record<string, string | undefined>>;

const NO_STORE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
const HTML = { 'content-type': 'text/html; charset=utf-8', ...NO_STORE };

/** A form that submits itself, with a button where scripts don't run. */
function formPost(redirectUri: string, given: readonly [string, string][]): TenantResponse {
  const inputs = given.map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return {
    status: 200,
    headers: HTML,
    body: `<!doctype html><html lang="en"><head><title>Submit this form</title></head><body onload="document.forms[0].submit()"><form method="post" action="${escaped(redirectUri)}">${inputs.join('')}<noscript><button>Continue</button></noscript></form></body></html>\n`,
  };
}

/** A page that posts the response to the window that opened it. */
function webMessage(redirectUri: string, given: readonly [string, string][]): TenantResponse {
  // Within a script, `<` must be escaped.
  const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
  const message = json({ type: 'authorization_response', response: Object.fromEntries(given) });
  const origin = json(new URL(redirectUri).origin);
  return {
    status: 200,
    headers: HTML,
    body: `<!doctype html><html lang="en"><head><title>Authorization response</title></head><body><script>(window.opener || window.parent).postMessage(${message}, ${origin});</script></body></html>\n`,
  };
}

/** Redirects to the application, with a response. */
export function respond(
  { redirectUri, mode, state }: { redirectUri: string; mode: ResponseMode; state: string | undefined },
  values: Values,
): TenantResponse {
  const given = Object.entries({ ...values, state }).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  if (mode === 'form_post') return formPost(redirectUri, given);
  if (mode === 'web_message') return webMessage(redirectUri, given);
  const url = new URL(redirectUri);
  if (mode === 'query') for (const [name, value] of given) url.searchParams.set(name, value);
  else url.hash = new URLSearchParams(given).toString();
  return { status: 302, headers: { location: url.href, ...NO_STORE } };
}
