import { ManagementClient as LatestClient } from 'auth0latest';
import { ManagementClient as LegacyClient } from 'auth0latest/legacy';
import get from 'lodash/get';
import { ManagementClient } from '../../../src/index';

/** What a call sent: query strings aside, as v5 and later ask for pages and totals of their own accord. */
export interface Sent {
  method: string;
  path: string;
  body: unknown;
}

type Version = 'here' | 'v4' | 'v7';

const OPTIONS = { domain: 'tenant.auth0.com', token: 'token' };

/** What the calls of the tables name. */
const ARGUMENTS = {
  id: 'auth0|jane',
  email: 'jane@example.com',
  params: { q: 'name:jane' },
  data: { name: 'Jane' },
  metadata: { city: 'Paris' },
  account: { provider: 'google-oauth2', user_id: '2' },
  provider: 'duo',
  user_id: '2',
  roles: ['rol_1'],
  permissions: [{ permission_name: 'read', resource_server_identifier: 'https://api' }],
  method: { type: 'email', name: 'work', email: 'jane@example.com' },
  methods: [{ type: 'email', name: 'work', email: 'jane@example.com' }],
  change: { name: 'home' },
  authentication_method_id: 'email|1',
};

/** An empty object as a body says nothing: the classic SDK sends it with every DELETE. */
function bodyOf(text: unknown): unknown {
  const body: unknown = typeof text === 'string' && text !== '' ? JSON.parse(text) : undefined;
  return typeof body === 'object' && body !== null && Object.keys(body).length === 0 ? undefined : body;
}

function describe(method: string, url: string, body: unknown): Sent {
  return { method, path: new URL(url).pathname, body: bodyOf(body) };
}

/** A client of a version that sends nothing, and notes down what it would have sent. */
function clientOf(version: Version, sent: Sent[]): object {
  if (version === 'here') {
    const request = (config: {
      method: string;
      url: string;
      data: string | undefined;
    }): Promise<{ status: number; headers: object; data: string }> => {
      sent.push(describe(config.method, config.url, config.data));
      return Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, data: '{}' });
    };
    return new ManagementClient({ ...OPTIONS, axios: { request } });
  }
  const fetch = (url: unknown, init?: RequestInit): Promise<Response> => {
    sent.push(describe(init?.method ?? 'GET', String(url), init?.body));
    return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
  };
  return version === 'v4' ? new LegacyClient({ ...OPTIONS, fetch }) : new LatestClient({ ...OPTIONS, fetch });
}

/** What a version's client has at a path such as `users.roles.list`. */
export function methodAt(version: Version, path: string): unknown {
  return get(clientOf(version, []), path);
}

/** The one request that a call such as `users.get(id)` makes. @throws when it makes none, or more. */
export async function callSent(version: Version, call: string): Promise<Sent> {
  const sent: Sent[] = [];
  // The calls of the docs, which are part of this repository.

  const run = new Function('management', ...Object.keys(ARGUMENTS), `return management.${call}`) as (
    ...values: unknown[]
  ) => Promise<unknown>;
  await run(clientOf(version, sent), ...Object.values(ARGUMENTS));
  const [request, ...others] = sent;
  if (!request || others.length > 0) throw new Error(`${call} sends ${sent.length} requests`);
  return request;
}
