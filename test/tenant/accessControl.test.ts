import { expect } from 'chai';
import { Tenant } from '../../src/tenant/Tenant';
import { Api, bodyOf, pathOf, type Json } from './support/api';

/** Seconds since the epoch. */
const START = Date.parse('2024-05-01') / 1000;

describe('Access to the Management API', () => {
  let tenant: Tenant;
  let api: Api;
  let jane: Json;
  beforeEach(() => {
    tenant = new Tenant({ now: '2024-05-01' });
    api = new Api(tenant);
    jane = api.createUser({ email: 'jane@example.com', user_metadata: { a: 1 } });
  });
  const withHeader = (authorization: string): ReturnType<Api['send']> =>
    api.send('GET', '/users', undefined, { authorization });

  it('is refused without a token', () => {
    expect(withHeader('').body).to.deep.equal({
      statusCode: 401,
      error: 'Unauthorized',
      message: 'Missing authentication',
    });
  });

  const other = new Tenant({ now: '2024-05-01' });
  const tokens: [string, () => string, string][] = [
    ['that is not a JWT', () => 'Bearer a.b.c', 'Invalid token'],
    ['without a signature', () => `Bearer ${tenant.mintToken().replace(/[^.]+$/, '')}`, 'Invalid token'],
    [
      'with a forged signature',
      () => `Bearer ${tenant.mintToken().replace(/[^.]+$/, 'AAAA')}`,
      'Invalid signature received for JSON Web Token validation',
    ],
    [
      'whose claims were changed',
      () =>
        `Bearer ${tenant.mintToken().replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"x"}').toString('base64url')}.`)}`,
      'Invalid signature received for JSON Web Token validation',
    ],
    ['that never expires', () => `Bearer ${tenant.mintToken({ claims: { exp: 'never' } })}`, 'Invalid token'],
    [
      'that expires after the end of time',
      // JSON.stringify writes Infinity as null.
      () => `Bearer ${tenant.mintToken({ claims: { exp: Infinity } })}`,
      'Invalid token',
    ],
    [
      'that is not valid yet',
      () => `Bearer ${tenant.mintToken({ claims: { nbf: START + 3600 } })}`,
      'Invalid token',
    ],
    [
      'whose nbf is not a number',
      () => `Bearer ${tenant.mintToken({ claims: { nbf: 'now' } })}`,
      'Invalid token',
    ],
    [
      'issued in the future',
      () => `Bearer ${tenant.mintToken({ claims: { iat: START + 3600 } })}`,
      'Invalid token',
    ],
    [
      'that has expired',
      () => `Bearer ${tenant.mintToken({ expiresIn: -1 })}`,
      'Expired token received for JSON Web Token validation',
    ],
    [
      'for another API',
      () => `Bearer ${tenant.mintToken({ audience: 'https://other' })}`,
      'Bad audience: https://other',
    ],
    [
      'of a tenant elsewhere',
      () => `Bearer ${Object.assign(other, { origin: 'https://elsewhere' }).mintToken()}`,
      'Bad audience: https://elsewhere/api/v2/',
    ],
    [
      'of another tenant that names this one’s API',
      () => `Bearer ${other.mintToken({ audience: `${tenant.origin}/api/v2/` })}`,
      'Invalid signature received for JSON Web Token validation',
    ],
    [
      'without an issuer',
      () => `Bearer ${tenant.mintToken({ claims: { iss: undefined } })}`,
      'Invalid signature received for JSON Web Token validation',
    ],
    [
      'whose audiences are not strings',
      () => `Bearer ${tenant.mintToken({ claims: { aud: [null, 5, { a: 1 }] } })}`,
      'Bad audience: ',
    ],
  ];
  for (const [what, header, message] of tokens) {
    it(`is refused with a token ${what}`, () => {
      const { status, body, headers } = withHeader(header());
      expect(status).to.equal(401);
      expect(body).to.deep.equal({
        statusCode: 401,
        error: 'Unauthorized',
        message,
        attributes: { error: message },
      });
      expect(headers).to.have.property('www-authenticate');
    });
  }

  const malformed = [
    'nonsense',
    'Bearer',
    'Bearer opaque',
    'Bearer a.b',
    'Bearer a.b.c.d',
    'Bearer a.b.c d',
    'Basic abc',
  ];
  for (const header of malformed) {
    it(`is refused with 400 when the header is malformed: ${header}`, () => {
      expect(withHeader(header)).to.deep.include({
        status: 400,
        body: {
          statusCode: 400,
          error: 'Bad Request',
          message: 'Bad HTTP authentication header format',
          errorCode: 'Bearer',
        },
      });
    });
  }

  it('tolerates a clock that is a few seconds ahead', () => {
    const authorization = `Bearer ${tenant.mintToken({ claims: { nbf: START + 9, iat: START + 9 } })}`;
    expect(withHeader(authorization).status).to.equal(200);
  });

  it('still works with a token from before the clock was set back', () => {
    const authorization = `Bearer ${tenant.mintToken()}`;
    tenant.clock.freeze('2020-01-01');
    expect(withHeader(authorization).status).to.equal(200);
  });

  it('ends when the token expires', () => {
    const authorization = `Bearer ${tenant.mintToken({ expiresIn: 60 })}`;
    tenant.clock.advance(59_000);
    expect(withHeader(authorization).status).to.equal(200);
    tenant.clock.advance(1000);
    expect(withHeader(authorization).status).to.equal(401);
  });

  it('accepts any one of the scopes of an endpoint, and lists them when all are missing', () => {
    const path = pathOf(jane);
    expect(new Api(tenant, { scope: 'read:user_idp_tokens' }).get(path).status).to.equal(200);
    expect(new Api(tenant, { scope: 'create:users' }).get(path).body).to.deep.equal({
      statusCode: 403,
      error: 'Forbidden',
      message: 'Insufficient scope, expected any of: read:users,read:current_user,read:user_idp_tokens',
      errorCode: 'insufficient_scope',
    });
    expect(new Api(tenant, { scope: '' }).post('/users', {}).status).to.equal(403);
  });

  it('lets a user’s own token access only that user', () => {
    const own = new Api(tenant, {
      sub: String(jane.user_id),
      scope: 'read:current_user update:current_user_metadata delete:current_user',
    });
    const joe = api.createUser({ email: 'joe@example.com' });
    expect(own.get(pathOf(jane)).status).to.equal(200);
    expect(bodyOf(own.get(pathOf(joe))).message).to.equal(
      'User to be acted on does not match subject in bearer token.',
    );
    expect(bodyOf(own.patch(pathOf(jane), { user_metadata: { b: 2 } })).user_metadata).to.deep.equal({
      a: 1,
      b: 2,
    });
    expect(own.patch(pathOf(jane), { app_metadata: { b: 2 } }).body).to.include({
      statusCode: 403,
      errorCode: 'insufficient_scope',
    });
    expect(own.delete(pathOf(joe)).status).to.equal(403);
    expect(own.delete(pathOf(jane)).status).to.equal(204);
  });

  it('lets update:users_app_metadata change only app_metadata', () => {
    const limited = new Api(tenant, { scope: 'update:users_app_metadata' });
    expect(limited.patch(pathOf(jane), { app_metadata: { plan: 'pro' } }).status).to.equal(200);
    expect(limited.patch(pathOf(jane), { name: 'X' }).status).to.equal(403);
  });

  it('shows tokens of identity providers only to those who may read them', () => {
    const seeded = new Tenant({
      seed: [
        {
          user_id: 'google-oauth2|1',
          email: 'g@example.com',
          identities: [
            {
              provider: 'google-oauth2',
              user_id: '1',
              connection: 'google-oauth2',
              isSocial: true,
              access_token: 'canary',
            },
          ],
        },
      ],
    });
    const path = '/users/google-oauth2%7C1';
    expect(JSON.stringify(new Api(seeded, { scope: 'read:users' }).get(path).body)).not.to.contain('canary');
    expect(JSON.stringify(new Api(seeded, { scope: 'read:user_idp_tokens' }).get(path).body)).to.contain(
      'canary',
    );
    expect(new Api(seeded).get('/users?q=canary').body).to.deep.equal([]);
  });

  it('also accepts the host name that the caller used', () => {
    const origin = 'http://localhost:4400';
    tenant.origin = 'http://127.0.0.1:4400';
    const headers = {
      host: 'localhost:4400',
      authorization: `Bearer ${tenant.mintToken({ audience: `${origin}/api/v2/` })}`,
    };
    expect(api.send('GET', '/users', undefined, headers).status).to.equal(200);
    expect(api.send('GET', '/users', undefined, { ...headers, host: 'localhost:4401' }).status).to.equal(401);
  });

  it('is refused in an ASCII header, whatever the token contains', () => {
    const authorization = `Bearer ${tenant.mintToken({ audience: 'https://☃"\n' })}`;
    expect(api.send('GET', '/users', undefined, { authorization }).headers).to.include({
      'www-authenticate': 'Bearer error="Bad audience: https://???"',
    });
  });

  it('accepts tokens signed with your own key', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const keyed = new Tenant({ signingKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() });
    expect(new Api(keyed).get('/users').status).to.equal(200);
    const foreign = `Bearer ${new Tenant().mintToken()}`;
    expect(new Api(keyed).send('GET', '/users', undefined, { authorization: foreign }).status).to.equal(401);
  });
});

describe('Paths', () => {
  const api = new Api(new Tenant());

  it('of the API that the tenant does not have respond with 501', () => {
    expect(api.get('/no-such-resource').body).to.deep.equal({
      statusCode: 501,
      error: 'Not Implemented',
      message: 'The local tenant does not have GET /api/v2/no-such-resource.',
      errorCode: 'not_implemented',
    });
  });

  it('of the Authentication API that it does not have respond with 501, too', () => {
    expect(api.post('//oidc/register', {}).body).to.include({
      statusCode: 501,
      message: 'The local tenant does not have POST /oidc/register.',
    });
    expect(api.post('//oauth/device/code', {}).status).to.equal(501);
  });

  it('without an id respond with 404', () => {
    expect(api.delete('/users/').body).to.include({ statusCode: 404, message: 'Not Found' });
    expect(api.get('/users//roles').status).to.equal(404);
  });

  it('outside the API, and unsupported verbs, respond with 404', () => {
    expect(api.get('//nothing').status).to.equal(404);
    expect(api.send('PUT', '/users').status).to.equal(404);
    expect(api.get('//').status).to.equal(404);
  });

  it('match an id in one segment, whatever it contains', () => {
    const odd = 'auth0|a/b?c#d%25 ü😀';
    const user = api.createUser({ user_id: 'x' });
    expect(api.get(`/users/${encodeURIComponent(odd)}`).body).to.include({ errorCode: 'inexistent_user' });
    expect(api.get(`/users/${encodeURIComponent('../users')}`).body).to.include({
      errorCode: 'inexistent_user',
    });
    expect(bodyOf(api.get(pathOf(user))).user_id).to.equal('auth0|x');
  });

  it('with invalid encoding respond with 400, too long ones with 414', () => {
    expect(api.get('/users/%E0%A4').body).to.include({ statusCode: 400, errorCode: 'invalid_uri' });
    expect(api.get(`/users?q=${'x'.repeat(9000)}`).status).to.equal(414);
  });
});
