import assert from 'node:assert/strict';
import type { JournalEntry } from '../../src/tenant/index';
import { pathOf } from './makeStep';
import type { Step, World } from './Step';

/** Requests that the SDK makes on its own: for its access token, and for the keys that signed an ID token. */
const isOfSdk = ({ method, verb, path }: Step, { target }: JournalEntry): boolean =>
  target === '/.well-known/jwks.json' ||
  (target === '/oauth/token' && !(method.startsWith('auth.') && verb === 'POST' && path === target));

/** The requests of a step, without those that the SDK makes on its own. */
export function requestsOf(step: Step, requests: readonly JournalEntry[]): JournalEntry[] {
  return requests.filter((request) => !isOfSdk(step, request));
}

/** Names and values, sorted. */
const sorted = (query: URLSearchParams): [string, string][] =>
  [...query].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

function queryOf(values: Record<string, unknown>): URLSearchParams {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
}

/** The parts of a multipart body, by name. */
function partsOf({ headers, body }: JournalEntry): Record<string, string> {
  const [, boundary] = /^multipart\/form-data; *boundary="?([^"]+)/.exec(headers['content-type'] ?? '') ?? [];
  assert.ok(boundary !== undefined, 'expected a multipart body');
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return Object.fromEntries(
    parts.map((part) => {
      const [head = '', ...content] = part.split('\r\n\r\n');
      const [, name = ''] = /\bname="([^"]*)"/.exec(head) ?? [];
      return [name, content.join('\r\n\r\n').replace(/\r\n$/, '')];
    }),
  );
}

/** Checks the request of a step. @throws AssertionError when it is not the one that the arguments stand for. */
export function checkRequest(
  step: Step,
  requests: readonly JournalEntry[],
  args: readonly unknown[],
  world: World,
): void {
  const [request, ...others] = requestsOf(step, requests);
  assert.ok(request, 'no request was made');
  assert.equal(others.length, 0, 'more than one request was made');
  const [path = '', query = ''] = request.target.split('?');
  assert.equal(`${request.method} ${path}`, `${step.verb} ${pathOf(step, args)}`);
  const expected = step.sends(args, world);
  assert.deepEqual(sorted(new URLSearchParams(query)), sorted(queryOf(expected.query ?? {})));
  if (expected.parts) {
    assert.deepEqual(partsOf(request), expected.parts);
    return;
  }
  const body: unknown = request.body === '' ? {} : JSON.parse(request.body);
  // As JSON shows it: without fields that are undefined.
  assert.deepEqual(body, JSON.parse(JSON.stringify(expected.body ?? {})));
}
