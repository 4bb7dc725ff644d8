import { expect } from 'chai';
import fc from 'fast-check';
import { routes } from '../../src/tenant/router/routes';
import type { TenantResponse } from '../../src/tenant/router/Route';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantSnapshot } from '../../src/tenant/TenantSnapshot';
import { answerSchemas } from './support/answerSchemas';
import { expectSoundStore } from './support/expectSoundStore';

const SEED = {
  users: [
    { email: 'a@example.com', user_id: 'a', mfa_factors: [{ totp: { secret: 'x' } }] },
    {
      email: 'b@example.com',
      user_id: 'b',
      roles: ['r'],
      sessions: [{ id: 's' }],
      groups: [{ id: 'grp_11111111111111' }],
    },
  ],
  roles: [{ name: 'r' }],
  organizations: [{ name: 'o', members: ['auth0|a'] }],
};

const odd = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'auth0|a',
    'auth0|b',
    '..',
    '%',
    '%2e%2e',
    '__proto__',
    'constructor',
    '\u0000',
    '😀',
    'a😀',
    '\ud800',
    'a'.repeat(5000),
  ),
);
const names = fc.constantFrom(
  ...'connection email password user_id username provider link_with roles permissions name type users members scopes identifier app_metadata user_metadata blocked phone_number picture verify_email grant_type audience client_id client_secret __proto__ constructor toString'.split(
    ' ',
  ),
);
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(
    names,
    fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      odd,
      fc.constantFrom('auth0', 'email', 'Username-Password-Authentication', true, null, 1e308, {
        toString: 1,
        valueOf: 1,
      }),
    ),
  ),
  fc.array(fc.dictionary(names, odd), { maxLength: 3 }),
);
/** Bodies that are valid except for one unusual value: they pass more of the checks. */
const nearlyRight = fc.oneof(
  fc.record(
    {
      connection: fc.constant('Username-Password-Authentication'),
      email: fc.constantFrom('new@example.com', 'a@example.com'),
      password: fc.constant('p'),
      name: odd,
      nickname: odd,
      user_metadata: fc.dictionary(fc.oneof(names, odd), odd),
    },
    { requiredKeys: ['connection', 'email', 'password'] },
  ),
  fc.record({ nickname: odd, user_metadata: fc.dictionary(names, fc.jsonValue({ maxDepth: 2 })) }),
);
const body = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  nearlyRight.map((value) => JSON.stringify(value)),
  odd,
  fc.constantFrom(
    '',
    '{',
    '[',
    'null',
    '1e400',
    '{"user_metadata":{"n":1e400,"z":-0}}',
    `${'['.repeat(3000)}${']'.repeat(3000)}`,
  ),
);
const query = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      ...'page per_page include_totals sort fields include_fields q search_engine take from email connection'.split(
        ' ',
      ),
    ),
    odd,
  ),
  fc.oneof(
    odd,
    fc.constantFrom('1', '-1', '1e9', 'true', 'x:1', 'email:1', 'name:(', '*:*', '[* TO *]', '"'),
  ),
  { maxKeys: 4 },
);
const headers = fc.record(
  {
    'content-type': fc.oneof(
      odd,
      fc.constantFrom(
        'application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
      ),
    ),
    host: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('localhost', '127.0.0.1:4400') }, odd),
    origin: fc.oneof({ weight: 4, arbitrary: fc.constant('http://localhost:3000') }, odd),
    'user-agent': odd,
    'x-correlation-id': odd,
  },
  { requiredKeys: [] },
);

const known = routes.map(({ method, path }) => ({ method, path }));
const request = fc.record({
  route: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    {
      weight: 1,
      arbitrary: fc.record({ method: fc.constantFrom('GET', 'PUT', 'HEAD', 'OPTIONS', 'X'), path: odd }),
    },
  ),
  params: fc.array(fc.oneof(odd, fc.constantFrom('auth0|a', 'auth0|b')), { minLength: 3, maxLength: 3 }),
  raw: fc.boolean(),
  query,
  headers,
  body,
  authorization: fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, odd, fc.constant('Bearer a.b.c')),
});

/** What a refused request must not change. The log is not included: failed logins are logged. */
const data = ({ store }: TenantSnapshot): unknown[] =>
  [...store].filter(([name]) => name !== 'logs').map(([name, table]) => [name, [...table.entries()]]);

describe('Any input of a tenant', () => {
  it('may have 200 levels: more are refused', () => {
    const tenant = new Tenant({ seed: SEED });
    const patch = (levels: number): number =>
      tenant.handle({
        method: 'PATCH',
        target: '/api/v2/users/auth0%7Ca',
        headers: { authorization: `Bearer ${tenant.mintToken()}` },
        // The body and its metadata are the first two.
        body: `{"user_metadata":{"deep":${'{"a":'.repeat(levels - 2)}1${'}'.repeat(levels - 2)}}}`,
      }).status;
    expect(patch(200)).to.equal(200);
    const before = tenant.exportUsers();
    expect([201, 2500, 100_000].map(patch)).to.deep.equal([400, 400, 400]);
    expect(tenant.exportUsers()).to.equal(before);
  });

  it('fails the job if a file to import is nested deeper', () => {
    const tenant = new Tenant();
    const send = (method: string, path: string, text: string, type: string): TenantResponse =>
      tenant.handle({
        method,
        target: `/api/v2${path}`,
        headers: { authorization: `Bearer ${tenant.mintToken()}`, 'content-type': type },
        body: text,
      });
    const connections = tenant.snapshot().store.get('connections') as ReadonlyMap<string, unknown>;
    const [id] = connections.keys();
    const part = (name: string, text: string): string =>
      `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const file = `[{"email":"deep@example.com","user_metadata":{"x":${deep}}}]`;
    const text = `${part('users', file)}${part('connection_id', String(id))}--x--\r\n`;
    const started = send('POST', '/jobs/users-imports', text, 'multipart/form-data; boundary=x');
    expect(started.status).to.equal(202);
    tenant.clock.advance(60_000);
    const job = send('GET', `/jobs/${(started.body as { id: string }).id}`, '', 'application/json');
    expect(job.body).to.include({ status: 'failed' });
    expect(send('GET', '/users', '', 'application/json').body).to.deep.equal([]);
  });

  it('is never answered with a 500, and a refusal changes no data', () => {
    const tenant = new Tenant({ seed: SEED, now: '2024-05-01' });
    const token = `Bearer ${tenant.mintToken()}`;
    fc.assert(
      fc.property(
        request,
        ({ route, params, raw, query: values, headers: given, body: text, authorization }) => {
          tenant.reset();
          let index = 0;
          const path = route.path.replace(/:\w+/g, () => {
            const param = params[index++] ?? '';
            return raw ? param : encodeURIComponent(param.replace(/\p{Surrogate}/gu, ''));
          });
          const search = new URLSearchParams(values).toString();
          const before = data(tenant.snapshot());
          const answer = tenant.handle({
            method: route.method,
            target: `${path}${search ? `?${search}` : ''}`,
            headers: { ...given, authorization: authorization ?? token },
            body: text,
          });
          expect(answer.status, JSON.stringify(answer.body)).to.be.within(200, 501).and.not.equal(500);
          if (answer.status >= 400) expect(data(tenant.snapshot())).to.deep.equal(before);
          if (route.method === 'HEAD') expect(answer.body).to.equal(undefined);
          else if (answer.status >= 400 && path.startsWith('/api/') && typeof answer.body !== 'string')
            expect(answer.body)
              .to.include({ statusCode: answer.status })
              .and.have.property('message')
              .that.is.a('string');
          expect(answerSchemas?.problem(route.method, path, answer)).to.equal(undefined);
          expectSoundStore(tenant);
        },
      ),
      { numRuns: 1500 },
    );
  }).timeout(60_000);

  it('keeps the invariants of the store: 5,000 mixed writes', () => {
    const tenant = new Tenant();
    const authorization = `Bearer ${tenant.mintToken()}`;
    const send = (method: string, path: string, value?: unknown): number =>
      tenant.handle({
        method,
        target: `/api/v2${path}`,
        headers: { authorization },
        body: value === undefined ? '' : JSON.stringify(value),
      }).status;
    const statuses = new Set<number>();
    let state = 1;
    // The same numbers in each run, so that a failure can be reproduced.
    const draw = (limit: number): number => (state = (state * 48_271) % 2_147_483_647) % limit;
    const connection = 'Username-Password-Authentication';
    for (let index = 0; index < 5000; index += 1) {
      const [one, other] = [`auth0%7Cu${draw(300)}`, `auth0%7Cu${draw(300)}`];
      const email = `e${draw(400)}@example.com`;
      const writes = [
        (): number =>
          send('POST', '/users', {
            connection,
            email,
            password: 'p',
            user_id: decodeURIComponent(one).slice(6),
          }),
        (): number => send('PATCH', `/users/${one}`, { email, user_metadata: { index } }),
        (): number =>
          send('POST', `/users/${one}/identities`, { provider: 'auth0', user_id: decodeURIComponent(other) }),
        (): number => send('DELETE', `/users/${one}/identities/auth0/${decodeURIComponent(other).slice(6)}`),
        (): number => (draw(3) === 0 ? send('DELETE', `/users/${one}`) : 204),
        (): number => send('POST', '/organizations', { name: `o${index % 50}` }),
      ];
      statuses.add(writes[draw(writes.length)]?.() ?? 0);
    }
    expect([...statuses]).to.include.members([200, 201, 204, 400, 404, 409]);
    expect(Math.max(...statuses)).to.be.below(500);
    expectSoundStore(tenant);
  });
});
