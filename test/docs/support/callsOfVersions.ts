import type { Readable } from 'node:stream';
import { ManagementClient as LatestClient } from 'auth0latest';
import {
  AuthenticationClient as LegacyAuthentication,
  ManagementClient as LegacyClient,
} from 'auth0latest/legacy';
import get from 'lodash/get';
import { AuthenticationClient, ManagementClient } from '../../../src/index';

/** The request of a call, without the query: v5 and later add pages and totals. */
export interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** A version of the SDK in the tables. */
export type Version = 'here' | 'v4' | 'v7';

/** The client of a call's method: v7 has no AuthenticationClient. */
export type Api = 'management' | 'authentication';

const DOMAIN = 'tenant.auth0.com';
const MANAGEMENT = { domain: DOMAIN, token: 'token' };
const AUTHENTICATION = { domain: DOMAIN, clientId: 'client', clientSecret: 'secret' };

/** The names in the calls of the tables. */
const ARGUMENTS = {
  id: 'auth0|jane',
  email: 'jane@example.com',
  username: 'jane@example.com',
  password: 'Correct-Horse-1',
  phone_number: '+15550100',
  otp: '123456',
  connection: 'Username-Password-Authentication',
  code: 'code',
  redirect_uri: 'https://app.example.com/callback',
  refresh_token: 'refresh-token',
  token: 'refresh-token',
  audience: 'https://api.example.com',
  params: { q: 'name:jane' },
  data: { name: 'Jane' },
  metadata: { city: 'Paris' },
  account: { provider: 'google-oauth2', user_id: '2' },
  provider: 'duo',
  user_id: '2',
  users: ['auth0|jane'],
  members: ['auth0|jane'],
  roles: ['rol_1'],
  permissions: [{ permission_name: 'read', resource_server_identifier: 'https://api' }],
  names: ['API_KEY'],
  method: { type: 'email', name: 'work', email: 'jane@example.com' },
  methods: [{ type: 'email', name: 'work', email: 'jane@example.com' }],
  change: { name: 'home' },
  authentication_method_id: 'email|1',
  trigger_id: 'post-login',
  version_id: 'version',
  execution_id: 'execution',
  client_id: 'client',
  credential_id: 'credential',
  connection_id: 'con_1',
  invitation_id: 'invitation',
  identifier: 'jane@example.com',
  name: 'welcome_email',
  key: 'KEY',
  prompt: 'login',
  language: 'en',
  body: { login: { title: 'Hello' } },
  users_json: '[{"email":"jane@example.com"}]',
  blob: new Blob(['[{"email":"jane@example.com"}]']),
};

/** A placeholder for a form with a file. */
const FORM = 'a form';

function isStream(body: object): body is Readable {
  return 'resume' in body;
}

/** An empty object as a body is ignored: the classic SDK sends it with every DELETE. */
function bodyOf(body: unknown): unknown {
  if (body instanceof URLSearchParams) return Object.fromEntries(body);
  if (typeof body === 'object' && body !== null) {
    if (isStream(body)) body.resume();
    return FORM;
  }
  if (typeof body !== 'string' || body === '') return undefined;
  const value: unknown = /^[[{"]/.test(body)
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body));
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : value;
}

function describe(method: string, url: string, body: unknown): Sent {
  return { method, path: new URL(url).pathname, body: bodyOf(body) };
}

/** A client of a version that records its requests instead of sending them. */
function clientOf(version: Version, api: Api, sent: Sent[]): object {
  if (version === 'here') {
    const request = (config: {
      method: string;
      url: string;
      data: unknown;
    }): Promise<{ status: number; headers: object; data: string }> => {
      sent.push(describe(config.method, config.url, config.data));
      return Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, data: '{}' });
    };
    return api === 'management'
      ? new ManagementClient({ ...MANAGEMENT, axios: { request } })
      : new AuthenticationClient({ ...AUTHENTICATION, axios: { request } });
  }
  const fetch = (url: unknown, init?: RequestInit): Promise<Response> => {
    sent.push(describe(init?.method ?? 'GET', String(url), init?.body));
    return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
  };
  if (version === 'v7') return new LatestClient({ ...MANAGEMENT, fetch });
  return api === 'management'
    ? new LegacyClient({ ...MANAGEMENT, fetch })
    : new LegacyAuthentication({ ...AUTHENTICATION, fetch });
}

/** The member of a version's client at a path such as `users.roles.list`. */
export function methodAt(version: Version, path: string, api: Api = 'management'): unknown {
  return get(clientOf(version, api, []), path);
}

/** The one request of a call such as `users.get(id)`. @throws when it makes none, or more. */
export async function callSent(version: Version, call: string, api: Api = 'management'): Promise<Sent> {
  const sent: Sent[] = [];
  // The calls in the docs, which are part of this repository.
  const run = new Function('client', ...Object.keys(ARGUMENTS), `return client.${call}`) as (
    ...values: unknown[]
  ) => Promise<unknown>;
  await run(clientOf(version, api, sent), ...Object.values(ARGUMENTS));
  const [request, ...others] = sent;
  if (!request || others.length > 0) throw new Error(`${call} sends ${sent.length} requests`);
  return request;
}
