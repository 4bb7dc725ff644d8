import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const DATABASE = 'Username-Password-Authentication';
const SEED = {
  connections: [
    { name: DATABASE, options: { requires_username: true } },
    { name: 'plain', strategy: 'auth0' },
    { name: 'closed', strategy: 'auth0', options: { disabled: true } },
    { name: 'google-oauth2', strategy: 'google-oauth2' },
    { name: 'corporate', strategy: 'samlp' },
    { name: 'relaxed', strategy: 'github', options: { set_user_root_attributes: 'on_first_login' } },
  ],
  users: [
    { user_id: 'google-oauth2|1', email: 'g@example.com', name: 'G' },
    { user_id: 'samlp|1', email: 's@example.com' },
    { user_id: 'github|1', email: 'h@example.com', name: 'H' },
    { user_id: 'auth0|closed', email: 'c@example.com', connection: 'closed' },
    { user_id: 'auth0|plain', email: 'p@example.com', connection: 'plain' },
    { user_id: 'email|1', email: 'e@example.com' },
  ],
};

describe('Updating a user', () => {
  let api: Api;
  let jane: Json;
  beforeEach(() => {
    api = new Api(new Tenant({ seed: SEED, now: '2024-05-01T10:00:00.000Z' }));
    jane = api.createUser({ email: 'jane@example.com', username: 'jane' });
    api.tenant.clock.advance(1000);
  });
  const patch = (body: Json, user: Json = jane): Json => {
    const answer = api.patch(pathOf(user), body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return bodyOf(answer);
  };

  it('returns the whole user, with the change and its time', () => {
    expect(patch({ name: 'Jane', blocked: true })).to.deep.equal({
      ...jane,
      name: 'Jane',
      blocked: true,
      updated_at: '2024-05-01T10:00:01.000Z',
    });
  });

  it('merges metadata on the first level, replaces nested objects and deletes keys set to null', () => {
    patch({ user_metadata: { a: { x: 1, y: 2 }, b: 1, c: 2 }, app_metadata: { plan: 'pro' } });
    const { user_metadata, app_metadata } = patch({ user_metadata: { a: { z: 3 }, b: null, d: [1] } });
    expect(user_metadata).to.deep.equal({ a: { z: 3 }, c: 2, d: [1] });
    expect(app_metadata).to.deep.equal({ plan: 'pro' });
  });

  it('clears metadata with {}: user_metadata is then empty, app_metadata absent', () => {
    patch({ user_metadata: { a: 1 }, app_metadata: { b: 1 } });
    const cleared = patch({ user_metadata: {}, app_metadata: {} });
    expect(cleared.user_metadata).to.deep.equal({});
    expect(cleared).not.to.have.property('app_metadata');
  });

  it('sets last_password_reset with a new password, which works to log in', () => {
    expect(patch({ password: 'new horse battery' }).last_password_reset).to.equal('2024-05-01T10:00:01.000Z');
    const login = (password: string): number =>
      api.post('//oauth/token', {
        grant_type: 'password',
        client_id: api.tenant.clientId,
        client_secret: api.tenant.clientSecret,
        username: 'jane@example.com',
        password,
      }).status;
    expect([login('correct horse'), login('new horse battery')]).to.deep.equal([403, 200]);
  });

  it('stores a new address in lower case, unverified, and finds the user only by it', () => {
    patch({ email_verified: true });
    expect(patch({ email: 'New@Example.com' })).to.include({
      email: 'new@example.com',
      email_verified: false,
    });
    expect(listOf(api.get('/users-by-email?email=new%40example.com'))).to.have.length(1);
    expect(listOf(api.get('/users-by-email?email=jane%40example.com'))).to.have.length(0);
    expect(api.createUser({ email: 'jane@example.com' }).email).to.equal('jane@example.com');
  });

  it('unsets fields with null', () => {
    patch({ phone_number: '+15551234567' });
    expect(patch({ phone_number: null })).not.to.have.property('phone_number');
    expect(patch({ username: null })).not.to.have.property('username');
  });

  it('sends a verification mail on request', () => {
    api.tenant.outbox.length = 0;
    patch({ email: 'x@example.com', verify_email: true });
    expect(api.tenant.outbox).to.have.length(1);
    expect(api.tenant.outbox[0]).to.include({ type: 'verification-email', to: 'x@example.com' });
  });

  it('changes the account of a secondary identity by its connection', () => {
    api.post(`${pathOf(jane)}/identities`, { provider: 'email', user_id: '1' });
    const user = patch({ connection: 'email', email: 'second@example.com' });
    expect(user.email).to.equal('jane@example.com');
    expect((user.identities as Json[])[1]).to.deep.include({
      profileData: { email: 'second@example.com', email_verified: false },
    });
  });

  it('can change attributes of a provider that only syncs at the first login', () => {
    expect(patch({ name: 'Octo' }, { user_id: 'github|1' }).name).to.equal('Octo');
    expect(patch({ name: null }, { user_id: 'github|1' })).not.to.have.property('name');
  });

  const refused: [string, string, Json, string][] = [
    ...(
      [
        ['password', 'email'],
        ['password', 'email_verified'],
        ['username', 'email'],
        ['username', 'email_verified'],
        ['username', 'password'],
      ] as const
    ).map(([one, other]): [string, string, Json, string] => [
      `${one} together with ${other}`,
      '',
      { [one]: 'joe', [other]: other === 'email' ? 'x@example.com' : other === 'password' ? 'p' : true },
      `Cannot update ${one} and ${other} simultaneously`,
    ]),
    ['an unknown connection', '', { connection: 'nope', name: 'x' }, 'Connection does not exist'],
    [
      'a connection that is not the user’s',
      '',
      { connection: 'sms', blocked: true },
      'Connection is not supported for this operation',
    ],
    [
      'the address of a social user',
      'google-oauth2|1',
      { email: 'x@example.com' },
      'Cannot update email for non-database user',
    ],
    [
      'the password of a passwordless user',
      'email|1',
      { password: 'p' },
      'Cannot update password for non-database user',
    ],
    [
      'the username of a social user',
      'google-oauth2|1',
      { username: 'p' },
      'Cannot update username for non-database user',
    ],
    [
      'a username where none is required',
      'auth0|plain',
      { username: 'p' },
      'Cannot set username for connection without requires_username',
    ],
    [
      'the address in a disabled connection',
      'auth0|closed',
      { email: 'x@example.com' },
      'Cannot change email or password for users in a disabled connection',
    ],
    [
      'verification for enterprise users',
      'samlp|1',
      { verify_email: true },
      'Email verification is not supported for enterprise users',
    ],
    [
      'a client_id without an address',
      '',
      { client_id: 'abc', name: 'x' },
      'client_id can only be used when updating email or phone_number',
    ],
    [
      'attributes that the provider syncs',
      'google-oauth2|1',
      { name: 'x', picture: 'https://example.com/p.png' },
      "The following user attributes cannot be updated: name, picture. The connection must either be a database connection (using the Auth0 store), a passwordless connection (email or sms) or has disabled 'Sync user profile attributes at each login'.",
    ],
    [
      'removing a name in a database',
      '',
      { name: null },
      `The following user attributes cannot be removed: name. The connection (${DATABASE}) must either be a custom database connection with import mode disabled, a social or enterprise connection.`,
    ],
    [
      'an address that another account has',
      '',
      { email: 'TAKEN@example.com' },
      'The specified new email already exists',
    ],
    [
      'unknown properties',
      '',
      { bar: 1, foo: 1 },
      'Payload validation error: \'Additional properties not allowed: foo,bar\' (consider storing them in app_metadata or user_metadata. See "Users Metadata" in https://auth0.com/docs/api/v2/changes for more details).',
    ],
    [
      'a wrong type',
      '',
      { email: 5 },
      "Payload validation error: 'Expected type string,null but found type integer' on property email (Email address of this user.).",
    ],
    [
      'a list for metadata',
      '',
      { user_metadata: [] },
      "Payload validation error: 'Expected type object but found type array' on property user_metadata (User metadata to which this user has read/write access.).",
    ],
  ];
  for (const [what, id, body, message] of refused) {
    it(`refuses ${what}, and changes nothing`, () => {
      api.createUser({ email: 'taken@example.com' });
      const path = pathOf(id === '' ? jane : { user_id: id });
      const before = api.get(path).body;
      const answer = api.patch(path, body);
      expect(answer.body).to.include({ statusCode: 400, message });
      expect(api.get(path).body).to.deep.equal(before);
    });
  }

  it('refuses names through the connection of a secondary identity', () => {
    api.post(`${pathOf(jane)}/identities`, { provider: 'email', user_id: '1' });
    expect(bodyOf(api.patch(pathOf(jane), { connection: 'email', nickname: 'x' })).message).to.equal(
      'The following user attributes cannot be updated: nickname. The specified connection belongs to a secondary identity.',
    );
  });

  it('responds with 404 for an unknown user', () => {
    expect(api.patch('/users/auth0%7Cnone', { name: 'x' }).body).to.deep.equal({
      statusCode: 404,
      error: 'Not Found',
      message: 'The user does not exist.',
      errorCode: 'inexistent_user',
    });
  });
});
