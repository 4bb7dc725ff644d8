import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const DATABASE = 'Username-Password-Authentication';

describe('Linking and unlinking accounts', () => {
  let api: Api;
  let jane: Json;
  let joe: Json;
  beforeEach(() => {
    api = new Api(new Tenant());
    jane = api.createUser({ email: 'jane@example.com', user_metadata: { own: true }, name: 'Jane' });
    joe = api.createUser({ email: 'joe@example.com', user_metadata: { lost: true }, nickname: 'Joey' });
  });
  const idOf = (user: Json): string => String(user.user_id).slice('auth0|'.length);
  const link = (body: Json, user: Json = jane): ReturnType<Api['post']> =>
    api.post(`${pathOf(user)}/identities`, body);

  it('moves the secondary account into the primary user, profile in profileData', () => {
    const { status, body } = link({ provider: 'auth0', user_id: String(joe.user_id) });
    expect(status).to.equal(201);
    expect(body).to.deep.equal([
      {
        profileData: { email: 'jane@example.com', email_verified: false, name: 'Jane' },
        connection: DATABASE,
        user_id: idOf(jane),
        provider: 'auth0',
        isSocial: false,
      },
      {
        profileData: { email: 'joe@example.com', email_verified: false, nickname: 'Joey' },
        connection: DATABASE,
        user_id: idOf(joe),
        provider: 'auth0',
        isSocial: false,
      },
    ]);
    const user = bodyOf(api.get(pathOf(jane)));
    expect(user).to.deep.include({ email: 'jane@example.com', user_metadata: { own: true } });
    // Recorded: the user's response contains profiles of linked accounts only.
    const [{ profileData: _own, ...main }, linked] = body as [Json, Json];
    expect(user.identities).to.deep.equal([main, linked]);
    expect(api.get(pathOf(joe)).status).to.equal(404);
  });

  it('keeps the email address of a linked account in use', () => {
    link({ provider: 'auth0', user_id: idOf(joe) });
    const body = { connection: DATABASE, email: 'joe@example.com', password: 'p' };
    expect(api.post('/users', body).status).to.equal(409);
    // Also for the account that it is linked to: one account per connection and email address.
    expect(api.patch(pathOf(jane), { email: 'joe@example.com' }).body).to.include({
      statusCode: 400,
      message: 'The specified new email already exists',
    });
  });

  it('creates a user from an unlinked account: its profile, without metadata', () => {
    link({ provider: 'auth0', user_id: idOf(joe) });
    const { status, body } = api.delete(`${pathOf(jane)}/identities/auth0/${idOf(joe)}`);
    expect(status).to.equal(200);
    expect(listOf({ status, body }).map(({ user_id: id }) => id)).to.deep.equal([idOf(jane)]);
    expect(listOf({ status, body })[0]).to.have.property('profileData');
    const fresh = bodyOf(api.get(pathOf(joe)));
    expect(fresh).to.include({ email: 'joe@example.com', nickname: 'Joey', user_id: joe.user_id });
    expect(fresh).not.to.have.property('user_metadata');
    expect(bodyOf(api.get(pathOf(jane))).identities).to.have.length(1);
  });

  it('lets the unlinked account log in with its old password', () => {
    link({ provider: 'auth0', user_id: idOf(joe) });
    api.delete(`${pathOf(jane)}/identities/auth0/${idOf(joe)}`);
    const credentials = { client_id: api.tenant.clientId, client_secret: api.tenant.clientSecret };
    const body = {
      grant_type: 'password',
      username: 'joe@example.com',
      password: 'correct horse',
      ...credentials,
    };
    expect(api.post('//oauth/token', body).status).to.equal(200);
  });

  it('returns the list unchanged for an unknown id, or one with its provider', () => {
    link({ provider: 'auth0', user_id: idOf(joe) });
    for (const id of ['nobody', `auth0%7C${idOf(joe)}`]) {
      const answer = api.delete(`${pathOf(jane)}/identities/auth0/${id}`);
      expect(answer.status).to.equal(200);
      expect(answer.body).to.have.length(2);
    }
  });

  it('links by an ID token of the secondary user, also with a user’s own token', () => {
    const azp = api.tenant.clientId;
    const own = new Api(api.tenant, { scope: 'update:current_user_identities', sub: String(jane.user_id) });
    const token = (claims: Json = {}): string =>
      api.tenant.mintToken({ sub: String(joe.user_id), audience: azp, claims });
    expect(
      bodyOf(own.post(`${pathOf(jane)}/identities`, { provider: 'auth0', user_id: 'x' })).statusCode,
    ).to.equal(403);
    const refused: [Json, string][] = [
      [
        { aud: 'other' },
        "JWT (link_with) must have an aud claim that matches that of the calling token's azp.",
      ],
      [{ aud: [] }, 'JWT (link_with) contains an invalid aud claim.'],
      [
        { iss: 'https://evil.example.com/' },
        'JWT (link_with) must have the same issuer as the calling user.',
      ],
      [{ sub: 'nobar' }, 'JWT (link_with) contains an invalid sub claim.'],
      [{ exp: 1 }, 'Invalid token (link_with).'],
      [{ sub: 'auth0|nobody' }, 'Provided secondary account not found.'],
    ];
    for (const [claims, message] of refused)
      expect(bodyOf(own.post(`${pathOf(jane)}/identities`, { link_with: token(claims) })).message).to.equal(
        message,
      );
    expect(bodyOf(own.post(`${pathOf(jane)}/identities`, { link_with: 'no.jwt' })).message).to.equal(
      'Invalid token (link_with).',
    );
    const unsigned = token().replace(/^[^.]+/, Buffer.from('{"alg":"none"}').toString('base64url'));
    expect(bodyOf(own.post(`${pathOf(jane)}/identities`, { link_with: unsigned })).message).to.equal(
      'JWT (link_with) must have an alg of RS256.',
    );
    expect(own.post(`${pathOf(jane)}/identities`, { link_with: token() }).status).to.equal(201);
  });

  const refused: [string, () => Json, number, string][] = [
    [
      'the main identity itself',
      () => ({ provider: 'auth0', user_id: idOf(jane) }),
      400,
      'Main identity and the new one are the same',
    ],
    [
      'an account that is not there',
      () => ({ provider: 'auth0', user_id: 'nobody' }),
      400,
      'Provided secondary account not found.',
    ],
    [
      'an unknown provider',
      () => ({ provider: 'nope', user_id: 'x' }),
      400,
      "Payload validation error: 'No enum match for: nope' on property provider (Identity provider of the secondary user account being linked.).",
    ],
    ['nothing', () => ({}), 400, "Payload validation error: 'Too few properties defined (0), minimum 1'."],
    [
      'no user_id',
      () => ({ provider: 'auth0' }),
      400,
      "Payload validation error: 'Missing required property: user_id'.",
    ],
    [
      'a wrong type of user_id',
      () => ({ provider: 'auth0', user_id: true }),
      400,
      "Payload validation error: 'Data does not match any schemas from 'oneOf'' on property user_id (user_id of the secondary user account being linked.).",
    ],
    [
      'an unknown connection',
      () => ({ provider: 'auth0', user_id: idOf(joe), connection_id: 'con_0000000000000000' }),
      400,
      'The provider/connection is not configured.',
    ],
    [
      'a token together with a provider',
      () => ({ link_with: 'x', provider: 'auth0' }),
      400,
      'link_with must not be sent together with provider, user_id or connection_id',
    ],
  ];
  for (const [what, body, status, message] of refused) {
    it(`refuses to link ${what}`, () => {
      expect(link(body()).body).to.include({ statusCode: status, message });
      expect(bodyOf(api.get(pathOf(jane))).identities).to.have.length(1);
    });
  }

  it('refuses an identity that is already linked, to this user or another', () => {
    const ann = api.createUser({ email: 'ann@example.com' });
    link({ provider: 'auth0', user_id: idOf(joe) });
    for (const user of [jane, ann]) {
      const answer = link({ provider: 'auth0', user_id: idOf(joe) }, user);
      expect(answer.body).to.include({ statusCode: 409, message: 'Specified identity already exists.' });
    }
  });

  it('refuses to unlink the main identity, or one of an unknown provider', () => {
    expect(bodyOf(api.delete(`${pathOf(jane)}/identities/auth0/${idOf(jane)}`)).message).to.equal(
      'Main identity cannot be removed',
    );
    expect(bodyOf(api.delete(`${pathOf(jane)}/identities/nope/1`)).errorCode).to.equal('invalid_uri');
  });

  it('deletes linked accounts with their user', () => {
    link({ provider: 'auth0', user_id: idOf(joe) });
    expect(api.delete(pathOf(jane)).status).to.equal(204);
    expect(api.get('/users').body).to.deep.equal([]);
    expect(api.createUser({ email: 'joe@example.com' }).email).to.equal('joe@example.com');
  });
});
