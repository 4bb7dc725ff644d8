import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantOptions } from '../../src/tenant/TenantOptions';
import { Api, bodyOf, listOf, type Json } from './support/api';

const seeded = (seed: TenantOptions['seed']): Api =>
  new Api(new Tenant({ seed, now: '2024-05-01T10:00:00.000Z' }));
const users = (api: Api): Json[] => listOf(api.get('/users?per_page=100&sort=email:1'));

describe('A seed', () => {
  it('may be in the import format, with the defaults of imported users', () => {
    const [user] = users(
      seeded(
        '[{"email":"Jane@example.com","email_verified":true,"app_metadata":{"roles":["admin"]},"family_name":null}]',
      ),
    );
    expect(user).to.deep.equal({
      email: 'jane@example.com',
      email_verified: true,
      app_metadata: { roles: ['admin'] },
      created_at: '2024-05-01T10:00:00.000Z',
      updated_at: '2024-05-01T10:00:00.000Z',
      name: 'jane@example.com',
      nickname: 'jane',
      picture:
        'https://secure.gravatar.com/avatar/9e26471d35a78862c17e467d87cddedf?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fja.png',
      user_id: user?.user_id,
      identities: [
        {
          connection: 'Username-Password-Authentication',
          user_id: String(user?.user_id).slice('auth0|'.length),
          provider: 'auth0',
          isSocial: false,
        },
      ],
    });
  });

  it('may be in the export format: one user per line, unchanged', () => {
    const one = seeded([
      {
        email: 'a@example.com',
        user_id: 'a',
        logins_count: 3,
        last_login: '2023-01-01T00:00:00.000Z',
        created_at: '2022-01-01T00:00:00.000Z',
      },
      { user_id: 'google-oauth2|77', email: 'b@example.com' },
      { phone_number: '+15551234567' },
    ]);
    one.post('/users/auth0%7Ca/identities', { provider: 'google-oauth2', user_id: '77' });
    const text = one.tenant.exportUsers();
    expect(text.trim().split('\n')).to.have.length(2);
    const two = seeded(text);
    expect(users(two)).to.deep.equal(users(one));
    expect(two.tenant.exportUsers()).to.equal(text);
    expect(two.delete('/users/auth0%7Ca/identities/google-oauth2/77').body).to.have.length(1);
    expect(bodyOf(two.get('/users/google-oauth2%7C77')).email).to.equal('b@example.com');
  });

  it('may contain a whole tenant: connections, APIs, roles, users and organizations', () => {
    const api = seeded({
      connections: [{ name: 'customers', strategy: 'auth0', options: { requires_username: true } }],
      resource_servers: [{ identifier: 'https://api', scopes: [{ value: 'read' }] }],
      roles: [
        {
          name: 'editor',
          permissions: [{ resource_server_identifier: 'https://api', permission_name: 'read' }],
        },
      ],
      users: [
        {
          user_id: 'jane',
          connection: 'customers',
          username: 'Jane',
          password: 'secret',
          roles: ['editor'],
          permissions: [{ resource_server_identifier: 'https://api', permission_name: 'read', ignored: 1 }],
        },
      ],
      organizations: [{ name: 'acme', members: ['auth0|jane'] }],
    });
    const path = '/users/auth0%7Cjane';
    expect(bodyOf(api.get(path))).to.include({ username: 'jane', name: 'jane' });
    expect(listOf(api.get(`${path}/roles`)).map(({ name }) => name)).to.deep.equal(['editor']);
    expect(listOf(api.get(`${path}/permissions`))[0]?.sources).to.have.length(2);
    expect(listOf(api.get(`${path}/organizations`)).map(({ name }) => name)).to.deep.equal(['acme']);
    const login = { grant_type: 'password', username: 'jane', password: 'secret' };
    const client = { client_id: api.tenant.clientId, client_secret: api.tenant.clientSecret };
    expect(api.post('//oauth/token', { ...login, ...client }).status).to.equal(200);
    expect(api.tenant.snapshot().store.get('logs')).to.have.length(1);
  });

  it('may contain records of every other resource, with their ids', () => {
    const own: Record<string, Json> = {
      clients: { client_id: 'web', name: 'Web' },
      actions: { id: 'action', name: 'a', supported_triggers: [{ id: 'post-login', version: 'v3' }] },
      hooks: { id: 'hook', name: 'h', script: 'x', triggerId: 'pre-user-registration' },
      rules: { id: 'rule', name: 'r', script: 'x' },
      log_streams: { id: 'lst', type: 'http', sink: { httpEndpoint: 'https://example.com' } },
      custom_domains: { custom_domain_id: 'cd', domain: 'a.example.com', type: 'self_managed_certs' },
    };
    const seed = Object.fromEntries(Object.entries(own).map(([name, item]) => [name, [item]]));
    const api = seeded(seed);
    expect(bodyOf(api.get('/clients/web'))).to.include({ name: 'Web', is_first_party: true });
    const paths = [
      '/actions/actions/action',
      '/hooks/hook',
      '/rules/rule',
      '/log-streams/lst',
      '/custom-domains/cd',
    ];
    expect(paths.map((path) => api.get(path).status)).to.deep.equal(paths.map(() => 200));
  });

  it('may be empty, begin with a byte order mark, or be one line', () => {
    expect(users(seeded(''))).to.deep.equal([]);
    expect(users(seeded('\uFEFF[{"email":"a@example.com"}]'))).to.have.length(1);
    expect(users(seeded('{"email":"a@example.com"}'))).to.have.length(1);
    expect(users(seeded('{"users":[{"email":"a@example.com"}]}'))).to.have.length(1);
    expect(users(seeded('{\n"users":[\n{"email":"a@example.com"}\n]\n}'))).to.have.length(1);
  });

  it('can be added later; if it is refused, nothing is added', () => {
    const api = seeded([{ email: 'a@example.com' }]);
    api.tenant.seed([{ email: 'b@example.com' }]);
    expect(() =>
      api.tenant.seed({
        roles: [{ name: 'r' }],
        users: [{ email: 'c@example.com' }, { email: 'a@example.com' }],
      }),
    ).to.throw('users[1]: the user auth0|');
    expect(users(api).map(({ email }) => email)).to.deep.equal(['a@example.com', 'b@example.com']);
    expect(api.get('/roles').body).to.deep.equal([]);
  });

  it("is copied: later changes of the objects don't affect the tenant", () => {
    const seed = { users: [{ email: 'a@example.com', app_metadata: { plan: 'free' } }] };
    const api = seeded(seed);
    Object.assign(seed.users[0]?.app_metadata ?? {}, { plan: 'gold' });
    expect(users(api)[0]?.app_metadata).to.deep.equal({ plan: 'free' });
  });

  const refused: [string, unknown, string][] = [
    ['an array that does not end', '[{"email":"a@example.com"}', 'the seed is not JSON'],
    ['an array with nothing after a comma', '[{"email":"a@example.com"},]', 'the seed is not JSON'],
    ['an array and something else', '[{"email":"a@example.com"}] x', 'the seed is not JSON'],
    ['an array with brackets that cross', '[{"email":["a@example.com"}]]', 'the seed is not JSON'],
    ['an array whose text does not end', '[{"email":"a@example.com}]', 'the seed is not JSON'],
    ['text that is not JSON', 'nonsense', 'the seed is not JSON'],
    ['a broken line', '{"email":"a@example.com"}\n{"email":}', 'line 2 is not JSON'],
    ['a number', 5, 'a seed is a list of users, or an object'],
    [
      'unknown lists',
      { people: [] },
      'a seed holds users, connections, resource_servers, roles, organizations, settings, or collections such as rules; got people',
    ],
    ['a list that is none', { users: {} }, 'users must be a list'],
    ['a user that is not an object', [1], 'users[0] must be an object; got 1'],
    [
      'a user without any name',
      [{ name: 'x' }],
      'users[0]: needs an email, a username, a phone_number or a user_id',
    ],
    [
      'a wrong type',
      [{ email: 'a@example.com' }, { email: 5 }],
      'users[1]: Expected type string but found type integer on property email',
    ],
    [
      'a malformed address',
      [{ email: 'x' }],
      "users[0]: Object didn't pass validation for format email: x on property email",
    ],
    [
      'forbidden metadata',
      [{ email: 'a@example.com', app_metadata: { email: 'x' } }],
      'app_metadata must not contain email',
    ],
    [
      'an unknown connection',
      [{ email: 'a@example.com', connection: 'x' }],
      'users[0]: there is no connection x',
    ],
    ['an unknown role', [{ email: 'a@example.com', roles: ['x'] }], 'users[0]: there is no role x'],
    [
      'an identity without an id',
      [{ user_id: 'auth0|1', identities: [{ provider: 'auth0' }] }],
      'users[0]: identities[0] needs a provider and a user_id',
    ],
    [
      'a role that the API refuses',
      { roles: [{}] },
      "roles[0]: Payload validation error: 'Missing required property: name'",
    ],
    ['members that are not there', { organizations: [{ name: 'a', members: ['x'] }] }, 'organizations[0]: '],
    ['a connection without a name', { connections: [{}] }, 'connections[0]: a connection needs a name'],
    [
      'a connection of a wrong strategy',
      { connections: [{ name: 'x', strategy: 1 }] },
      'connections[0]: strategy must be a string',
    ],
    [
      'a connection of wrong options',
      { connections: [{ name: 'x', options: 1 }] },
      'connections[0]: options must be an object',
    ],
  ];
  for (const [what, seed, message] of refused) {
    it(`with ${what} is refused with reason and place`, () => {
      expect(() => seeded(seed as TenantOptions['seed']))
        .to.throw(Error, message)
        .with.property('name', 'SeedError');
    });
  }
});

describe('A tenant that is reset', () => {
  it('generates the same ids for the same seed, others for another', () => {
    const ids = (idSeed?: number): unknown[] => {
      const api = new Api(new Tenant({ idSeed }));
      return [api.createUser().user_id, bodyOf(api.post('/roles', { name: 'r' })).id];
    };
    expect(ids(7)).to.deep.equal(ids(7));
    expect(ids(7)).not.to.deep.equal(ids(8));
    expect(ids()).to.deep.equal(ids(1));
  });

  it('returns to its seed, its first ids and its time', () => {
    const api = seeded([{ email: 'a@example.com' }]);
    const first = api.createUser({ email: 'b@example.com' });
    api.tenant.clock.advance(1000);
    api.delete(`/users/${encodeURIComponent(String(first.user_id))}`);
    api.tenant.reset();
    expect(api.tenant.requests).to.deep.equal([]);
    expect(api.tenant.outbox).to.deep.equal([]);
    expect(users(api).map(({ email }) => email)).to.deep.equal(['a@example.com']);
    expect(api.createUser({ email: 'b@example.com' })).to.deep.equal(first);
  });

  it('restores any snapshot, repeatedly, including indexes', () => {
    const api = seeded([]);
    const user = api.createUser({ email: 'a@example.com' });
    const role = bodyOf(api.post('/roles', { name: 'r' }));
    const path = `/users/${encodeURIComponent(String(user.user_id))}`;
    const saved = api.tenant.snapshot();
    for (const round of [1, 2]) {
      api.patch(path, { email: `x${round}@example.com`, user_metadata: { round } });
      api.post(`${path}/roles`, { roles: [role.id] });
      api.createUser({ email: 'b@example.com' });
      api.tenant.restore(saved);
      expect(users(api)).to.deep.equal([user]);
      expect(api.get(`${path}/roles`).body).to.deep.equal([]);
      expect(api.get('/users-by-email?email=a%40example.com').body).to.deep.equal([user]);
      for (const gone of ['b', `x${round}`])
        expect(api.get(`/users-by-email?email=${gone}%40example.com`).body).to.deep.equal([]);
    }
    expect(
      api.post('/users', {
        connection: 'Username-Password-Authentication',
        email: 'a@example.com',
        password: 'p',
      }).status,
    ).to.equal(409);
  });
});

describe('The clock of a tenant', () => {
  it('runs with the machine until it is frozen, moved or reset', () => {
    const { clock } = new Tenant();
    const before = Date.now();
    clock.advance(86_400_000);
    expect(clock.now()).to.be.at.least(before + 86_400_000);
    clock.freeze('2030-01-01');
    clock.advance(5);
    expect(clock.iso()).to.equal('2030-01-01T00:00:00.005Z');
    clock.reset();
    expect(clock.now()).to.be.within(before, Date.now());
  });

  it('rejects invalid times', () => {
    const { clock } = new Tenant();
    expect(() => clock.freeze('someday')).to.throw(TypeError, 'clock.freeze');
    for (const milliseconds of [-1, NaN, Infinity, 1e300])
      expect(() => clock.advance(milliseconds)).to.throw(TypeError, 'clock.advance');
  });
});
