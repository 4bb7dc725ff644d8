import {
  createPublicKey,
  createVerify,
  generateKeyPairSync,
  randomUUID,
  sign,
  type JsonWebKey,
} from 'node:crypto';
import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { readJwt, type Claims } from '../../src/tenant/tokens/readJwt';
import { Api, bodyOf, listOf, pathOf, type Json } from './support/api';

const claimsOf = (token: unknown): Claims => {
  const jwt = readJwt(String(token));
  if (!jwt) throw new Error(`no token: ${String(token)}`);
  return jwt.claims;
};

describe('The token endpoint', () => {
  let tenant: Tenant;
  let api: Api;
  beforeEach(() => {
    tenant = new Tenant({ now: '2024-05-01T10:00:00Z', clientId: 'me', clientSecret: 'my secret' });
    api = new Api(tenant);
  });
  const ask = (body: Json): { status: number; body: Json } => {
    const { status, body: answer } = api.post('//oauth/token', {
      client_id: 'me',
      client_secret: 'my secret',
      ...body,
    });
    return { status, body: answer as Json };
  };
  const management = (): string => `${tenant.origin}/api/v2/`;
  const grant = (body: Json = {}): ReturnType<typeof ask> =>
    ask({ grant_type: 'client_credentials', audience: management(), ...body });

  it('grants client credentials a token that is valid for a day', () => {
    const { status, body } = grant();
    expect(status).to.equal(200);
    expect(body).to.include({ expires_in: 86_400, token_type: 'Bearer' });
    const { sub, aud, azp, gty, iat, exp, iss } = claimsOf(body.access_token);
    const issued = Date.parse('2024-05-01T10:00:00Z') / 1000;
    expect({ sub, aud, azp, gty, iat, exp, iss }).to.deep.equal({
      sub: 'me@clients',
      aud: management(),
      azp: 'me',
      gty: 'client-credentials',
      iat: issued,
      exp: issued + 86_400,
      iss: `${tenant.origin}/`,
    });
    const headers = { authorization: `Bearer ${body.access_token}` };
    expect(api.send('GET', '/users', undefined, headers).status).to.equal(200);
    tenant.clock.advance(86_400_000);
    expect(api.send('GET', '/users', undefined, headers).status).to.equal(401);
  });

  it('writes the refused user to the log', () => {
    ask({ grant_type: 'client_credentials', client_secret: 'wrong', audience: `${tenant.origin}/api/v2/` });
    const [event] = listOf(api.get('/logs'));
    expect(event).to.include({ type: 'feccft', description: 'Unauthorized', client_id: 'me' });
  });

  it('refuses a code that it did not issue', () => {
    expect(ask({ grant_type: 'authorization_code', code: 'x' })).to.deep.equal({
      status: 403,
      body: { error: 'invalid_grant', error_description: 'Invalid authorization code' },
    });
  });

  it('narrows the scope to the requested one', () => {
    expect(grant({ scope: 'read:users fly:rockets' }).body.scope).to.equal('read:users');
  });

  it('grants a client no more than its client grant for the API, once it has one', () => {
    const made = bodyOf(
      api.post('/client-grants', { client_id: 'me', audience: management(), scope: ['read:users'] }),
    );
    expect(grant().body.scope).to.equal('read:users');
    expect(grant({ scope: 'read:users delete:users' }).body.scope).to.equal('read:users');
    api.patch(`/client-grants/${String(made.id)}`, { scope: [] });
    expect(grant().body).to.not.have.property('scope');
    api.delete(`/client-grants/${String(made.id)}`);
    expect(String(grant().body.scope).split(' ')).to.include('delete:users');
  });

  it('accepts a form as well as JSON', () => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'me',
      client_secret: 'my secret',
      audience: management(),
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(api.send('POST', '//oauth/token', form.toString(), headers).status).to.equal(200);
  });

  it('grants tokens for other APIs of the tenant', () => {
    api.post('/resource-servers', { identifier: 'https://api', scopes: [{ value: 'a' }, { value: 'b' }] });
    expect(grant({ audience: 'https://api' }).body).to.include({ scope: 'a b' });
  });

  it('signs with a key that jwks.json publishes', () => {
    const [jwk] = bodyOf(api.get('//.well-known/jwks.json')).keys as JsonWebKey[];
    const [head, payload, signature] = String(grant().body.access_token).split('.');
    const key = createPublicKey({ key: jwk ?? {}, format: 'jwk' });
    const verified = createVerify('RSA-SHA256')
      .update(`${head}.${payload}`)
      .verify(key, String(signature), 'base64url');
    expect(verified).to.equal(true);
    expect(jwk).to.include({ kty: 'RSA', alg: 'RS256', use: 'sig' });
    expect(jwk).not.to.have.property('d');
  });

  const refused: [string, Json, number, Json][] = [
    [
      'a wrong secret',
      { grant_type: 'client_credentials', client_secret: 'no' },
      401,
      { error: 'access_denied', error_description: 'Unauthorized' },
    ],
    [
      'an unknown client',
      { grant_type: 'client_credentials', client_id: 'no' },
      401,
      { error: 'access_denied', error_description: 'Unauthorized' },
    ],
    [
      'an unknown audience',
      { grant_type: 'client_credentials', audience: 'https://no' },
      403,
      { error: 'access_denied', error_description: 'Service not enabled within domain: https://no' },
    ],
    [
      'no grant type',
      {},
      400,
      { error: 'invalid_request', error_description: 'Missing required parameter: grant_type' },
    ],
    [
      'another grant type',
      { grant_type: 'implicit' },
      403,
      {
        error: 'unauthorized_client',
        error_description: "Grant type 'implicit' not allowed for the client.",
      },
    ],
    [
      'a wrong password',
      { grant_type: 'password', username: 'x', password: 'y' },
      403,
      { error: 'invalid_grant', error_description: 'Wrong email or password.' },
    ],
    [
      'a login for an unknown audience',
      { grant_type: 'password', username: 'x', password: 'y', audience: 'https://no' },
      400,
      {
        error: 'invalid_request',
        error_description: 'invalid audience specified for password grant exchange',
      },
    ],
  ];
  for (const [what, body, status, answer] of refused) {
    it(`refuses ${what}`, () => {
      expect(ask(body)).to.deep.equal({ status, body: answer });
    });
  }

  it('refuses objects that can’t be converted to a string', () => {
    const odd = { toString: 1, valueOf: 1 };
    for (const body of [
      { grant_type: odd },
      { grant_type: [odd] },
      { grant_type: 'client_credentials', audience: odd },
    ])
      expect(ask(body).status, JSON.stringify(body)).to.equal(403);
    expect(api.post('/users', { connection: odd }).status).to.equal(400);
    expect(api.post('/jobs/users-exports', { format: odd }).status).to.equal(400);
  });

  it('rejects a body that is not an object', () => {
    expect(api.send('POST', '//oauth/token', '[]').body).to.include({ error: 'invalid_request' });
  });

  describe('with a signed assertion', () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const soon = (seconds: number): number => tenant.clock.now() / 1000 + seconds;
    const assertion = (claims: Json = {}): string => {
      const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const usual = { iss: 'me', sub: 'me', aud: tenant.origin, exp: soon(60), jti: randomUUID() };
      const content = `${part({ alg: 'RS256' })}.${part({ ...usual, ...claims })}`;
      return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
    };
    const withKeys = (pem: string): void => {
      const clients = tenant.snapshot().store.get('clients') as ReadonlyMap<string, Json>;
      const changed = new Map([['me', { ...clients.get('me'), publicKeys: [pem] }]]);
      tenant.restore({
        ...tenant.snapshot(),
        store: new Map([...tenant.snapshot().store, ['clients', changed]]),
      });
    };
    const withAssertion = (client_assertion: string): number =>
      grant({ client_secret: undefined, client_assertion }).status;

    it('accepts any of the client’s while it has no keys', () => {
      expect(withAssertion(assertion())).to.equal(200);
      expect(
        grant({ client_id: undefined, client_secret: undefined, client_assertion: assertion() }).status,
      ).to.equal(200);
      expect([
        withAssertion(assertion({ iss: 'x' })),
        withAssertion(assertion({ exp: 1 })),
        withAssertion('x'),
      ]).to.deep.equal([401, 401, 401]);
    });

    it('accepts each once, except after a reset', () => {
      const once = assertion({ jti: 'one' });
      expect([withAssertion(once), withAssertion(once)]).to.deep.equal([200, 401]);
      expect(withAssertion(assertion({ jti: 'one', exp: soon(90) }))).to.equal(401);
      tenant.reset();
      expect(withAssertion(once)).to.equal(200);
    });

    it('refuses a lifetime over five minutes, a missing jti, and more than 2,048 bytes', () => {
      const refused = [
        { exp: soon(320) },
        { jti: undefined },
        { jti: '' },
        { jti: 5 },
        { more: 'x'.repeat(2000) },
      ];
      for (const claims of refused)
        expect(withAssertion(assertion(claims)), JSON.stringify(claims)).to.equal(401);
      for (const claims of [{ exp: soon(300) }, { more: 'x'.repeat(500) }])
        expect(withAssertion(assertion(claims)), JSON.stringify(claims)).to.equal(200);
    });

    it('does not mark an assertion as used when its signature is invalid', () => {
      withKeys(publicKey.export({ type: 'spki', format: 'pem' }).toString());
      const good = assertion({ jti: 'signed' });
      const forged = `${good.slice(0, good.lastIndexOf('.'))}.${'A'.repeat(342)}`;
      expect([withAssertion(forged), withAssertion(good)]).to.deep.equal([401, 200]);
    });

    it('refuses one for another tenant, without expiry, or from the future', () => {
      const now = tenant.clock.now() / 1000;
      const refused = [
        { aud: 'https://other.localhost/' },
        { aud: `${tenant.origin}.example.com/` },
        { aud: [null, 5] },
        { aud: undefined },
        { exp: undefined },
        { nbf: now + 60 },
        { iat: now + 60 },
      ];
      for (const claims of refused)
        expect(withAssertion(assertion(claims)), JSON.stringify(claims)).to.equal(401);
      const taken = [
        { aud: `${tenant.origin}/` },
        { aud: [`${tenant.origin}/oauth/token`] },
        { iat: now, nbf: now },
      ];
      for (const claims of taken)
        expect(withAssertion(assertion(claims)), JSON.stringify(claims)).to.equal(200);
    });

    it('checks the signature once it has keys', () => {
      withKeys(publicKey.export({ type: 'spki', format: 'pem' }).toString());
      expect(withAssertion(assertion())).to.equal(200);
      expect(withAssertion(assertion().replace(/[^.]+$/, 'AAAA'))).to.equal(401);
      withKeys('not a key');
      expect(withAssertion(assertion())).to.equal(401);
    });
  });

  describe('with a user’s password', () => {
    let jane: Json;
    beforeEach(() => {
      jane = api.createUser({ email: 'jane@example.com' });
    });
    const logIn = (body: Json = {}): ReturnType<typeof ask> =>
      ask({
        grant_type: 'password',
        username: 'Jane@Example.com',
        password: 'correct horse',
        scope: 'openid',
        ...body,
      });

    it('logs in, and updates the user', () => {
      const { status, body } = logIn();
      expect(status).to.equal(200);
      expect(body.scope).to.equal('openid profile email address phone');
      expect(claimsOf(body.id_token)).to.include({ sub: jane.user_id, aud: 'me' });
      logIn();
      expect(bodyOf(api.get(pathOf(jane)))).to.include({
        logins_count: 2,
        last_login: '2024-05-01T10:00:00.000Z',
        last_ip: '127.0.0.1',
      });
    });

    it('counts the login of a blocked user, but refuses it', () => {
      api.patch(pathOf(jane), { blocked: true });
      expect(logIn()).to.deep.equal({
        status: 403,
        body: { error: 'unauthorized', error_description: 'user is blocked' },
      });
      expect(bodyOf(api.get(pathOf(jane))).logins_count).to.equal(1);
    });

    it('grants the requested scope of an API', () => {
      api.post('/resource-servers', { identifier: 'https://api' });
      expect(logIn({ audience: 'https://api', scope: 'test:scope' }).body).to.include({
        scope: 'test:scope',
      });
      expect(logIn({ audience: 'https://api', scope: 'test:scope' }).body).not.to.have.property('id_token');
      expect(
        claimsOf(logIn({ audience: 'https://api', scope: 'openid a' }).body.access_token).aud,
      ).to.deep.equal(['https://api', `${tenant.origin}/userinfo`]);
    });

    it('returns a refresh token on request, which is valid until it is revoked', () => {
      const { refresh_token: token, scope } = logIn({ scope: 'openid offline_access' }).body;
      expect(scope).to.equal('openid profile email address phone offline_access');
      const refresh = (more: Json = {}): ReturnType<typeof ask> =>
        ask({ grant_type: 'refresh_token', refresh_token: token, ...more });
      const { status, body } = refresh();
      expect([status, body.scope]).to.deep.equal([200, scope]);
      expect(claimsOf(body.access_token)).to.include({ sub: jane.user_id, gty: 'refresh_token' });
      expect(claimsOf(body.id_token)).to.include({ email: 'jane@example.com' });
      expect(refresh({ scope: 'openid fly' }).body.scope).to.equal('openid');
      const held = bodyOf(api.get(`${pathOf(jane)}/refresh-tokens`)).tokens as Json[];
      expect(held[0]).to.include({ client_id: 'me', last_exchanged_at: '2024-05-01T10:00:00.000Z' });
      api.delete(`${pathOf(jane)}/refresh-tokens`);
      expect(refresh()).to.deep.equal({
        status: 403,
        body: { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' },
      });
      const types = listOf(api.get(`${pathOf(jane)}/logs`)).map(({ type }) => type);
      expect(types).to.include('sertft');
    });

    it('accepts a refresh token only from its client', () => {
      const refresh_tokens = ['me', 'other'].map((client) => ({
        id: client,
        token: `token of ${client}`,
        client_id: client,
        resource_servers: [{ audience: '', scopes: 'openid' }],
      }));
      tenant.seed([{ email: 'joe@example.com', refresh_tokens }]);
      const statuses = refresh_tokens.map(
        ({ token }) => ask({ grant_type: 'refresh_token', refresh_token: token }).status,
      );
      expect(statuses).to.deep.equal([200, 403]);
    });

    it('refuses to refresh for a blocked user and for an unknown token', () => {
      const { refresh_token: token } = logIn({ scope: 'offline_access' }).body;
      expect(ask({ grant_type: 'refresh_token', refresh_token: 'x' }).body.error).to.equal('invalid_grant');
      expect(ask({ grant_type: 'refresh_token' }).body.error).to.equal('invalid_request');
      api.patch(pathOf(jane), { blocked: true });
      expect(ask({ grant_type: 'refresh_token', refresh_token: token }).body.error_description).to.equal(
        'user is blocked',
      );
    });

    it('only logs in to the given realm', () => {
      const realm = { grant_type: 'http://auth0.com/oauth/grant-type/password-realm' };
      expect(logIn({ ...realm, realm: 'Username-Password-Authentication' }).status).to.equal(200);
      expect(logIn({ ...realm, realm: 'elsewhere' }).status).to.equal(403);
    });

    it('returns the user’s profile at /userinfo', () => {
      const authorization = `Bearer ${logIn().body.access_token}`;
      const { name, nickname, picture, updated_at, email, email_verified } = bodyOf(api.get(pathOf(jane)));
      expect(api.send('GET', '//userinfo', undefined, { authorization }).body).to.deep.equal({
        sub: jane.user_id,
        nickname,
        name,
        picture,
        updated_at,
        email,
        email_verified,
      });
    });

    it('writes logins and failures to the log', () => {
      logIn();
      logIn({ password: 'wrong' });
      const types = listOf(api.get(`${pathOf(jane)}/logs?sort=date:1`)).map(({ type }) => type);
      expect(types).to.have.members(['ss', 's', 'f']);
    });
  });
});

describe('/userinfo', () => {
  const tenant = new Tenant();
  const api = new Api(tenant);
  const jane = api.createUser();
  const userinfo = (authorization: string): unknown => {
    const { status, body } = api.send('GET', '//userinfo', undefined, { authorization });
    return status === 200 ? body : [status, body];
  };
  const sub = String(jane.user_id);

  it('shows only what the scope covers', () => {
    expect(userinfo(`Bearer ${tenant.mintToken({ sub, scope: 'openid' })}`)).to.deep.equal({ sub });
    expect(userinfo(`Bearer ${tenant.mintToken({ sub, scope: 'openid email' })}`)).to.deep.equal({
      sub,
      email: jane.email,
      email_verified: false,
    });
  });

  it('responds to all others with the text Unauthorized', () => {
    const tokens = [
      '',
      'Bearer x',
      `Bearer ${tenant.mintToken({ sub, scope: 'profile' })}`,
      `Bearer ${tenant.mintToken({ sub: 'auth0|none', scope: 'openid' })}`,
      `Bearer ${tenant.mintToken({ sub, scope: 'openid', audience: 'https://other' })}`,
    ];
    for (const token of tokens) expect(userinfo(token)).to.deep.equal([401, 'Unauthorized']);
  });

  it('refuses tokens of another local tenant, which has the same key', () => {
    const other = Object.assign(new Tenant(), { origin: 'https://other.localhost' });
    const foreign = [
      other.mintToken({ sub, scope: 'openid' }),
      other.mintToken({ sub, scope: 'openid', audience: `${tenant.origin}/userinfo` }),
      tenant.mintToken({ sub, scope: 'openid', audience: `${other.origin}/userinfo` }),
    ];
    for (const token of foreign) expect(userinfo(`Bearer ${token}`)).to.deep.equal([401, 'Unauthorized']);
  });

  it('refuses audiences that are not strings', () => {
    for (const aud of [null, 5, true, {}, [null], [5, {}], [[`${tenant.origin}/userinfo`]], undefined]) {
      const token = tenant.mintToken({ sub, scope: 'openid', claims: { aud } });
      expect(userinfo(`Bearer ${token}`), JSON.stringify(aud)).to.deep.equal([401, 'Unauthorized']);
    }
    const aud = [null, `${tenant.origin}/userinfo`];
    expect(userinfo(`Bearer ${tenant.mintToken({ sub, scope: 'openid', claims: { aud } })}`)).to.deep.equal({
      sub,
    });
  });
});

describe('Impersonation', () => {
  const tenant = new Tenant();
  const api = new Api(tenant);
  const user = api.createUser({ user_id: 'x' });
  const settings = { protocol: 'oauth2', impersonator_id: 'auth0|1', client_id: 'c' };
  const path = `//users/${encodeURIComponent(String(user.user_id))}/impersonate`;

  it('returns a link, as text', () => {
    const { status, body, headers } = api.post(path, settings);
    expect(status).to.equal(200);
    expect(body).to.match(/^https:\/\/.*\/users\/auth0%7Cx\/impersonate\?token=\w{32}$/);
    expect(headers).to.include({ 'content-type': 'text/plain; charset=utf-8' });
  });

  it("uses the caller's host name of the tenant", () => {
    const { body } = api.send('POST', path, settings, { host: 'acme.localhost:4400' });
    expect(String(body).split('/users/')[0]).to.equal('https://acme.localhost:4400');
  });

  it('refuses incomplete requests, an unknown user, and callers without a token', () => {
    expect(bodyOf(api.post(path, { ...settings, impersonator_id: '' })).message).to.equal(
      'Missing required property: impersonator_id',
    );
    expect(bodyOf(api.post(path, { ...settings, protocol: 'x' })).message).to.equal('No enum match for: x');
    expect(bodyOf(api.post('//users/none/impersonate', settings)).errorCode).to.equal('inexistent_user');
    expect(api.send('POST', path, settings, { authorization: '' })).to.include({
      status: 401,
      body: 'Unauthorized',
    });
    expect(api.post(path).status).to.equal(400);
  });
});
