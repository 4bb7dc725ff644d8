import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const NOW = '2024-05-01T10:00:00.000Z';

describe('Authentication methods of a user', () => {
  let api: Api;
  let path: string;
  beforeEach(() => {
    api = new Api(new Tenant({ now: NOW }));
    path = `${pathOf(api.createUser())}/authentication-methods`;
  });

  it('are created masked, and shown masked and confirmed', () => {
    const { status, body } = api.post(path, { type: 'email', name: 'Test', email: 'chuck334@example.com' });
    const { id, ...rest } = body as Json;
    expect(status).to.equal(201);
    expect(id).to.match(/^email\|dev_[A-Za-z0-9]{16}$/);
    expect(rest).to.deep.equal({
      type: 'email',
      name: 'Test',
      created_at: NOW,
      email: 'chuc****@exam*******',
    });
    expect(api.get(path).body).to.deep.equal([{ ...rest, id, confirmed: true }]);
    expect(api.get(`${path}/${encodeURIComponent(String(id))}`).body).to.deep.equal({
      ...rest,
      id,
      confirmed: true,
    });
  });

  it('omit the total of an empty list', () => {
    expect(api.get(`${path}?include_totals=true`).body).to.deep.equal({
      start: 0,
      limit: 50,
      authenticators: [],
    });
    api.post(path, { type: 'email', email: 'a@example.com' });
    expect(bodyOf(api.get(`${path}?include_totals=true`))).to.include({ total: 1 });
  });

  it('are replaced all at once, returned unmasked, and listed with phones last', () => {
    api.post(path, { type: 'email', email: 'gone@example.com' });
    const { status, body } = api.send('PUT', path, [
      { type: 'email', name: 'MyEmail', email: 'foo@example.com' },
      {
        type: 'phone',
        name: 'MyPhone',
        phone_number: '+44207183875044',
        preferred_authentication_method: 'voice',
      },
      { type: 'totp', name: 'MyTotp', totp_secret: 'PLANTEDCANARY' },
    ]);
    expect(status).to.equal(200);
    expect((body as Json[]).map(({ email, phone_number: phone }) => [email, phone])).to.deep.equal([
      ['foo@example.com', undefined],
      [undefined, '+44207183875044'],
      [undefined, undefined],
    ]);
    const [email, totp, phone] = listOf(api.get(path));
    expect([email?.email, phone?.phone_number]).to.deep.equal(['****@exam*******', 'XXXXXXXXXXX5044']);
    expect(phone?.authentication_methods).to.deep.equal([
      { type: 'voice', id: String(phone?.id).replace('phone', 'voice') },
    ]);
    expect(totp?.type).to.equal('totp');
    expect(JSON.stringify([body, api.get(path), api.tenant.snapshot().store.get('logs')])).not.to.contain(
      'PLANTEDCANARY',
    );
  });

  it('are renamed, deleted one by one and all together', () => {
    const first = `${path}/${encodeURIComponent(String(bodyOf(api.post(path, { type: 'email', email: 'a@example.com' })).id))}`;
    api.post(path, { type: 'email', email: 'b@example.com' });
    expect(api.patch(first, { name: 'Home' }).body).to.include({ name: 'Home' });
    expect(bodyOf(api.get(first)).name).to.equal('Home');
    expect(api.delete(first).status).to.equal(204);
    expect(api.get(first).body).to.include({
      statusCode: 404,
      message: 'The authentication method could not be found.',
    });
    expect(api.delete(first).status).to.equal(404);
    expect(api.patch(first, { name: 'x' }).status).to.equal(404);
    expect(api.delete(path).status).to.equal(204);
    expect(api.get(path).body).to.deep.equal([]);
  });

  it('refuse duplicates', () => {
    api.post(path, { type: 'phone', phone_number: '+15551234567' });
    expect(api.post(path, { type: 'phone', phone_number: '+15551234567' }).body).to.include({
      statusCode: 409,
      message: 'Authentication method already exists.',
    });
    const email = { type: 'email', email: 'a@example.com' };
    expect(api.send('PUT', path, [email, email]).status).to.equal(409);
    expect(api.get(path).body).to.have.length(1);
  });

  it('can’t be replaced or deleted as a whole while there is a passkey', () => {
    api.post(path, {
      type: 'passkey',
      key_id: 'k',
      public_key: 'p',
      relying_party_identifier: 'example.com',
    });
    const message = 'Operation not permitted when the user has registered at least 1 passkey';
    expect(api.send('PUT', path, []).body).to.include({ statusCode: 403, message });
    expect(api.delete(path).body).to.include({ statusCode: 403, message });
  });

  for (const [what, body] of Object.entries({
    'an unknown type': { type: 'push' },
    'no type': { name: 'x' },
    'an unknown property': { type: 'email', foo: 1 },
    'a phone of one digit': { type: 'phone', phone_number: '1' },
    'a malformed aaguid': { type: 'passkey', aaguid: 'x' },
    'a malformed host': { type: 'passkey', relying_party_identifier: 'a b' },
  })) {
    it(`refuse ${what}`, () => {
      expect(api.post(path, body).body).to.include({ statusCode: 400, errorCode: 'invalid_body' });
      expect(api.get(path).body).to.deep.equal([]);
    });
  }
});

describe('Second factors of a user', () => {
  const seed = [
    {
      email: 'jane@example.com',
      user_id: 'jane',
      multifactor: ['google-authenticator', 'duo'],
      enrollments: [
        { id: 'dev_1', status: 'confirmed', type: 'authenticator', auth_method: 'authenticator' },
        { id: 'dev_2', status: 'confirmed', type: 'sms', auth_method: 'sms' },
      ],
      mfa_factors: [
        { totp: { secret: 'S' } },
        { phone: { value: '+15551234567' } },
        { email: { value: 'j@example.com' } },
      ],
    },
  ];
  const path = '/users/auth0%7Cjane';
  let api: Api;
  beforeEach(() => {
    api = new Api(new Tenant({ seed }));
  });

  it('shows the enrollments that it was seeded with', () => {
    expect(listOf(api.get(`${path}/enrollments`)).map(({ id }) => id)).to.deep.equal(['dev_1', 'dev_2']);
  });

  it('removes a provider with 204, whether or not it was enrolled', () => {
    expect(api.delete(`${path}/multifactor/google-authenticator`).status).to.equal(204);
    expect(listOf(api.get(`${path}/enrollments`)).map(({ id }) => id)).to.deep.equal(['dev_2']);
    expect(bodyOf(api.get(path)).multifactor).to.deep.equal(['duo']);
    expect(api.delete(`${path}/multifactor/duo`).status).to.equal(204);
    expect(bodyOf(api.get(path))).not.to.have.property('multifactor');
    expect(api.delete(`${path}/multifactor/duo`).status).to.equal(204);
    expect(bodyOf(api.delete(`${path}/multifactor/sms`)).message).to.equal(
      "Path validation error: 'No enum match for: sms' on property provider (The multi-factor provider. Supported values 'duo' or 'google-authenticator').",
    );
    expect(api.delete('/users/none/multifactor/duo').status).to.equal(404);
  });

  it('gets a new recovery code each time', () => {
    const codes = [1, 2].map(() => bodyOf(api.post(`${path}/recovery-code-regeneration`)).recovery_code);
    expect(codes[0]).to.match(/^[A-Z0-9]{24}$/);
    expect(codes[0]).not.to.equal(codes[1]);
  });

  it('invalidates browsers and deletes authenticators with 204', () => {
    expect(api.post(`${path}/multifactor/actions/invalidate-remember-browser`).status).to.equal(204);
    expect(listOf(api.get(`${path}/authentication-methods`)).map(({ type }) => type)).to.deep.equal([
      'totp',
      'email',
      'phone',
    ]);
    expect(api.delete(`${path}/authenticators`).status).to.equal(204);
    expect(api.get(`${path}/authentication-methods`).body).to.deep.equal([]);
    expect(api.get(`${path}/enrollments`).body).to.deep.equal([]);
  });
});
