import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, type Json } from './support/api';

describe('Resources that are only stored and shown', () => {
  let api: Api;
  beforeEach(() => {
    api = new Api(new Tenant());
  });

  const make = (path: string, body: Json): Json => {
    const { status, body: made } = api.post(path, body);
    expect(status, JSON.stringify(made)).to.equal(201);
    return Object(made) as Json;
  };
  const flag = (): Json =>
    make('/experimentation/feature-flags', {
      name: 'new login',
      parameters: { theme: { type: 'string', value: 'dark' } },
    });
  const experiment = ({ id }: Json, variation: Json): Json =>
    make('/experimentation/experiments', {
      name: 'first',
      feature_flag_id: id,
      authentication_flow: 'login',
      allocation_strategy: 'percentage',
      assignment_config: { subject: 'device' },
      allocations: [{ variation_id: variation.id, weight: 100, is_control: true }],
    });

  it('event streams deliver nothing: they have no deliveries', () => {
    const { id } = make('/event-streams', {
      name: 'hook',
      subscriptions: [{ event_type: 'user.created' }],
      status: 'enabled',
      destination: {
        type: 'webhook',
        configuration: {
          webhook_endpoint: 'https://example.com/hook',
          webhook_authorization: { method: 'bearer' },
        },
      },
    });
    const path = `/event-streams/${String(id)}`;
    expect(api.get(`${path}/deliveries`).body).to.deep.equal([]);
    const event = `evt_${'1'.repeat(22)}`;
    const none = [api.get(`${path}/deliveries/${event}`), api.post(`${path}/redeliver/${event}`)];
    expect(none.map(({ status }) => status)).to.deep.equal([404, 404]);
    expect(api.post(`${path}/redeliver`, {}).status).to.equal(202);
    const test = api.post(`${path}/test`, { event_type: 'user.created' });
    expect([test.status, bodyOf(test).status]).to.deep.equal([202, 'failed']);
  });

  it('feature flags and experiments have the given status', () => {
    const own = flag();
    const path = `/experimentation/feature-flags/${String(own.id)}`;
    expect(own.status).to.equal('draft');
    expect(bodyOf(api.post(`${path}/status`, { status: 'active' })).status).to.equal('active');
    const variation = make(`${path}/variations`, { name: 'dark', overrides: {} });
    const { id } = experiment(own, variation);
    const at = `/experimentation/experiments/${String(id)}`;
    expect(api.post(`${at}/validate`).body).to.deep.equal({ is_valid: true, errors: [] });
    expect(bodyOf(api.post(`${at}/status`, { status: 'active' })).status).to.equal('active');
  });

  it('parts of an experiment can be deleted once it is archived', () => {
    const own = flag();
    const path = `/experimentation/feature-flags/${String(own.id)}`;
    const variation = make(`${path}/variations`, { name: 'dark', overrides: {} });
    make(`${path}/variations`, { name: 'light', overrides: {} });
    const { id } = experiment(own, variation);
    const variationPath = `${path}/variations/${String(variation.id)}`;
    expect([api.delete(variationPath).status, api.delete(path).status]).to.deep.equal([409, 409]);
    api.post(`/experimentation/experiments/${String(id)}/status`, { status: 'archived' });
    expect([api.delete(variationPath).status, api.delete(path).status]).to.deep.equal([204, 204]);
  });

  it('profiles have no templates: those of the API are not published', () => {
    for (const kind of ['connection', 'user-attribute']) {
      const name = `${kind.replace('-', '_')}_profile_templates`;
      expect(api.get(`/${kind}-profiles/templates`).body).to.deep.equal({ [name]: [] });
      expect(api.get(`/${kind}-profiles/templates/any`).status).to.equal(404);
    }
  });

  it('self-service profiles create tickets with links to the tenant, and revoke them', () => {
    const { id } = make('/self-service-profiles', { name: 'customers' });
    const path = `/self-service-profiles/${String(id)}/sso-ticket`;
    const { ticket } = make(path, { connection_config: { name: 'customer' } });
    expect(String(ticket).startsWith(`${api.tenant.origin}/`)).to.equal(true);
    expect(api.post(`${path}/any/revoke`).status).to.equal(202);
    expect(api.post('/self-service-profiles/ssp_none/sso-ticket', {}).status).to.equal(404);
  });

  it('blacklisted tokens are kept by audience', () => {
    for (const aud of ['a', 'b'])
      expect(api.post('/blacklists/tokens', { jti: 'x', aud }).status).to.equal(204);
    expect(api.get('/blacklists/tokens?aud=a').body).to.deep.equal([{ aud: 'a', jti: 'x' }]);
    expect(api.get('/blacklists/tokens').body).to.have.length(2);
    expect(api.post('/blacklists/tokens', { aud: 'a' }).status).to.equal(400);
  });

  for (const [path, change] of [
    ['/prompts/mfa-push', { app_name: 'App' }],
    ['/migrations', { flags: { one: true } }],
  ] as const) {
    it(`${path} stores settings`, () => {
      expect(api.patch(path, change).body).to.deep.equal(change);
      expect(api.get(path).body).to.deep.equal(change);
    });
  }
});
