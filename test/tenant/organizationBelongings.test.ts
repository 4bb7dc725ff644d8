import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

describe('What belongs to an organization', () => {
  let tenant: Tenant;
  let api: Api;
  let id: string;
  let path: string;
  beforeEach(() => {
    tenant = new Tenant({ clientId: 'local-client' });
    api = new Api(tenant);
    id = String(bodyOf(api.post('/organizations', { name: 'acme' })).id);
    path = `/organizations/${id}`;
  });
  afterEach(() => expectSoundStore(tenant));
  const connectionNamed = (name: string): string =>
    String(listOf(api.get(`/connections?name=${name}`))[0]?.id);

  describe('its connections', () => {
    it('are one list, of which /enabled_connections shows the enabled ones', () => {
      const connection = connectionNamed('Username-Password-Authentication');
      const body = {
        connection_id: connection,
        organization_connection_name: 'Staff',
        organization_access_level: 'limited',
        is_enabled: false,
      };
      const shown = {
        ...body,
        assign_membership_on_login: false,
        connection: { name: 'Username-Password-Authentication', strategy: 'auth0' },
      };
      expect(api.post(`${path}/connections`, body)).to.deep.include({ status: 201, body: shown });
      expect(api.post(`${path}/connections`, body).status).to.equal(409);
      expect(listOf(api.get(`${path}/connections?is_enabled=false`))).to.deep.equal([shown]);
      expect(listOf(api.get(`${path}/connections?is_enabled=true`))).to.deep.equal([]);
      expect(listOf(api.get(`${path}/enabled_connections`))).to.deep.equal([]);
      expect(api.get(`${path}/enabled_connections/${connection}`).status).to.equal(404);
      const on = { is_enabled: true, organization_connection_name: null };
      const { organization_connection_name: _name, ...rest } = shown;
      expect(api.patch(`${path}/connections/${connection}`, on).body).to.deep.equal({
        ...rest,
        is_enabled: true,
      });
      expect(Object.keys(listOf(api.get(`${path}/enabled_connections`))[0] ?? {})).to.have.members([
        'connection_id',
        'assign_membership_on_login',
        'connection',
      ]);
      expect(api.delete(`${path}/connections/${connection}`).status).to.equal(204);
      expect(api.get(`${path}/connections/${connection}`).status).to.equal(404);
    });

    it('accept sign-ups only with automatic membership', () => {
      const database = connectionNamed('Username-Password-Authentication');
      const refusal = {
        statusCode: 400,
        message:
          'Only database connections with assign_membership_on_login = true support is_signup_enabled = true.',
      };
      const signup = { is_signup_enabled: true, assign_membership_on_login: true };
      const add = (connection: string, more: Json): unknown =>
        api.post(`${path}/enabled_connections`, { connection_id: connection, ...more }).body;
      expect(add(connectionNamed('sms'), signup)).to.include(refusal);
      expect(add(database, { is_signup_enabled: true })).to.include(refusal);
      expect(add(database, signup)).to.include({ is_signup_enabled: true, show_as_button: true });
      const change = { assign_membership_on_login: false };
      expect(api.patch(`${path}/enabled_connections/${database}`, change).body).to.include(refusal);
      expect(bodyOf(api.get(`${path}/enabled_connections/${database}`))).to.include(signup);
    });
  });

  describe('its discovery domains', () => {
    it('have a DNS record, are found by name, and are unique', () => {
      const made = bodyOf(api.post(`${path}/discovery-domains`, { domain: 'acme.example.com' }));
      expect(made).to.deep.include({
        domain: 'acme.example.com',
        status: 'pending',
        use_for_organization_discovery: true,
        verification_host: `_ss-verification.${id}.acme.example.com`,
      });
      expect(made.verification_txt).to.match(/^[\da-f]{32}$/);
      expect(bodyOf(api.get(`${path}/discovery-domains/name/acme.example.com`))).to.deep.equal(made);
      expect(api.post(`${path}/discovery-domains`, { domain: 'acme.example.com' }).status).to.equal(409);
      const one = `${path}/discovery-domains/${String(made.id)}`;
      expect(api.patch(one, { status: 'verified' }).body).to.deep.equal({ ...made, status: 'verified' });
      expect([api.delete(one).status, api.delete(one).status]).to.deep.equal([204, 204]);
      expect(bodyOf(api.get(one))).to.include({
        statusCode: 404,
        message: 'No organization domain found by that id',
      });
    });

    it('are part of seeds and snapshots, and deleted with the organization', () => {
      const domain = { id: 'ord_1csvSKmHxEN4pNpjweGoNa', organization_id: id, domain: 'a.example.com' };
      tenant.seed({ organization_discovery_domains: [domain] });
      const snapshot = tenant.snapshot();
      const at = `${path}/discovery-domains/${domain.id}`;
      expect(bodyOf(api.get(at)))
        .to.include({ domain: 'a.example.com' })
        .and.not.have.property('organization_id');
      api.delete(path);
      expect(tenant.snapshot().store.get('organization_discovery_domains')).to.equal(undefined);
      tenant.restore(snapshot);
      expect(api.get(at).status).to.equal(200);
    });
  });

  describe('its client grants', () => {
    let grant: string;
    beforeEach(() => {
      api.post('/resource-servers', { identifier: 'https://api.example.com/', scopes: [{ value: 'read' }] });
      const body = {
        client_id: 'local-client',
        audience: 'https://api.example.com/',
        scope: ['read'],
        organization_usage: 'allow',
      };
      grant = String(bodyOf(api.post('/client-grants', body)).id);
    });

    it('are added once, filtered, and removed', () => {
      const list = `${path}/client-grants`;
      expect(bodyOf(api.post(list, { grant_id: grant }))).to.include({ grant_id: grant });
      expect(api.post(list, { grant_id: grant }).status).to.equal(409);
      expect(bodyOf(api.post(list, { grant_id: 'cgr_AAAAAAAAAAAAAAAA' })).message).to.equal(
        'The grant does not exist.',
      );
      expect(listOf(api.get(`/client-grants/${grant}/organizations`)).map((one) => one.id)).to.deep.equal([
        id,
      ]);
      expect(listOf(api.get(`${list}?grant_ids=${grant}&client_id=local-client`))).to.have.length(1);
      expect(listOf(api.get(`${list}?audience=https://other.example.com/`))).to.deep.equal([]);
      expect(api.delete(`${list}/${grant}`).status).to.equal(204);
      expect(listOf(api.get(list))).to.deep.equal([]);
    });

    it('are deleted with the grant or the organization', () => {
      api.post(`${path}/client-grants`, { grant_id: grant });
      api.delete(path);
      expect(listOf(api.get(`/client-grants/${grant}/organizations`))).to.deep.equal([]);
    });
  });
});
