import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

describe('Multifactor authentication', () => {
  let tenant: Tenant;
  let api: Api;
  beforeEach(() => {
    tenant = new Tenant();
    api = new Api(tenant);
  });
  afterEach(() => expectSoundStore(tenant));

  it('enables and disables factors one by one', () => {
    expect(api.put('/guardian/factors/otp', { enabled: true })).to.deep.include({
      status: 200,
      body: { enabled: true },
    });
    const enabled = listOf(api.get('/guardian/factors')).filter((factor) => factor.enabled === true);
    expect(enabled.map(({ name }) => name)).to.deep.equal(['otp']);
  });

  it('never shows the secrets of providers', () => {
    const path = '/guardian/factors/push-notification/providers/sns';
    const shown = {
      aws_access_key_id: 'id',
      aws_region: 'us-west-1',
      sns_apns_platform_application_arn: 'arn',
      sns_gcm_platform_application_arn: 'arn',
    };
    expect(api.put(path, { ...shown, aws_secret_access_key: 'secret' }).status).to.equal(200);
    expect(api.get(path).body).to.deep.equal(shown);
  });

  it('has settings of WebAuthn factors', () => {
    const path = '/guardian/factors/webauthn-roaming/settings';
    expect(api.put(path, { userVerification: 'required' }).body).to.deep.equal({
      userVerification: 'required',
    });
    expect(api.get(path).body).to.deep.equal({ userVerification: 'required', overrideRelyingParty: false });
    expect(api.put(path, { userVerification: 'sometimes' }).status).to.equal(400);
  });

  it('is required by policies', () => {
    expect(api.get('/guardian/policies').body).to.deep.equal([]);
    expect(api.put('/guardian/policies', ['all-applications']).body).to.deep.equal(['all-applications']);
    expect(api.get('/guardian/policies').body).to.deep.equal(['all-applications']);
    expect(api.put('/guardian/policies', ['never']).status).to.equal(400);
  });

  it('reads and deletes an enrollment, and creates a ticket for another', () => {
    const enrollment = { id: 'dev_1', status: 'confirmed', type: 'totp' };
    tenant.seed([{ user_id: 'jane', email: 'jane@example.com', enrollments: [enrollment] }]);
    const path = '/guardian/enrollments/dev_1';
    expect(bodyOf(api.get(path))).to.include({ id: 'dev_1', status: 'confirmed' });
    expect(api.delete(path).status).to.equal(204);
    expect(api.get(path)).to.deep.include({ status: 404 });
    expect(api.delete(path)).to.deep.include({ status: 404 });
    const ticket = bodyOf(api.post('/guardian/enrollments/ticket', { user_id: 'auth0|jane' }));
    expect(ticket.ticket_url).to.contain(String(ticket.ticket_id));
    expect(tenant.outbox).to.deep.equal([]);
    api.post('/guardian/enrollments/ticket', { user_id: 'auth0|jane', send_mail: true });
    expect(tenant.outbox[0]).to.include({ type: 'mfa-enrollment-ticket', to: 'jane@example.com' });
    expect(api.post('/guardian/enrollments/ticket', { user_id: 'auth0|none' }).status).to.equal(404);
  });
});
