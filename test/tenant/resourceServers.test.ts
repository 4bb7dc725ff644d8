import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const API = 'https://api.example.com/';

describe('Resource servers', () => {
  let tenant: Tenant;
  let api: Api;
  let server: Json;
  let path: string;
  beforeEach(() => {
    tenant = new Tenant();
    api = new Api(tenant);
    const scopes = [{ value: 'read', description: 'Read' }, { value: 'write' }];
    server = bodyOf(
      api.post('/resource-servers', { identifier: API, name: 'Reports', scopes, token_lifetime: 3600 }),
    );
    path = `/resource-servers/${server.id}`;
  });
  afterEach(() => expectSoundStore(tenant));

  it('are created with the API’s defaults', () => {
    expect(server.id).to.match(/^[\da-f]{24}$/);
    expect(server).to.deep.equal({
      id: server.id,
      name: 'Reports',
      identifier: API,
      allow_offline_access: false,
      skip_consent_for_verifiable_first_party_clients: false,
      token_lifetime: 3600,
      token_lifetime_for_web: 3600,
      signing_alg: 'RS256',
      subject_type_authorization: {
        client: { policy: 'require_client_grant' },
        user: { policy: 'allow_all' },
      },
      scopes: [{ value: 'read', description: 'Read' }, { value: 'write' }],
    });
    expect(bodyOf(api.post('/resource-servers', { identifier: 'plain' })).scopes).to.deep.equal([]);
  });

  it('of the system have fixed settings', () => {
    const made = bodyOf(api.post('/resource-servers', { identifier: 'urn:auth0:express-configure' }));
    expect(made).to.include({
      is_system: true,
      token_lifetime: 300,
      name: 'Okta OIN Express Configuration API',
    });
    const one = `/resource-servers/${String(made.id)}`;
    expect(api.patch(one, { name: 'Mine' }).status).to.equal(400);
    expect(api.delete(one).status).to.equal(204);
  });

  it('remove fields that are set to null, and show their client', () => {
    api.patch(path, { proof_of_possession: { mechanism: 'dpop', required: true } });
    expect(bodyOf(api.get(path))).to.have.property('proof_of_possession');
    api.patch(path, { proof_of_possession: null });
    expect(bodyOf(api.get(path))).not.to.have.any.keys('proof_of_possession', 'client_id');
    const client = { name: 'Reports', app_type: 'resource_server', resource_server_identifier: API };
    const { client_id: id } = bodyOf(api.post('/clients', client));
    expect(bodyOf(api.get(path)).client_id).to.equal(id);
    expect(listOf(api.get('/resource-servers')).map(({ client_id: own }) => own)).to.include(id);
  });

  it('are read by id and by identifier, in whole or in part', () => {
    expect(api.get(path).body).to.deep.equal(server);
    expect(api.get(`/resource-servers/${encodeURIComponent(API)}`).body).to.deep.equal(server);
    expect(api.get(`${path}?fields=id&include_fields=true`).body).to.deep.equal({ id: server.id });
    expect(api.get('/resource-servers/none').body).to.deep.equal({
      statusCode: 404,
      error: 'Not Found',
      message: 'The resource server does not exist',
      errorCode: 'inexistent_resource_server',
    });
  });

  it('are listed after the Management API itself', () => {
    const page = bodyOf(api.get('/resource-servers?include_totals=true&fields=identifier'));
    expect(page).to.deep.equal({
      start: 0,
      limit: 50,
      total: 2,
      resource_servers: [{ identifier: `${tenant.origin}/api/v2/` }, { identifier: API }],
    });
    api.post('/resource-servers', { identifier: 'b' });
    const chosen = listOf(api.get(`/resource-servers?identifiers=b&identifiers=${encodeURIComponent(API)}`));
    expect(chosen.map(({ identifier }) => identifier)).to.deep.equal([API, 'b']);
  });

  it("can't change the Management API", () => {
    const [system] = listOf(api.get('/resource-servers'));
    const own = `/resource-servers/${String(system?.id)}`;
    expect(bodyOf(api.get(own)).is_system).to.equal(true);
    expect([api.patch(own, { name: 'Mine' }).status, api.delete(own).status]).to.deep.equal([400, 400]);
    expect(api.post('/resource-servers', { identifier: system?.identifier }).status).to.equal(409);
  });

  it('have unique identifiers', () => {
    expect(api.post('/resource-servers', { identifier: API }).body).to.include({
      statusCode: 409,
      message: `A resource server with the same identifier already exists: ${API}`,
    });
  });

  it('are updated: new scopes replace the old ones, and permissions to removed scopes are deleted', () => {
    const jane = api.createUser();
    const { id: role } = bodyOf(api.post('/roles', { name: 'editor' }));
    const permissions = ['read', 'write'].map((name) => ({
      resource_server_identifier: API,
      permission_name: name,
    }));
    api.post(`${pathOf(jane)}/permissions`, { permissions });
    api.post(`/roles/${String(role)}/permissions`, { permissions });
    const answer = api.patch(path, { scopes: [{ value: 'write' }, { value: 'fly' }], token_lifetime: 60 });
    expect(answer).to.deep.include({
      status: 200,
      body: { ...server, scopes: [{ value: 'write' }, { value: 'fly' }], token_lifetime: 60 },
    });
    for (const holder of [pathOf(jane), `/roles/${String(role)}`])
      expect(listOf(api.get(`${holder}/permissions`)).map(({ permission_name: name }) => name)).to.deep.equal(
        ['write'],
      );
    expect(api.delete(path).status).to.equal(204);
    for (const holder of [pathOf(jane), `/roles/${String(role)}`])
      expect(api.get(`${holder}/permissions`).body).to.deep.equal([]);
    expect([api.get(path).status, api.delete(path).status]).to.deep.equal([404, 204]);
  });

  it('refuse what the API refuses', () => {
    expect(bodyOf(api.patch(path, { identifier: 'other' })).message).to.equal(
      "Payload validation error: 'Additional properties not allowed: identifier'.",
    );
    expect(bodyOf(api.patch(path, { token_lifetime: 2_592_001 })).message).to.contain(
      'Value 2592001 is greater than maximum 2592000',
    );
    expect(bodyOf(api.post('/resource-servers', { identifier: 'x', name: '<b>' })).message).to.contain(
      'String does not match pattern ^[^<>]+$: <b>',
    );
    expect(new Api(tenant, { scope: 'read:resource_servers' }).delete(path).status).to.equal(403);
  });
});
