import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { expect } from 'chai';
import { startTenant, type RunningTenant } from '../../../src/tenant';
import { controlRoutes } from '../../../src/tenant/control/controlRoutes';
import document from '../../../src/tenant/control/openapi.json';

type Json = Record<string, unknown>;
interface Described {
  responses: Record<string, { content?: Record<string, unknown> }>;
  requestBody?: { content: Record<string, unknown> };
  security?: unknown[];
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'control');

const described = Object.entries(document.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]): [string, Described] => [
    `${verb.toUpperCase()} ${path}`,
    operation as Described,
  ]),
);
const operationNamed = (name: string): Described => new Map(described).get(name) as Described;
const escaped = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');

/** How a value of an operation violates the description. */
function problems(name: string, within: string, value: unknown): string {
  const [verb = '', path = ''] = name.split(' ');
  const pointer = `control#/paths/${escaped(path)}/${verb.toLowerCase()}/${within}`;
  const validate = ajv.compile({ $ref: pointer });
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

/** A call of each operation, in this order: `{id}` is the ID from the previous call. */
const CALLS: readonly [name: string, body?: unknown, target?: string][] = [
  ['GET /_tenant'],
  ['GET /_tenant/'],
  ['GET /_tenant/health'],
  ['GET /_tenant/api/openapi.json'],
  ['POST /_tenant/api/reset'],
  [
    'POST /_tenant/api/seed',
    { users: [{ user_id: 'joe', email: 'joe@example.com' }], roles: [{ name: 'Reader' }] },
  ],
  ['PUT /_tenant/api/rate-limit', { plan: 'free' }],
  ['GET /_tenant/api/rate-limit'],
  ['GET /_tenant/api'],
  ['PUT /_tenant/api/rate-limit', { plan: null }],
  ['GET /_tenant/api/users/export'],
  ['GET /_tenant/api/requests'],
  ['GET /_tenant/api/requests/{id}', undefined, '/_tenant/api/requests/1'],
  ['DELETE /_tenant/api/requests'],
  ['GET /_tenant/api/outbox'],
  ['GET /_tenant/api/outbox/next'],
  ['POST /_tenant/api/faults', { route: 'GET /users', status: 503, times: 2 }],
  ['GET /_tenant/api/faults'],
  ['DELETE /_tenant/api/faults/{id}', undefined, '/_tenant/api/faults/1'],
  ['DELETE /_tenant/api/faults'],
  ['PATCH /_tenant/api/clock', { freeze: '2026-01-01T00:00:00Z' }],
  ['PATCH /_tenant/api/clock', { advance: '2h' }],
  ['GET /_tenant/api/clock'],
  ['POST /_tenant/api/tokens', { scope: 'read:users', claims: { a: 1 } }],
  ['GET /_tenant/api/state'],
  ['POST /_tenant/api/state/save'],
  ['GET /_tenant/api/events'],
];

describe('The OpenAPI description of /_tenant', () => {
  let tenant: RunningTenant;

  before(async () => {
    tenant = await startTenant({ seed: [{ user_id: 'jane', email: 'jane@example.com' }] });
    tenant.stateFile = { path: 'state.json', save: () => undefined };
  });
  after(() => tenant.close());

  it('describes the existing routes, and which need no key', () => {
    expect(described.map(([name]) => name)).to.have.members(controlRoutes.map(({ name }) => name));
    for (const { name, isOpen = false } of controlRoutes)
      expect(operationNamed(name).security !== undefined, name).to.equal(isOpen);
  });

  it('is called in full by this test', () => {
    const called = new Set([...CALLS.map(([name]) => name), 'PUT /_tenant/api/state']);
    expect([...called]).to.have.members(controlRoutes.map(({ name }) => name));
  });

  async function call(name: string, body?: unknown, target?: string): Promise<void> {
    const [method, path = ''] = name.split(' ');
    const init = { method, body: body === undefined ? undefined : JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(
      tenant.url + (target ?? path),
      body === undefined ? init : { ...init, headers },
    );
    const { responses } = operationNamed(name);
    expect(Object.keys(responses), `${name} answered ${response.status}`).to.include(String(response.status));
    if (body !== undefined)
      expect(problems(name, 'requestBody/content/application~1json/schema', body)).to.equal('');
    const [type] = Object.keys(responses[String(response.status)]?.content ?? {});
    if (type === 'text/event-stream') {
      expect(response.headers.get('content-type')).to.equal(type);
      return response.body?.cancel();
    }
    const text = await response.text();
    if (type === undefined) expect(text).to.equal('');
    if (type !== 'application/json') return;
    const within = `responses/${response.status}/content/application~1json/schema`;
    expect(problems(name, within, JSON.parse(text)), name).to.equal('');
  }

  it('describes the shape of every response', async () => {
    for (const [name, body, target] of CALLS) {
      if (name === 'GET /_tenant/api/requests') {
        // Creates records to show: a request, a mail.
        const headers = { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': 'application/json' };
        const ticket = { user_id: 'auth0|jane' };
        await fetch(`${tenant.audience}tickets/password-change`, {
          method: 'POST',
          headers,
          body: JSON.stringify(ticket),
        });
      }
      await call(name, body, target);
    }
    await call('PUT /_tenant/api/state', await (await fetch(`${tenant.url}/_tenant/api/state`)).json());
  });

  const wrong: readonly [string, string, unknown, string][] = [
    ['PUT', 'state', { version: 9 }, 'state: version must be 1; got 9. Pass what encodeSnapshot() returned.'],
    [
      'PUT',
      'state',
      [],
      'state: expected an object with version and state. Pass what encodeSnapshot() returned.',
    ],
    ['POST', 'seed', 5, 'seed must be a list of users, an object with lists, or NDJSON; got 5'],
    ['POST', 'seed', [{ email: 1 }], 'users[0]'],
    ['POST', 'faults', { status: '500' }, 'status must be a number; got "500"'],
    ['POST', 'faults', { stauts: 500 }, 'got "stauts"'],
    ['POST', 'faults', {}, 'tenant.fail: say exactly one of status, reset, hang and truncate'],
    ['POST', 'faults', { route: 5, status: 500 }, "route must be text such as 'PATCH /users/:id'; got 5"],
    ['PUT', 'rate-limit', {}, 'plan must be a name, an object or null; got nothing'],
    ['PUT', 'rate-limit', { plan: { all: 1 } }, 'rateLimit must be like'],
    ['PATCH', 'clock', { freeze: true, advance: 1 }, 'body must be one of freeze, advance and release'],
    ['PATCH', 'clock', { freeze: 5 }, 'freeze must be true or an ISO time; got 5'],
    ['PATCH', 'clock', { advance: null }, "advance must be milliseconds, or text such as '2h'; got null"],
    ['POST', 'tokens', { scope: 1 }, 'scope must be text; got 1'],
    ['POST', 'tokens', { expiresIn: 'x' }, 'expiresIn must be seconds; got "x"'],
    ['GET', 'requests?limit=x', undefined, 'limit must be a whole number, 0 or more; got "x"'],
    ['GET', 'requests?after=x', undefined, 'after must be the id of a request; got "x"'],
    ['GET', 'requests?lmit=1', undefined, 'query must be of limit, after; got "lmit"'],
    [
      'GET',
      'outbox/next?timeout=700000',
      undefined,
      'timeout must be milliseconds from 0 to 600000; got 700000',
    ],
  ];
  for (const [method, path, body, message] of wrong)
    it(`explains an invalid ${method} ${path} ${JSON.stringify(body) ?? ''}, and changes nothing`, async () => {
      const before = tenant.snapshot();
      const response = await fetch(`${tenant.url}/_tenant/api/${path}`, {
        method,
        body: JSON.stringify(body),
        headers: body === undefined ? {} : { 'content-type': 'application/json' },
      });
      const answer = (await response.json()) as Json;
      expect(response.status).to.equal(400);
      expect(ajv.compile({ $ref: 'control#/components/schemas/Error' })(answer)).to.equal(true);
      expect(answer.message).to.include(message);
      expect(tenant.snapshot()).to.deep.equal(before);
      expect(tenant.faults.list()).to.deep.equal([]);
    });
});
