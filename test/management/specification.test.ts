import { expect } from 'chai';
import nock from 'nock';
import { AuthenticationClient, ManagementClient } from '../../src/index';

// Importing nock intercepts the network for every test: it is activated for this file only.
nock.restore();

const HOST = 'https://tenant.auth0.com';
const USER_ID = 'auth0|5f7c8ec7c33c6c004bbafe82';
const OTHER_USER_ID = '6f7c8ec7c33c6c004bbafe83';
const CONNECTION_ID = 'con_0123456789abcdef';
const MULTIFACTOR_PROVIDER = 'duo';
const ESCAPED = encodeURIComponent(USER_ID);

/** Runs an example with a callback, as the specification's have. */
const example = (run: (done: (err: unknown, result?: unknown) => void) => void): Promise<unknown> =>
  new Promise((resolve, reject) => run((err, result) => (err ? reject(err) : resolve(result))));

describe("the specification's own examples", () => {
  const management = new ManagementClient({ domain: 'tenant.auth0.com', token: 'token' });
  const auth0 = new AuthenticationClient({ domain: 'tenant.auth0.com', clientId: 'CLIENT_ID' });
  const api = (): nock.Scope => nock(`${HOST}/api/v2`, { reqheaders: { authorization: 'Bearer token' } });

  before(() => {
    nock.activate();
    nock.disableNetConnect();
  });
  after(() => {
    nock.cleanAll();
    nock.enableNetConnect();
    nock.restore();
  });
  afterEach(() => expect(nock.pendingMocks()).to.deep.equal([]));

  it('assignPermissions', async () => {
    const params = { id: USER_ID };
    const data = {
      permissions: [{ permission_name: 'do:something', resource_server_identifier: 'test123' }],
    };
    api().post(`/users/${ESCAPED}/permissions`, data).reply(201, {});
    await example((done) =>
      management.users.assignPermissions(params, data, function (err, user) {
        done(err, user);
      }),
    );
  });

  it('assignRoles', async () => {
    const params = { id: USER_ID };
    const data = { roles: ['roleId1', 'roleID2'] };
    api().post(`/users/${ESCAPED}/roles`, data).reply(204);
    await example((done) =>
      management.users.assignRoles(params, data, function (err, user) {
        done(err, user);
      }),
    );
  });

  it('create', async () => {
    const data = {
      connection: 'Username-Password-Authentication',
      email: 'jane@example.com',
      password: 'secret word',
    };
    api().post('/users', data).reply(201, { user_id: USER_ID });
    await example((done) =>
      management.users.create(data, function (err) {
        done(err);
      }),
    );
  });

  it('delete', async () => {
    api().delete(`/users/${ESCAPED}`, {}).reply(204);
    await example((done) =>
      management.users.delete({ id: USER_ID }, function (err) {
        done(err);
      }),
    );
  });

  it('deleteAll', async () => {
    api().delete('/users', {}).reply(204);
    await example((done) =>
      management.users.deleteAll(function (err) {
        done(err);
      }),
    );
  });

  it('deleteMultifactorProvider', async () => {
    const params = { id: USER_ID, provider: MULTIFACTOR_PROVIDER };
    api().delete(`/users/${ESCAPED}/multifactor/duo`).reply(204);
    await example((done) =>
      management.users.deleteMultifactorProvider(params, function (err, user) {
        done(err, user);
      }),
    );
  });

  it('get', async () => {
    api().get(`/users/${ESCAPED}`).reply(200, { user_id: USER_ID });
    const user = await example((done) =>
      management.users.get({ id: USER_ID }, function (err, user) {
        done(err, user);
      }),
    );
    expect(user).to.deep.equal({ user_id: USER_ID });
  });

  it('getAll', async () => {
    // Pagination settings.
    const params = { per_page: 10, page: 0 };
    api().get('/users').query(params).reply(200, [{}, {}]);
    const length = await example((done) =>
      management.users.getAll(params, function (err, users) {
        done(err, users.length);
      }),
    );
    expect(length).to.equal(2);
  });

  it('getByEmail', async () => {
    api()
      .get('/users-by-email')
      .query({ email: 'email@address' })
      .reply(200, [{ email: 'email@address' }]);
    const users = await example((done) =>
      management.users.getByEmail('email@address', function (err, users) {
        done(err, users);
      }),
    );
    expect(users).to.have.length(1);
  });

  for (const [method, path] of [
    ['getGuardianEnrollments', 'enrollments'],
    ['getPermissions', 'permissions'],
    ['getRoles', 'roles'],
    ['getUserOrganizations', 'organizations'],
  ] as const) {
    it(method, async () => {
      api()
        .get(`/users/${ESCAPED}/${path}`)
        .reply(200, [{ id: 'one' }]);
      const list = await example((done) =>
        management.users[method]({ id: USER_ID }, function (err: Error | null, list: unknown) {
          done(err, list);
        }),
      );
      expect(list).to.deep.equal([{ id: 'one' }]);
    });
  }

  it('getInfo', async () => {
    nock(HOST, { reqheaders: { authorization: 'Bearer ACCESS' } })
      .get('/userinfo')
      .reply(200, { sub: USER_ID });
    const userInfo = await example((done) =>
      auth0.users.getInfo('ACCESS', function (err, userInfo) {
        done(err, userInfo);
      }),
    );
    expect(userInfo).to.deep.equal({ sub: USER_ID });
  });

  it('impersonate', async () => {
    const settings = {
      impersonator_id: '{IMPERSONATOR_ID}',
      protocol: 'oauth2',
      additionalParameters: {},
      token: 'v1-token',
    };
    nock(HOST, { reqheaders: { authorization: 'Bearer v1-token' } })
      .post(`/users/${ESCAPED}/impersonate`, {
        client_id: 'CLIENT_ID',
        impersonator_id: '{IMPERSONATOR_ID}',
        protocol: 'oauth2',
        additionalParameters: {},
      })
      .reply(200, 'https://tenant.auth0.com/link', { 'content-type': 'text/plain' });
    const link = await example((done) =>
      auth0.users.impersonate(USER_ID, settings, function (err, link) {
        done(err, link);
      }),
    );
    expect(link).to.equal('https://tenant.auth0.com/link');
  });

  it('invalidateRememberBrowser', async () => {
    api().post(`/users/${ESCAPED}/multifactor/actions/invalidate-remember-browser`, {}).reply(204);
    await example((done) =>
      management.users.invalidateRememberBrowser({ id: USER_ID }, function (err, result) {
        done(err, result);
      }),
    );
  });

  it('link', async () => {
    const params = { user_id: OTHER_USER_ID, connection_id: CONNECTION_ID };
    api().post(`/users/${ESCAPED}/identities`, params).reply(201, []);
    await example((done) =>
      management.users.link(USER_ID, params, function (err, user) {
        done(err, user);
      }),
    );
  });

  it('logs', async () => {
    const params = { id: USER_ID, page: 0, per_page: 50, sort: 'date:-1', include_totals: true } as const;
    api()
      .get(`/users/${ESCAPED}/logs`)
      .query({ page: 0, per_page: 50, sort: 'date:-1', include_totals: 'true' })
      .reply(200, { total: 0, logs: [] });
    const logs = await example((done) =>
      management.users.logs(params, function (err, logs) {
        done(err, logs);
      }),
    );
    expect(logs).to.deep.equal({ total: 0, logs: [] });
  });

  it('regenerateRecoveryCode, with a bare id', async () => {
    api().post(`/users/${ESCAPED}/recovery-code-regeneration`, {}).reply(200, { recovery_code: 'CODE' });
    const code = await example((done) =>
      management.users.regenerateRecoveryCode(USER_ID, function (err, result) {
        done(err, result.recovery_code);
      }),
    );
    expect(code).to.equal('CODE');
  });

  it('removePermissions and removeRoles', async () => {
    const permissions = {
      permissions: [{ permission_name: 'do:something', resource_server_identifier: 'test123' }],
    };
    api().delete(`/users/${ESCAPED}/permissions`, permissions).reply(204);
    await example((done) => management.users.removePermissions({ id: USER_ID }, permissions, done));
    api()
      .delete(`/users/${ESCAPED}/roles`, { roles: ['roleId1'] })
      .reply(204);
    await example((done) => management.users.removeRoles({ id: USER_ID }, { roles: ['roleId1'] }, done));
  });

  it('unlink', async () => {
    const params = { id: USER_ID, provider: 'auht0', user_id: OTHER_USER_ID };
    api().delete(`/users/${ESCAPED}/identities/auht0/${OTHER_USER_ID}`).reply(200, []);
    await example((done) =>
      management.users.unlink(params, function (err, user) {
        done(err, user);
      }),
    );
  });

  it('update, updateAppMetadata and updateUserMetadata', async () => {
    api().patch(`/users/${ESCAPED}`, { name: 'Jane' }).reply(200, { name: 'Jane' });
    await example((done) => management.users.update({ id: USER_ID }, { name: 'Jane' }, done));
    api()
      .patch(`/users/${ESCAPED}`, { app_metadata: { foo: 'bar' } })
      .reply(200, {});
    await example((done) => management.users.updateAppMetadata({ id: USER_ID }, { foo: 'bar' }, done));
    api()
      .patch(`/users/${ESCAPED}`, { user_metadata: { address: '123th Node.js Street' } })
      .reply(200, {});
    await example((done) =>
      management.users.updateUserMetadata({ id: USER_ID }, { address: '123th Node.js Street' }, done),
    );
  });

  it('authentication methods: create, read, change, replace and delete', async () => {
    const id = USER_ID;
    const one = { id, authentication_method_id: 'email|dev_1' };
    const path = `/users/${ESCAPED}/authentication-methods`;
    api().post(path, { type: 'email' }).reply(201, { id: 'email|dev_1' });
    await example((done) => management.users.createAuthenticationMethod({ id }, { type: 'email' }, done));
    api().get(path).reply(200, []);
    await example((done) => management.users.getAuthenticationMethods({ id }, done));
    api().get(`${path}/email%7Cdev_1`).reply(200, {});
    await example((done) => management.users.getAuthenticationMethodById(one, done));
    api().patch(`${path}/email%7Cdev_1`, { name: 'x' }).reply(200, {});
    await example((done) => management.users.updateAuthenticationMethodById(one, { name: 'x' }, done));
    api()
      .put(path, [{ type: 'email' }])
      .reply(200, []);
    await example((done) => management.users.updateAuthenticationMethods({ id }, [{ type: 'email' }], done));
    api().delete(`${path}/email%7Cdev_1`, { why: 'lost' }).reply(204);
    await example((done) => management.users.deleteAuthenticationMethodById(one, { why: 'lost' }, done));
    api().delete(`${path}/email%7Cdev_1`, {}).reply(204);
    await example((done) => management.users.deleteAuthenticationMethodById(one, done));
    api().delete(path, {}).reply(204);
    await example((done) => management.users.deleteAuthenticationMethods({ id }, done));
  });

  it('deletes no authentication method at all when the id of the one is missing', async () => {
    const error = await management.users.deleteAuthenticationMethodById({ id: USER_ID } as never).then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error)
      .to.include({ name: 'ArgumentError' })
      .and.have.property('message')
      .that.includes('authentication_method_id');
  });
});
