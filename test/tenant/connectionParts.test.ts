import { X509Certificate } from 'node:crypto';
import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const SCIM = '/connections-scim-configurations';
const DIRECTORIES = '/connections-directory-provisionings';

describe('What belongs to a connection', () => {
  let tenant: Tenant;
  let api: Api;
  beforeEach(() => {
    tenant = new Tenant({ now: '2024-05-01T10:00:00.000Z' });
    api = new Api(tenant);
  });
  afterEach(() => expectSoundStore(tenant));
  const made = (strategy: string, options?: Json): string =>
    `/connections/${String(bodyOf(api.post('/connections', { name: strategy, strategy, options })).id)}`;

  describe('its SCIM configuration', () => {
    let path: string;
    beforeEach(() => {
      path = `${made('okta', { domain: 'acme.okta.com', client_id: 'a' })}/scim-configuration`;
    });

    it('has the default mapping or its own, and is listed', () => {
      expect(api.get(path)).to.deep.include({
        status: 404,
        body: { statusCode: 404, error: 'Not Found', message: 'Not Found' },
      });
      const scim = bodyOf(api.post(path, {}));
      expect(scim).to.include({
        connection_name: 'okta',
        strategy: 'okta',
        tenant_name: 'local-tenant',
        user_id_attribute: 'externalId',
        created_at: '2024-05-01T10:00:00.000Z',
      });
      expect(bodyOf(api.get(`${path}/default-mapping`)).mapping)
        .to.deep.equal(scim.mapping)
        .and.have.length(32);
      expect(api.post(path, {}).status).to.equal(400);
      tenant.clock.advance(1000);
      const own = { user_id_attribute: 'userName', mapping: [{ auth0: 'username', scim: 'userName' }] };
      const changed = { ...scim, ...own, updated_on: '2024-05-01T10:00:01.000Z' };
      expect(api.patch(path, own).body).to.deep.equal(changed);
      expect(bodyOf(api.get(SCIM))).to.deep.equal({ scim_configurations: [changed] });
      expect([api.delete(path).status, api.delete(path).status]).to.deep.equal([204, 204]);
      expect(bodyOf(api.get(SCIM))).to.deep.equal({ scim_configurations: [] });
    });

    it('has at most two tokens, which are shown once, and deleted with it', () => {
      api.post(path, {});
      const { token, ...first } = bodyOf(api.post(`${path}/tokens`, { scopes: ['get:users'] }));
      expect(token).to.match(/^tok_\w{16}\.\w{64}$/);
      const second = bodyOf(api.post(`${path}/tokens`, { token_lifetime: 901 }));
      expect(second.valid_until).to.equal('2024-05-01T10:15:01.000Z');
      expect(bodyOf(api.post(`${path}/tokens`, {}))).to.include({
        statusCode: 409,
        message: 'Maximum of 2 tokens already issued for this connection',
      });
      expect(api.delete(`${path}/tokens/${String(second.token_id)}`).status).to.equal(204);
      expect(api.get(`${path}/tokens`).body).to.deep.equal([first]);
      expect(api.post(`${path}/tokens`, { token_lifetime: 900 }).status).to.equal(400);
      api.delete(path);
      expect(api.get(`${path}/tokens`).status).to.equal(404);
      api.post(path, {});
      expect(api.get(`${path}/tokens`).body).to.deep.equal([]);
    });

    it("contains the tenant's name, if its host has a name", () => {
      const nameOn = (origin: string): unknown => {
        tenant.origin = origin;
        return bodyOf(api.get(path)).tenant_name;
      };
      api.post(path, {});
      expect(
        ['http://127.0.0.1:4400', 'http://localhost:4400', 'https://acme.eu.auth0.com'].map(nameOn),
      ).to.deep.equal(['local-tenant', 'local-tenant', 'acme']);
    });

    it('is not for the common endpoint of Azure AD', () => {
      const azure = made('waad', { useCommonEndpoint: true });
      expect(bodyOf(api.post(`${azure}/scim-configuration`, {})).message).to.equal(
        'SCIM cannot be enabled for this connection when the Azure AD common endpoint is used.',
      );
    });
  });

  describe('its directory', () => {
    const path = (connection: string): string => `${connection}/directory-provisioning`;

    it('needs a Google Workspace with its APIs enabled', () => {
      const refusalOf = (connection: string, body: Json = {}): string =>
        String(bodyOf(api.post(path(connection), body)).message);
      expect(refusalOf(made('okta', { domain: 'a.okta.com', client_id: 'a' }))).to.contain(
        'does not support',
      );
      const google = made('google-apps');
      expect(refusalOf(google)).to.contain('Select the Enable Users API option');
      const options = (more: Json): unknown =>
        api.patch(google, { options: { api_enable_users: true, ...more } });
      options({});
      expect(refusalOf(google, { synchronize_groups: 'all' })).to.contain('Groups extended attribute');
      options({ ext_groups: true });
      expect(refusalOf(google, { synchronize_groups: 'all' })).to.contain('Enable Groups API');
      options({ ext_groups: true, api_enable_groups: true });
      expect(bodyOf(api.post(path(google), { synchronize_groups: 'all' }))).to.include({
        synchronize_groups: 'all',
        synchronize_automatically: false,
      });
      expect(api.post(path(google), {}).status).to.equal(409);
    });

    it('is synchronized, one at a time', () => {
      const google = path(made('google-apps', { api_enable_users: true }));
      const configuration = bodyOf(api.post(google, {}));
      expect(bodyOf(api.get(`${google}/default-mapping`))).to.deep.equal({ mapping: configuration.mapping });
      const synchronize = `${google}/synchronizations`;
      expect(bodyOf(api.post(synchronize, undefined)).status).to.equal('pending');
      expect(api.post(synchronize, undefined).status).to.equal(409);
      expect(bodyOf(api.get(google)).last_synchronization_status).to.equal('in_progress');
      tenant.clock.advance(1000);
      expect(bodyOf(api.get(google))).to.include({
        last_synchronization_status: 'success',
        last_synchronization_at: '2024-05-01T10:00:01.000Z',
      });
      expect(api.post(synchronize, undefined).status).to.equal(201);
    });

    it('has groups to synchronize, is listed, and is deleted with the connection', () => {
      const connection = made('google-apps', { api_enable_users: true });
      const google = path(connection);
      api.post(google, {});
      expect(bodyOf(api.get(`${google}/synchronized-groups`))).to.deep.equal({ groups: [] });
      const groups = [{ id: 'one' }, { id: 'two' }];
      expect(api.put(`${google}/synchronized-groups`, { groups }).status).to.equal(204);
      expect(bodyOf(api.get(`${google}/synchronized-groups`))).to.deep.equal({ groups });
      const changed = bodyOf(api.patch(google, { synchronize_automatically: true }));
      expect(bodyOf(api.get(DIRECTORIES))).to.deep.equal({ directory_provisionings: [changed] });
      api.delete(connection);
      expect(bodyOf(api.get(DIRECTORIES))).to.deep.equal({ directory_provisionings: [] });
      expect(api.delete(google).status).to.equal(404);
    });
  });

  describe('its keys', () => {
    const partsOf = (keys: readonly Json[]): unknown[] =>
      keys.map(({ kid, current, previous, next }) => [kid, { current, previous, next }]);

    it('exist once it signs requests, and are rotated', () => {
      const path = `${made('okta', {
        domain: 'acme.okta.com',
        client_id: 'a',
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'RS256',
      })}/keys`;
      const [current = {}, next = {}] = listOf(api.get(path));
      expect(current).to.include({ current: true, algorithm: 'RS256', subject_dn: '/CN=okta' });
      const certificate = new X509Certificate(String(current.cert));
      expect(certificate.subject).to.equal('CN=okta');
      expect(certificate.fingerprint).to.equal(current.fingerprint);
      expect(certificate.verify(certificate.publicKey)).to.equal(true);
      const rotated = bodyOf(api.post(`${path}/rotate`, undefined));
      expect(partsOf(listOf(api.get(path)))).to.deep.equal(
        partsOf([
          { kid: next.kid, current: true },
          { kid: current.kid, previous: true },
          { kid: rotated.kid, next: true },
        ]),
      );
      api.post(`${path}/rotate`, { signing_alg: 'RS384' });
      expect(listOf(api.get(path)).map(({ kid }) => kid)).not.to.include(current.kid);
      expect(api.post(path, {}).status).to.equal(409);
    });

    it('are created in advance, for connections that can have keys', () => {
      const path = `${made('oidc', { type: 'back_channel', client_id: 'a' })}/keys`;
      expect(api.get(path).body).to.deep.equal([]);
      expect(
        listOf(api.post(path, { signing_alg: 'PS256' })).map(({ algorithm }) => algorithm),
      ).to.deep.equal(['PS256', 'PS256']);
      expect(api.get(`${made('github')}/keys`).status).to.equal(404);
    });
  });

  it('its agent is online if the seed says so, or it has none', () => {
    tenant.seed({
      connections: [
        { id: 'con_AAAAAAAAAAAAAAAA', name: 'on', strategy: 'ad', is_online: true },
        { id: 'con_BBBBBBBBBBBBBBBB', name: 'off', strategy: 'ad' },
      ],
    });
    const statusOf = (id: string): number => api.get(`/connections/${id}/status`).status;
    expect(['con_AAAAAAAAAAAAAAAA', 'con_BBBBBBBBBBBBBBBB', 'con_none'].map(statusOf)).to.deep.equal([
      200, 404, 404,
    ]);
    const [database] = listOf(api.get('/connections?strategy=auth0'));
    expect(statusOf(String(database?.id))).to.equal(200);
  });

  it('are part of seeds, for existing connections', () => {
    const path = made('okta', { domain: 'acme.okta.com', client_id: 'a' });
    const scim = bodyOf(api.post(`${path}/scim-configuration`, {}));
    api.delete(`${path}/scim-configuration`);
    tenant.seed({ scim_configurations: [scim] });
    expect(bodyOf(api.get(`${path}/scim-configuration`))).to.deep.equal(scim);
    const stray = { ...scim, connection_id: 'con_none' };
    expect(() => tenant.seed({ scim_configurations: [stray] })).to.throw('there is no con_none');
  });

  it('is part of snapshots', () => {
    const okta = made('okta', {
      domain: 'acme.okta.com',
      client_id: 'a',
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
    });
    api.post(`${okta}/scim-configuration`, {});
    api.post(`${okta}/scim-configuration/tokens`, {});
    const snapshot = tenant.snapshot();
    const shown = (): unknown[] =>
      ['keys', 'scim-configuration', 'scim-configuration/tokens'].map(
        (part) => api.get(`${okta}/${part}`).body,
      );
    const before = shown();
    api.delete(okta);
    for (const table of ['connection_keys', 'scim_configurations', 'scim_tokens'])
      expect(tenant.snapshot().store.get(table), table).to.equal(undefined);
    tenant.restore(snapshot);
    expect(shown()).to.deep.equal(before);
  });
});
