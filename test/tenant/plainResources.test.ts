import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { expectSoundStore } from './support/expectSoundStore';
import { Api, bodyOf, listOf, type Json } from './support/api';

const script = 'function (user, context, callback) { callback(null, user, context); }';

describe('Rules', () => {
  const api = new Api(new Tenant());

  it('have an order, and a unique name', () => {
    for (const name of ['first', 'second']) expect(api.post('/rules', { name, script }).status).to.equal(201);
    const [first, second] = listOf(api.get('/rules'));
    expect([first?.order, second?.order]).to.deep.equal([1, 2]);
    expect(bodyOf(api.post('/rules', { name: 'first', script }))).to.include({
      statusCode: 409,
      message: 'A rule with the same name already exists.',
    });
    api.patch(`/rules/${String(first?.id)}`, { order: 9, enabled: false });
    expect(listOf(api.get('/rules')).map(({ name }) => name)).to.deep.equal(['second', 'first']);
    expect(listOf(api.get('/rules?enabled=false&fields=name'))).to.deep.equal([{ name: 'first' }]);
  });

  it('have configuration values that are never shown', () => {
    expect(bodyOf(api.send('PUT', '/rules-configs/KEY', { value: 'v' }))).to.deep.equal({
      key: 'KEY',
      value: 'v',
    });
    expect(api.get('/rules-configs').body).to.deep.equal([{ key: 'KEY' }]);
    expect(api.delete('/rules-configs/KEY').status).to.equal(204);
    expect(api.get('/rules-configs').body).to.deep.equal([]);
  });
});

describe('Hooks', () => {
  const api = new Api(new Tenant());

  it('keep secrets and never show their values', () => {
    const hook = bodyOf(api.post('/hooks', { name: 'h', script, triggerId: 'pre-user-registration' }));
    const path = `/hooks/${String(hook.id)}/secrets`;
    expect(api.post(path, { A: '1', B: '2' })).to.deep.include({ status: 201, body: {} });
    expect(api.post(path, { A: '3' }).status).to.equal(409);
    expect(api.patch(path, { C: '1' }).status).to.equal(404);
    expect(api.patch(path, { B: '3' }).status).to.equal(201);
    expect(api.delete(path, ['A']).status).to.equal(204);
    expect(api.get(path).body).to.deep.equal({ B: '_VALUE_NOT_SHOWN_' });
    expect(bodyOf(api.get(`/hooks/${String(hook.id)}`))).not.to.have.property('secrets');
  });
});

describe('Custom domains', () => {
  const api = new Api(new Tenant());

  it('one of them is the default domain', () => {
    const path = '/custom-domains/default';
    expect(api.get(path).body).to.deep.equal({ domain: 'local-tenant.auth0.localhost' });
    const [one, other] = ['one', 'other'].map((name) =>
      bodyOf(api.post('/custom-domains', { domain: `${name}.example.com`, type: 'self_managed_certs' })),
    );
    expect(bodyOf(api.patch(path, { domain: 'one.example.com' })).is_default).to.equal(true);
    expect(bodyOf(api.patch(path, { domain: 'other.example.com' }))).to.include({
      custom_domain_id: other?.custom_domain_id,
    });
    expect(bodyOf(api.get(`/custom-domains/${String(one?.custom_domain_id)}`)).is_default).to.equal(false);
    expect(api.patch(path, { domain: 'unknown.example.com' }).status).to.equal(400);
    expect(bodyOf(api.get(path)).domain).to.equal('other.example.com');
    expect(api.delete(`/custom-domains/${String(other?.custom_domain_id)}`).status).to.equal(409);
    api.patch(path, { domain: 'local-tenant.auth0.localhost' });
    expect(api.get(path).body).to.deep.equal({ domain: 'local-tenant.auth0.localhost' });
  });

  it('are verified, and tested after that', () => {
    const domain = bodyOf(
      api.post('/custom-domains', { domain: 'a.example.com', type: 'auth0_managed_certs' }),
    );
    const path = `/custom-domains/${String(domain.custom_domain_id)}`;
    expect(domain).to.include({ status: 'pending_verification' });
    expect(api.post(`${path}/test`).status).to.equal(409);
    expect(bodyOf(api.post(`${path}/verify`))).to.include({ status: 'ready' });
    expect(bodyOf(api.post(`${path}/test`))).to.deep.equal({ success: true });
    const again = { domain: 'a.example.com', type: 'auth0_managed_certs' };
    expect(api.post('/custom-domains', again).status).to.equal(409);
  });
});

describe('Branding', () => {
  const api = new Api(new Tenant());
  const template = '/branding/templates/universal-login';

  it('has a page template, as text or as an object', () => {
    expect(api.get(template).status).to.equal(404);
    expect(api.send('PUT', template, { template: '<html>' }).status).to.equal(201);
    expect(api.send('PUT', template, JSON.stringify('<html><body>')).status).to.equal(204);
    expect(api.get(template).body).to.deep.equal({ body: '<html><body>' });
    expect(api.delete(template).status).to.equal(204);
    expect(api.get(template).status).to.equal(404);
  });

  it('has one theme, which is the default', () => {
    expect(bodyOf(api.get('/branding/themes/default'))).to.include({
      statusCode: 404,
      errorCode: 'theme_not_found',
    });
  });

  it('removes what is set to null', () => {
    const colors = { primary: '#ffffff', page_background: '#000000' };
    expect(api.patch('/branding', { colors }).body).to.deep.equal({ colors });
    expect(api.patch('/branding', { colors: null }).body).to.deep.equal({});
  });
});

describe('Client grants', () => {
  it('are deleted with their API', () => {
    const api = new Api(new Tenant());
    const server = bodyOf(api.post('/resource-servers', { identifier: 'https://api' }));
    const grant = { client_id: api.tenant.clientId, audience: 'https://api', scope: [] };
    const { id } = bodyOf(api.post('/client-grants', grant));
    expect(api.post('/client-grants', grant).status).to.equal(409);
    expect(api.post('/client-grants', { ...grant, audience: 'https://none' }).status).to.equal(404);
    expect(api.get(`/client-grants/${String(id)}/organizations`).body).to.deep.equal([]);
    expect(api.delete(`/resource-servers/${String(server.id)}`).status).to.equal(204);
    expect(bodyOf(api.get(`/client-grants/${String(id)}`))).to.include({
      errorCode: 'inexistent_client_grant',
    });
    expectSoundStore(api.tenant);
  });
});

describe('Log streams', () => {
  it('keep a sink of their type', () => {
    const api = new Api(new Tenant());
    const sink = { awsAccountId: '999999999999', awsRegion: 'us-west-2' };
    const stream = bodyOf(api.post('/log-streams', { name: 's', type: 'eventbridge', sink }));
    expect((stream.sink as Json).awsPartnerEventSource).to.match(
      /^aws\.partner\/auth0\.com\/.*\/auth0\.logs$/,
    );
    const other = { sink: { httpEndpoint: 'https://logs.example.com' } };
    expect(bodyOf(api.patch(`/log-streams/${String(stream.id)}`, other))).to.include({ statusCode: 400 });
  });
});

describe('Settings', () => {
  it('start with the defaults of a new tenant, and are updated partially', () => {
    const api = new Api(new Tenant());
    const path = '/attack-protection/suspicious-ip-throttling';
    const before = bodyOf(api.get(path));
    const stage = { 'pre-login': { max_attempts: 5, rate: 864_000 } };
    const after = bodyOf(api.patch(path, { stage }));
    expect(after.stage).to.deep.equal({ ...(before.stage as Json), ...stage });
    api.tenant.reset();
    expect(api.get(path).body).to.deep.equal(before);
  });

  it('of the tenant accept lifetimes in minutes', () => {
    const api = new Api(new Tenant());
    const answer = api.patch('/tenants/settings', { idle_session_lifetime_in_minutes: 30 });
    expect(bodyOf(answer)).to.include({ idle_session_lifetime: 0.5, session_lifetime: 168 });
  });
});

describe('Collections', () => {
  it('are part of snapshots', () => {
    const api = new Api(new Tenant());
    const snapshot = api.tenant.snapshot();
    api.post('/rules', { name: 'r', script });
    const later = api.tenant.snapshot();
    api.tenant.restore(snapshot);
    expect(api.get('/rules').body).to.deep.equal([]);
    api.tenant.restore(later);
    expect(listOf(api.get('/rules'))).to.have.length(1);
  });

  it('are seeded with bodies of POST, or records of GET', () => {
    const rules = [
      { name: 'r', script },
      { id: 'rul_0000000000000001', name: 's', script, order: 7, stage: 'login_success' },
    ];
    const settings = { '/branding': { logo_url: 'https://example.com/logo.png' } };
    const api = new Api(new Tenant({ seed: { rules, rules_configs: [{ key: 'K', value: 'v' }], settings } }));
    expect(listOf(api.get('/rules')).map(({ order }) => order)).to.deep.equal([1, 7]);
    expect(bodyOf(api.get('/rules/rul_0000000000000001'))).to.include({ name: 's' });
    expect(api.get('/rules-configs').body).to.deep.equal([{ key: 'K' }]);
    expect(api.get('/branding').body).to.deep.equal(settings['/branding']);
    expect(() => new Tenant({ seed: { rules: [{ name: '<' }] } })).to.throw(
      'rules[0]: Payload validation error',
    );
    expect(() => new Tenant({ seed: { nonsense: [] } })).to.throw('got nonsense');
  });
});

describe('Settings that depend on others', () => {
  const api = new Api(new Tenant());

  it('breached passwords: without a shield that notifies administrators, there is no frequency', () => {
    const path = '/attack-protection/breached-password-detection';
    const often = { admin_notification_frequency: ['daily'] };
    const notifying = { ...often, stage: { 'pre-change-password': { shields: ['admin_notification'] } } };
    expect(bodyOf(api.patch(path, notifying))).to.deep.include(often);
    const blocking = { stage: { 'pre-change-password': { shields: ['block'] } } };
    expect(bodyOf(api.patch(path, blocking))).to.deep.include({ admin_notification_frequency: [] });
  });

  it('Twilio: GET shows unset fields as null', () => {
    const path = '/guardian/factors/sms/providers/twilio';
    expect(api.get(path).body).to.deep.equal({});
    const given = { from: '123', auth_token: 'token', sid: 'sid' };
    expect(api.send('PUT', path, given).body).to.deep.equal(given);
    expect(api.get(path).body).to.deep.equal({ ...given, messaging_service_sid: null });
  });

  it('email providers: unknown settings are refused, the last one first', () => {
    const credentials = { api_key: 'key' };
    const settings = { first: 1, second: 2 };
    const path = '/emails/provider';
    expect(bodyOf(api.post(path, { name: 'mandrill', credentials, settings })).message).to.equal(
      "Payload validation error: 'Additional properties not allowed: second,first' on property settings (Specific provider setting).",
    );
    // Recorded: a missing field is refused first.
    expect(api.patch(path, { settings }).status).to.equal(404);
    const message = { view_content_link: true };
    expect(api.post(path, { name: 'mandrill', credentials, settings: { message } }).status).to.equal(201);
  });

  it('clients: profiles for organizations must exist', () => {
    const configuration = {
      connection_profile_id: 'cop_1111111111111111111111',
      user_attribute_profile_id: 'uap_1111111111111111111111',
      allowed_strategies: ['okta'],
      connection_deletion_behavior: 'allow',
    };
    const client = { name: 'c', my_organization_configuration: configuration };
    expect(bodyOf(api.post('/clients', client))).to.include({ statusCode: 400 });
    const [connection, attributes] = [
      bodyOf(api.post('/connection-profiles', { name: 'p' })),
      bodyOf(
        api.post('/user-attribute-profiles', {
          name: 'p',
          user_attributes: {
            email: { description: 'd', label: 'l', profile_required: false, auth0_mapping: 'email' },
          },
        }),
      ),
    ];
    const known = { connection_profile_id: connection.id, user_attribute_profile_id: attributes.id };
    const whole = { ...client, my_organization_configuration: { ...configuration, ...known } };
    expect(api.post('/clients', whole).status).to.equal(201);
  });
});
