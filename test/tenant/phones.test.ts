import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf } from './support/api';

const twilio = {
  name: 'twilio',
  configuration: { sid: 'AC1', delivery_methods: ['text'] },
  credentials: { auth_token: 'a-secret' },
};
const providers = '/branding/phone/providers';
const templates = '/branding/phone/templates';

describe('Phone providers', () => {
  it('are never shown with their credentials', () => {
    const api = new Api(new Tenant());
    const made = api.post(providers, twilio);
    const path = `${providers}/${String(bodyOf(made).id)}`;
    const shown = [made, api.get(path), api.patch(path, { disabled: true }), api.get(providers)];
    expect(shown.map(({ status }) => status)).to.deep.equal([201, 200, 200, 200]);
    expect(JSON.stringify(shown.map(({ body }) => body))).not.to.contain('a-secret');
  });

  it('put a test message into the outbox', () => {
    const api = new Api(new Tenant());
    const { id } = bodyOf(api.post(providers, twilio));
    const answer = api.post(`${providers}/${String(id)}/try`, {
      to: '+15551234567',
      delivery_method: 'voice',
    });
    expect(answer.status).to.equal(202);
    expect(api.tenant.outbox.at(-1)).to.include({
      type: 'phone-trial',
      to: '+15551234567',
      delivery_method: 'voice',
      provider_id: id,
    });
    expect(api.post(`${providers}/none/try`, { to: '+15551234567' }).status).to.equal(404);
  });

  it('are filtered by disabled', () => {
    const api = new Api(new Tenant());
    api.post(providers, { ...twilio, disabled: true });
    expect(bodyOf(api.get(`${providers}?disabled=false`)).providers).to.deep.equal([]);
    expect(bodyOf(api.get(`${providers}?disabled=true`)).providers).to.have.length(1);
  });
});

describe('Phone templates', () => {
  const content = { from: '1234567890', body: { text: 'Code {{ code }}' } };

  it('are listed with the defaults of the other types', () => {
    const api = new Api(new Tenant());
    const types = (): unknown[] =>
      (bodyOf(api.get(templates)).templates as { type: string }[]).map(({ type }) => type);
    expect(types()).to.deep.equal(['blocked_account', 'change_password', 'otp_enroll', 'otp_verify']);
    api.post(templates, { type: 'otp_verify', content });
    expect(types()).to.deep.equal(['otp_verify', 'blocked_account', 'change_password', 'otp_enroll']);
    expect(api.post(templates, { type: 'otp_verify', content }).status).to.equal(409);
  });

  it('are reset to the default text and keep their sender', () => {
    const api = new Api(new Tenant());
    const made = bodyOf(api.post(templates, { type: 'otp_verify', content }));
    const { content: after } = bodyOf(api.patch(`${templates}/${String(made.id)}/reset`, {}));
    expect(after).to.have.property('from', '1234567890');
    expect(after).to.have.nested.property('body.text').that.contains('is your verification code');
  });
});
