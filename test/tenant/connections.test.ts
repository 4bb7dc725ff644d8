import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

describe('Connections', () => {
  let tenant: Tenant;
  let api: Api;
  let staff: Json;
  let path: string;
  beforeEach(() => {
    tenant = new Tenant();
    api = new Api(tenant);
    staff = bodyOf(
      api.post('/connections', {
        name: 'staff',
        strategy: 'auth0',
        options: { requires_username: true, passwordPolicy: 'none' },
      }),
    );
    path = `/connections/${staff.id}`;
  });
  afterEach(() => expectSoundStore(tenant));
  /** The default options of a database. */
  const ALWAYS = {
    brute_force_protection: true,
    authentication_methods: {
      password: { enabled: true, api_behavior: 'required', signup_behavior: 'allow' },
      passkey: { enabled: false },
    },
    passkey_options: {
      challenge_ui: 'both',
      progressive_enrollment_enabled: true,
      local_enrollment_enabled: true,
    },
  };
  const USUAL = {
    ...ALWAYS,
    mfa: { active: true, return_enroll_settings: true },
    strategy_version: 2,
  };
  const GONE = {
    statusCode: 404,
    error: 'Not Found',
    message: 'The connection does not exist',
    errorCode: 'inexistent_connection',
  };

  it('are created, and users in them', () => {
    expect(staff).to.deep.equal({
      id: staff.id,
      name: 'staff',
      strategy: 'auth0',
      options: { ...USUAL, requires_username: true, passwordPolicy: 'none' },
      realms: ['staff'],
      is_domain_connection: false,
      authentication: { active: true },
      connected_accounts: { active: false },
      enabled_clients: [],
    });
    expect(staff.id).to.match(/^con_[A-Za-z\d]{16}$/);
    const user = api.createUser({ connection: 'staff', username: 'jane' });
    expect((user.identities as Json[])[0]?.connection).to.equal('staff');
    expect(api.post('/connections', { name: 'staff', strategy: 'sms' }).body).to.include({
      statusCode: 409,
      message: 'A connection with the same name already exists',
    });
    expect(bodyOf(api.post('/connections', { name: 'my staff', strategy: 'auth0' })).message).to.contain(
      'String does not match pattern',
    );
    expect(bodyOf(api.post('/connections', { name: 'x', strategy: 'pigeon' })).message).to.contain(
      'No enum match for: pigeon',
    );
  });

  it('are listed by strategy and name, in pages, by checkpoint', () => {
    const names = (query: string): unknown[] =>
      listOf(api.get(`/connections${query}`)).map(({ name }) => name);
    expect(names('')).to.deep.equal(['Username-Password-Authentication', 'email', 'sms', 'staff']);
    expect(names('?strategy=sms&strategy=email')).to.deep.equal(['email', 'sms']);
    expect(names('?name=staff&fields=name')).to.deep.equal(['staff']);
    expect(bodyOf(api.get('/connections?strategy=pigeon')).message).to.contain('No enum match for: pigeon');
    expect(bodyOf(api.get('/connections?include_totals=true&page=1&per_page=3'))).to.include({
      start: 3,
      limit: 3,
      total: 4,
    });
    expect(bodyOf(api.get('/connections?include_totals=true'))).to.include({ limit: 100 });
    const first = bodyOf(api.get('/connections?take=3'));
    const last = bodyOf(api.get(`/connections?take=3&from=${String(first.next)}`));
    expect(last).to.have.all.keys('connections');
    expect((last.connections as Json[])[0]).not.to.have.property('enabled_clients');
  });

  it('are updated: new options replace the old ones', () => {
    const answer = api.patch(path, { options: { disabled: true }, metadata: { a: '1', b: '2' } });
    expect(answer).to.deep.include({
      status: 200,
      body: {
        ...staff,
        options: { ...ALWAYS, disabled: true },
        metadata: { a: '1', b: '2' },
      },
    });
    expect(bodyOf(api.patch(path, { metadata: { a: null } })).metadata).to.deep.equal({ b: '2' });
    expect(bodyOf(api.get(path)).options).not.to.have.property('requires_username');
    const user = { connection: 'staff', email: 'a@example.com', password: 'x' };
    expect(bodyOf(api.post('/users', user)).message).to.equal('Connection is disabled.');
    expect(api.patch('/connections/con_none', { options: {} })).to.deep.include({ status: 404, body: GONE });
    expect(bodyOf(api.patch(path, {})).message).to.contain('Too few properties defined (0), minimum 1');
    expect(bodyOf(api.patch(path, { name: 'x' })).message).to.contain(
      'Additional properties not allowed: name',
    );
  });

  it('show and change their options only with the scopes for options', () => {
    const plain = new Api(tenant, { scope: 'read:connections update:connections' });
    expect(plain.get(path).body).not.to.have.property('options');
    expect(listOf(plain.get('/connections')).every((connection) => !('options' in connection))).to.equal(
      true,
    );
    expect(plain.patch(path, { options: {} }).status).to.equal(403);
    expect(plain.patch(path, { display_name: 'Staff' }).body).to.include({ display_name: 'Staff' });
  });

  it('are deleted with their accounts', () => {
    const jane = api.createUser({ connection: 'staff', email: 'jane@example.com' });
    const joe = api.createUser({ email: 'joe@example.com' });
    const linked = api.createUser({ connection: 'staff', email: 'joe@work.example.com' });
    api.post(`${pathOf(joe)}/identities`, { provider: 'auth0', user_id: linked.user_id });
    const { id } = bodyOf(
      api.post('/organizations', { name: 'acme', enabled_connections: [{ connection_id: staff.id }] }),
    );
    expect(api.delete(path).status).to.equal(202);
    expect(api.get(pathOf(jane)).status).to.equal(404);
    expect(bodyOf(api.get(pathOf(joe))).identities).to.have.length(1);
    expect(api.get(`/organizations/${String(id)}/enabled_connections`).body).to.deep.equal([]);
    expect([api.delete(path).status, api.get(path).status]).to.deep.equal([204, 404]);
  });

  it('delete a user by email address', () => {
    const jane = api.createUser({ connection: 'staff', email: 'jane@example.com' });
    const other = api.createUser({ email: 'jane@example.com' });
    expect(api.delete(`${path}/users?email=Jane@example.com`).status).to.equal(204);
    expect([api.get(pathOf(jane)).status, api.get(pathOf(other)).status]).to.deep.equal([404, 200]);
    expect(api.delete(`${path}/users?email=jane@example.com`).status).to.equal(204);
    expect(bodyOf(api.delete(`${path}/users`)).message).to.contain('Missing required property: email');
    const [sms] = listOf(api.get('/connections?name=sms'));
    expect(bodyOf(api.delete(`/connections/${String(sms?.id)}/users?email=a@example.com`)).message).to.equal(
      'Connection must be a database connection',
    );
    expect(api.delete('/connections/con_none/users?email=a@example.com')).to.deep.include({
      status: 404,
      body: GONE,
    });
    const reader = new Api(tenant, { scope: 'delete:connections' });
    expect(reader.delete(`${path}/users?email=a@example.com`).status).to.equal(403);
  });
});

describe('Clients', () => {
  const tenant = new Tenant({ clientId: 'my-client', clientSecret: 'hush' });
  const api = new Api(tenant);

  it('are read; their secret needs the scope for keys', () => {
    expect(bodyOf(api.get('/clients/my-client'))).to.include({
      client_id: 'my-client',
      client_secret: 'hush',
    });
    const reader = new Api(tenant, { scope: 'read:clients' });
    expect(reader.get('/clients/my-client').body).not.to.have.property('client_secret');
    expect(JSON.stringify(reader.get('/clients').body)).not.to.contain('hush');
    expect(api.get('/clients/none').body).to.deep.equal({
      statusCode: 404,
      error: 'Not Found',
      message: 'The client does not exist',
      errorCode: 'inexistent_client',
    });
  });

  it('are listed, with selected fields and filters', () => {
    expect(api.get('/clients?fields=client_id&include_fields=true').body).to.deep.equal([
      { tenant: 'local-tenant', client_id: 'my-client' },
    ]);
    expect(bodyOf(api.get('/clients?include_totals=true'))).to.include({ start: 0, limit: 50, total: 1 });
    expect(bodyOf(api.get('/clients?take=1'))).to.have.all.keys('clients');
    for (const filter of ['is_global=true', 'is_first_party=false', 'app_type=spa,native'])
      expect(api.get(`/clients?${filter}`).body, filter).to.deep.equal([]);
    expect(listOf(api.get('/clients?app_type=spa,non_interactive&is_global=false'))).to.have.length(1);
  });

  it('are only read with their secrets with an event in the log', () => {
    const noted = (scope: string, path: string): number => {
      const fresh = new Tenant();
      new Api(fresh, { scope }).get(path);
      return listOf(new Api(fresh).get('/logs?q=type:mgmt_api_read')).length;
    };
    expect(noted('read:clients', '/clients')).to.equal(0);
    expect(noted('read:client_keys', '/clients')).to.equal(1);
    expect(noted('read:client_keys', '/clients/local-client')).to.equal(1);
  });
});
