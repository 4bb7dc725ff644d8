import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf } from './support/api';

const DATABASE = 'Username-Password-Authentication';

describe('Creating a user', () => {
  let api: Api;
  beforeEach(() => {
    api = new Api(
      new Tenant({
        now: '2024-05-01T10:00:00.000Z',
        seed: {
          connections: [
            { name: 'with-usernames', options: { requires_username: true } },
            { name: 'strict', options: { passwordPolicy: 'good' } },
            { name: 'closed', options: { disabled: true } },
            { name: 'google-oauth2', strategy: 'google-oauth2' },
          ],
        },
      }),
    );
  });

  it('gives it the defaults of the API', () => {
    const user = api.createUser({ email: 'Jane.Doe@Example.com' });
    expect(user.user_id).to.match(/^auth0\|[0-9a-f]{24}$/);
    expect(user).to.deep.equal({
      user_id: user.user_id,
      created_at: '2024-05-01T10:00:00.000Z',
      updated_at: '2024-05-01T10:00:00.000Z',
      email: 'jane.doe@example.com',
      email_verified: false,
      name: 'jane.doe@example.com',
      nickname: 'jane.doe',
      picture:
        'https://s.gravatar.com/avatar/0cba00ca3da1b283a57287bcceb17e35?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fja.png',
      identities: [
        { connection: DATABASE, user_id: String(user.user_id).slice(6), provider: 'auth0', isSocial: false },
      ],
    });
  });

  it('stores the given fields, and shows them at once by id', () => {
    const given = {
      user_id: 'custom-1',
      name: 'Jane',
      nickname: 'J',
      picture: 'https://example.com/j.png',
      blocked: true,
      email_verified: true,
      user_metadata: { theme: 'dark' },
      app_metadata: { plan: 'pro' },
    };
    const user = api.createUser(given);
    expect(user).to.include({ user_id: 'auth0|custom-1', name: 'Jane', nickname: 'J', blocked: true });
    expect(user.app_metadata).to.deep.equal({ plan: 'pro' });
    expect(bodyOf(api.get(pathOf(user)))).to.deep.equal(user);
  });

  it('never splits a character in the letters of its picture', () => {
    const pictureOf = (name: string): string => String(api.createUser({ name }).picture);
    expect(pictureOf('J😀')).to.contain(encodeURIComponent('/j😀.png'));
    expect(pictureOf('\ud800')).to.contain(encodeURIComponent('/.png'));
  });

  it('never shows the password', () => {
    const user = api.createUser({ password: 'planted-canary' });
    expect(JSON.stringify([user, api.get('/users'), api.get(`${pathOf(user)}/logs`)])).not.to.contain(
      'planted-canary',
    );
  });

  for (const [what, more] of Object.entries({
    'the same address': {},
    'the same address in capitals': { email: 'TAKEN@example.com' },
    'the same id': { email: 'other@example.com', user_id: 'taken' },
  })) {
    it(`refuses a second user with ${what}`, () => {
      api.createUser({ email: 'taken@example.com', user_id: 'taken' });
      const answer = api.post('/users', {
        connection: DATABASE,
        password: 'p',
        email: 'taken@example.com',
        ...more,
      });
      expect(answer.body).to.deep.equal({
        statusCode: 409,
        error: 'Conflict',
        message: 'The user already exists.',
        errorCode: 'auth0_idp_error',
      });
      expect(listOf(api.get('/users'))).to.have.length(1);
    });
  }

  it('refuses a second user with the same username', () => {
    const body = { connection: 'with-usernames', username: 'Jane', password: 'p' };
    expect(bodyOf(api.post('/users', body)).username).to.equal('jane');
    expect(api.post('/users', { ...body, username: 'JANE' }).status).to.equal(409);
  });

  it("accepts usernames of up to 15 characters, or the connection's limit", () => {
    const patient = { requires_username: true, validation: { username: { min: 3, max: 20 } } };
    api.post('/connections', { name: 'patient', strategy: 'auth0', options: patient });
    const create = (connection: string, length: number): number =>
      api.post('/users', {
        connection,
        email: `${connection}${length}@example.com`,
        username: 'u'.repeat(length),
        password: 'Correct horse 1',
      }).status;
    expect([15, 16].map((length) => create('with-usernames', length))).to.deep.equal([201, 400]);
    expect([2, 3, 20, 21].map((length) => create('patient', length))).to.deep.equal([400, 201, 201, 400]);
    const user = listOf(api.get('/users?q=username:uuu'))[0] ?? {};
    expect(api.patch(pathOf(user), { username: 'u'.repeat(21) }).body).to.include({
      message: 'The username must be between 3 and 20 characters long.',
    });
  });

  it('accepts the same email address in another connection', () => {
    api.createUser({ email: 'jane@example.com' });
    expect(api.post('/users', { connection: 'email', email: 'jane@example.com' }).status).to.equal(201);
  });

  it('creates passwordless users with the ids of their provider', () => {
    const sms = bodyOf(api.post('/users', { connection: 'sms', phone_number: '+15551234567' }));
    expect(sms.user_id).to.match(/^sms\|[0-9a-f]{24}$/);
    expect(sms.name).to.equal('+15551234567');
    expect(bodyOf(api.post('/users', { connection: 'email', email: 'j@example.com' })).user_id).to.match(
      /^email\|/,
    );
  });

  const refused: [string, Record<string, unknown>, string][] = [
    [
      'no connection',
      { email: 'a@example.com' },
      "Payload validation error: 'Missing required property: connection' on property connection (Name of the connection this user should be created in.).",
    ],
    ['an unknown connection', { connection: 'nope' }, 'The connection does not exist'],
    [
      'a disabled connection',
      { connection: 'closed', email: 'a@example.com', password: 'p' },
      'Connection is disabled.',
    ],
    [
      'a social connection',
      { connection: 'google-oauth2', email: 'a@example.com' },
      'Connection does not support user creation through the API. It must either be a database or passwordless connection.',
    ],
    [
      'a username where none is required',
      { connection: DATABASE, email: 'a@example.com', username: 'a', password: 'p' },
      'Cannot set username for connection without requires_username',
    ],
    [
      'no email',
      { connection: DATABASE, password: 'p' },
      "Payload validation error: 'Missing required property: email'.",
    ],
    [
      'no password',
      { connection: DATABASE, email: 'a@example.com' },
      "Payload validation error: 'Missing required property: password'.",
    ],
    [
      'no phone number for sms',
      { connection: 'sms' },
      "Payload validation error: 'Missing required property: phone_number'.",
    ],
    [
      'no email for email',
      { connection: 'email' },
      "Payload validation error: 'Missing required property: email'.",
    ],
    [
      'a weak password',
      { connection: 'strict', email: 'a@example.com', password: 'weak' },
      'PasswordStrengthError: Password is too weak',
    ],
    [
      'a password of 73 bytes',
      { connection: DATABASE, email: 'a@example.com', password: 'x'.repeat(73) },
      'Password is too long, maximum 72 bytes',
    ],
    [
      'a wrong type',
      { connection: DATABASE, email: 1 },
      "Payload validation error: 'Expected type string but found type integer' on property email (The user's email.).",
    ],
    [
      'unknown properties',
      { connection: DATABASE, bar: 2, foo: 1 },
      "Payload validation error: 'Additional properties not allowed: foo,bar'.",
    ],
    [
      'a malformed address',
      { connection: DATABASE, email: 'nope' },
      "Payload validation error: 'Object didn't pass validation for format email: nope' on property email (The user's email.).",
    ],
    [
      'an empty name',
      { connection: DATABASE, name: '' },
      "Payload validation error: 'String is too short (0 chars), minimum 1' on property name (The user's full name.).",
    ],
    [
      'an id with a space',
      { connection: DATABASE, user_id: 'a b' },
      "Payload validation error: 'String does not match pattern ^\\S*$: a b' on property user_id (The external user's id provided by the identity provider.).",
    ],
    [
      'a metadata key with a dot',
      { connection: DATABASE, user_metadata: { a: [{ 'b.c': 1 }] } },
      "Payload validation error: 'user_metadata keys must not contain . or $: b.c' on property user_metadata.",
    ],
    [
      'a reserved key of app_metadata',
      { connection: DATABASE, app_metadata: { user_id: 1 } },
      "Payload validation error: 'app_metadata must not contain user_id' on property app_metadata.",
    ],
  ];
  for (const [what, body, message] of refused) {
    it(`refuses ${what}, and stores nothing`, () => {
      const { status, body: answer } = api.post('/users', body);
      expect(answer).to.include({ statusCode: 400, error: 'Bad Request', message });
      expect(status).to.equal(400);
      expect(api.get('/users').body).to.deep.equal([]);
    });
  }

  for (const body of ['{', 'nonsense', '{"user_metadata":{"__proto__":{"a":1}}}']) {
    it(`refuses ${body} as no payload`, () => {
      expect(api.post('/users', body).body).to.include({
        statusCode: 400,
        message: 'Invalid request payload JSON format',
        errorCode: 'invalid_body',
      });
    });
  }

  it('accepts a form, and converts its booleans', () => {
    const form =
      'connection=Username-Password-Authentication&email=f%40example.com&password=p&blocked=true&user_metadata[theme]=dark';
    const user = bodyOf(
      api.send('POST', '/users', form, { 'content-type': 'application/x-www-form-urlencoded' }),
    );
    expect(user).to.deep.include({ email: 'f@example.com', blocked: true, user_metadata: { theme: 'dark' } });
  });

  it('sends a verification mail to an unverified address unless disabled', () => {
    api.createUser({ email: 'a@example.com' });
    api.createUser({ email: 'b@example.com', verify_email: false });
    api.createUser({ email: 'c@example.com', email_verified: true });
    expect(api.tenant.outbox.map(({ type, to }) => [type, to])).to.deep.equal([
      ['verification-email', 'a@example.com'],
    ]);
  });
});
