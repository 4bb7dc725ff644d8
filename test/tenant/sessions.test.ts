import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const time = '2026-05-01T00:00:00.000Z';
const session = (id: string) => ({ id, user_id: 'auth0|1', created_at: time, clients: [] });
const token = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  user_id: 'auth0|1',
  created_at: time,
  client_id: 'client1',
  session_id: 's1',
  rotating: false,
  resource_servers: [{ audience: 'https://a', scopes: 'openid' }],
  ...more,
});

describe('Sessions and refresh tokens by id', () => {
  let tenant: Tenant;
  let api: Api;
  beforeEach(() => {
    const refresh_tokens = [
      token('t1'),
      token('t2', { session_id: 's2', client_id: 'client2', rotating: true }),
      token('t3', { session_id: null, resource_servers: [{ audience: 'https://b', scopes: 'openid' }] }),
    ];
    tenant = new Tenant({
      seed: {
        users: [
          {
            user_id: '1',
            email: 'jane@example.com',
            sessions: [session('s1'), session('s2')],
            refresh_tokens,
          },
        ],
        clients: [{ client_id: 'client1', name: 'one' }],
        resource_servers: [{ identifier: 'https://b' }],
      },
    });
    api = new Api(tenant);
  });
  afterEach(() => expectSoundStore(tenant));

  const idsOf = (kind: 'sessions' | 'refresh-tokens'): unknown[] => {
    const body = bodyOf(api.get(`/users/auth0%7C1/${kind}`));
    return ((body.sessions ?? body.tokens) as { id: string }[]).map(({ id }) => id);
  };

  it('are read, and keep metadata until it is removed', () => {
    for (const [path, name] of [
      ['/sessions/s1', 'session_metadata'],
      ['/refresh-tokens/t1', 'refresh_token_metadata'],
    ] as const) {
      expect(bodyOf(api.get(path)).user_id).to.equal('auth0|1');
      expect(bodyOf(api.patch(path, { [name]: { a: '1' } }))[name]).to.deep.equal({ a: '1' });
      expect(bodyOf(api.get(path))[name]).to.deep.equal({ a: '1' });
      expect(bodyOf(api.patch(path, { [name]: null }))[name]).to.deep.equal({});
    }
    expect(api.get('/sessions/none').status).to.equal(404);
    expect(api.patch('/refresh-tokens/none', { refresh_token_metadata: {} }).status).to.equal(404);
  });

  it('are deleted one by one, whether or not they exist', () => {
    for (const path of ['/sessions/s1', '/sessions/s1', '/refresh-tokens/t1', '/refresh-tokens/none'])
      expect(api.delete(path).status).to.equal(202);
    expect(idsOf('sessions')).to.deep.equal(['s2']);
    expect(idsOf('refresh-tokens')).to.deep.equal(['t2', 't3']);
  });

  it('end together when a session is revoked', () => {
    expect(api.post('/sessions/s1/revoke').status).to.equal(202);
    expect(idsOf('sessions')).to.deep.equal(['s2']);
    expect(idsOf('refresh-tokens')).to.deep.equal(['t2', 't3']);
    expect(api.post('/sessions/s1/revoke').status).to.equal(404);
  });

  it('are listed for a user, and for one application of it', () => {
    const ids = (query: string): unknown[] =>
      (bodyOf(api.get(`/refresh-tokens?${query}`)).refresh_tokens as { id: string }[]).map(({ id }) => id);
    expect(ids('user_id=auth0%7C1')).to.deep.equal(['t1', 't2', 't3']);
    expect(ids('user_id=auth0%7C1&client_id=client2')).to.deep.equal(['t2']);
    expect(ids('user_id=auth0%7C1&take=1')).to.deep.equal(['t1']);
    expect(api.get('/refresh-tokens').status).to.equal(400);
    expect(api.get('/refresh-tokens?user_id=auth0%7C2').status).to.equal(404);
  });

  const user_id = 'auth0|1';
  const revocations: [string, Record<string, unknown>, string[]][] = [
    ['ids', { ids: ['t1', 't3', 'none'] }, ['t2']],
    ['user', { user_id }, []],
    ['user and application', { user_id, client_id: 'client1' }, ['t2']],
    ['user, application and API', { user_id, client_id: 'client1', audience: 'https://b' }, ['t1', 't2']],
  ];
  for (const [what, body, left] of revocations)
    it(`are revoked by ${what}`, () => {
      expect(api.post('/refresh-tokens/revoke', body).status).to.equal(202);
      expect(idsOf('refresh-tokens')).to.deep.equal(left);
    });

  it('are not revoked by contradictory fields', () => {
    const bodies = [
      {},
      { client_id: 'client1' },
      { ids: ['t1'], user_id },
      { user_id, audience: 'https://a' },
    ];
    for (const body of bodies) expect(api.post('/refresh-tokens/revoke', body).status).to.equal(400);
    expect(idsOf('refresh-tokens')).to.have.length(3);
  });
});

describe('Device credentials', () => {
  const phone = { device_name: 'Phone', device_id: 'AB12', type: 'public_key', value: 'a-value' };
  const path = '/device-credentials';
  const own = 'create:current_user_device_credentials delete:current_user_device_credentials';

  it('belong to the caller, one per device, and never show their value', () => {
    const tenant = new Tenant();
    const [jane, admin] = [new Api(tenant, { sub: 'auth0|jane', scope: own }), new Api(tenant)];
    const made = jane.post(path, phone);
    expect(made.body).to.have.all.keys('id');
    expect(jane.post(path, phone).status).to.equal(409);
    const [shown] = listOf(admin.get(`${path}?user_id=auth0%7Cjane`));
    expect(shown).to.include({ ...bodyOf(made), user_id: 'auth0|jane', device_name: 'Phone' });
    expect(shown).not.to.have.property('value');
    const one = `${path}/${String(bodyOf(made).id)}`;
    expect(new Api(tenant, { sub: 'auth0|joe', scope: own }).delete(one).status).to.equal(403);
    expect(jane.delete(one).status).to.equal(204);
    expect(admin.get(path).body).to.deep.equal([]);
  });

  it('include the refresh tokens of devices, which are revoked when deleted', () => {
    const refresh_tokens = [token('t1'), token('t2', { rotating: true })];
    const api = new Api(new Tenant({ seed: [{ user_id: '1', email: 'jane@example.com', refresh_tokens }] }));
    const types = (): unknown[] => listOf(api.get(path)).map(({ type }) => type);
    expect(types()).to.deep.equal(['refresh_token', 'rotating_refresh_token']);
    expect(listOf(api.get(`${path}?type=rotating_refresh_token`))).to.have.length(1);
    expect(api.delete(`${path}/t2`).status).to.equal(204);
    expect(types()).to.deep.equal(['refresh_token']);
    expect(api.get('/refresh-tokens/t2').status).to.equal(404);
  });
});
