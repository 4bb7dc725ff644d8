import { generateKeyPairSync, sign } from 'node:crypto';
import { expect } from 'chai';
import { custom, Issuer, type ClientMetadata } from 'openid-client';
import { AuthenticationClient } from '../../src/index';
import { startTenant, type RunningTenant } from '../../src/tenant/startTenant';
import type { TenantOptions } from '../../src/tenant/TenantOptions';
import { Tenant } from '../../src/tenant/Tenant';
import type { TenantRequest } from '../../src/tenant/router/Route';
import { Api, bodyOf, type Json } from './support/api';
import { expectSoundStore } from './support/expectSoundStore';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const jane = { email: 'jane@example.com', password: 'correct horse' };

/** Adds a client that authenticates with the key. @returns Its ID. */
const addClient = (tenant: Tenant): string =>
  String(
    bodyOf(
      new Api(tenant).post('/clients', {
        name: 'Signs what it sends',
        grant_types: ['password', 'client_credentials', 'authorization_code', 'refresh_token'],
        callbacks: ['https://app.localhost/callback'],
        client_authentication_methods: {
          private_key_jwt: { credentials: [{ credential_type: 'public_key', pem }] },
        },
      }),
    ).client_id,
  );

describe('A client assertion', () => {
  let tenant: Tenant;
  let id: string;
  const start = (options: TenantOptions = {}): void => {
    tenant = new Tenant({ now: '2024-05-01T10:00:00Z', seed: [jane], ...options });
    id = addClient(tenant);
  };
  beforeEach(() => start());
  afterEach(() => expectSoundStore(tenant));

  const now = (): number => Math.floor(tenant.clock.now() / 1000);
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const assertion = (claims: Json = {}): string => {
    const usual = { iss: id, sub: id, aud: `${tenant.origin}/`, exp: now() + 60, jti: 'a' };
    const content = `${part({ alg: 'RS256' })}.${part({ ...usual, ...claims })}`;
    return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
  };
  const requestOf = (target: string, body: Json): TenantRequest => ({
    method: 'POST',
    target,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const grantOf = (client_assertion: string, body: Json = {}): Json => ({
    grant_type: 'client_credentials',
    audience: `${tenant.origin}/api/v2/`,
    client_assertion,
    ...body,
  });
  const grant = (client_assertion: string, body: Json = {}): number =>
    tenant.handle(requestOf('/oauth/token', grantOf(client_assertion, body))).status;

  it('is accepted once: another one needs another jti', () => {
    const first = assertion();
    expect([grant(first), grant(first), grant(assertion())]).to.deep.equal([200, 401, 401]);
    expect(grant(assertion({ jti: 'b' }))).to.equal(200);
  });

  it('is used up by any endpoint, for all', () => {
    const isDenied = (target: string, body: Json): boolean => {
      const { status, body: answer } = tenant.handle(requestOf(target, body));
      return status === 401 && Object(answer).error === 'access_denied';
    };
    const requests: [string, Json][] = [
      ['/oauth/revoke', { token: 'unknown' }],
      ['/passwordless/start', { connection: 'email', email: jane.email }],
      ['/mfa/challenge', { mfa_token: 'unknown' }],
    ];
    for (const [target, body] of requests) {
      const given = { ...body, client_assertion: assertion({ jti: target }) };
      expect([isDenied(target, given), isDenied(target, given)], target).to.deep.equal([false, true]);
      expect(grant(given.client_assertion)).to.equal(401);
    }
  });

  it('has a jti per client', () => {
    expect(grant(assertion())).to.equal(200);
    id = addClient(tenant);
    expect(grant(assertion())).to.equal(200);
    expect(grant(assertion())).to.equal(401);
  });

  it('is refused without a jti or an expiry', () => {
    for (const claims of [{ jti: undefined }, { jti: '' }, { jti: 1 }, { exp: undefined }, { exp: '9' }])
      expect(grant(assertion(claims)), JSON.stringify(claims)).to.equal(401);
  });

  it('lasts for at most five minutes, give or take ten seconds between the clocks', () => {
    const at = (iat: number | undefined, exp: number): number =>
      grant(
        assertion({
          exp: now() + exp,
          jti: `${iat} ${exp}`,
          ...(iat === undefined ? {} : { iat: now() + iat }),
        }),
      );
    const accepted = [at(0, 300), at(10, 310), at(-60, 240), at(-308, -9), at(undefined, 310)];
    expect(accepted).to.deep.equal([200, 200, 200, 200, 200]);
    const refused = [at(0, 301), at(11, 300), at(-60, 241), at(-100, -10), at(undefined, 311)];
    expect(refused).to.deep.equal([401, 401, 401, 401, 401]);
  });

  it('has 2,048 bytes at most', () => {
    const filled = (length: number): string => assertion({ jti: 'x'.repeat(length) });
    let length = 1000;
    while (filled(length + 1).length <= 2048) length += 1;
    const [largest, next] = [filled(length), filled(length + 1)];
    expect([grant(next), grant(largest)]).to.deep.equal([401, 200]);
    expect(grant(next, { client_id: id })).to.equal(401);
  });

  it('is not used up by a request that was not authenticated', () => {
    const good = assertion();
    expect(grant(good.replace(/[^.]+$/, 'AAAA'))).to.equal(401);
    expect(grant(assertion({ aud: 'https://other.localhost/' }))).to.equal(401);
    expect(grant(good)).to.equal(200);
  });

  it('is used once by a prepared request, and by one of two concurrent requests', async () => {
    const logIn = requestOf(
      '/oauth/token',
      grantOf(assertion(), { grant_type: 'password', username: jane.email, password: jane.password }),
    );
    await Promise.all([tenant.prepare(logIn), tenant.prepare({ ...logIn })]);
    expect([logIn, { ...logIn }].map((request) => tenant.handle(request).status)).to.deep.equal([200, 401]);
  });

  it('is checked even with a code verifier', () => {
    const exchange = { grant_type: 'authorization_code', code: 'unknown', code_verifier: 'v'.repeat(43) };
    const given = assertion();
    expect(grant(given.replace(/[^.]+$/, 'AAAA'), exchange)).to.equal(401);
    expect([grant(given, exchange), grant(given, exchange)]).to.deep.equal([403, 401]);
  });

  it('is remembered until it expires, by restored states as well', () => {
    const used = (): number => (tenant.snapshot().store.get('usedAssertions') as Map<string, unknown>).size;
    const given = assertion();
    const before = tenant.snapshot();
    expect(grant(given)).to.equal(200);
    const after = tenant.snapshot();
    tenant.restore(before);
    expect([used(), grant(given)]).to.deep.equal([0, 200]);
    tenant.restore(after);
    expect([used(), grant(given)]).to.deep.equal([1, 401]);
    tenant.clock.advance(69_000);
    expect(grant(assertion())).to.equal(401);
    tenant.clock.advance(1000);
    expect([grant(assertion({ jti: 'b' })), used()]).to.deep.equal([200, 1]);
    expect([grant(given), grant(assertion())]).to.deep.equal([401, 200]);
  });

  it('is remembered with the last 10,000, or another number', () => {
    start({ limits: { logins: { count: 2 } } });
    const [first, ...more] = ['1', '2', '3'].map((jti) => assertion({ jti }));
    for (const given of [first, ...more]) expect(grant(String(given))).to.equal(200);
    expect(more.map((given) => grant(given))).to.deep.equal([401, 401]);
    expect(grant(String(first))).to.equal(200);
  });
});

describe('Assertions are accepted, call by call,', () => {
  let tenant: RunningTenant;
  afterEach(() => tenant.close());
  const credentials = { username: jane.email, password: jane.password };

  it('from our AuthenticationClient', async () => {
    tenant = await startTenant({ seed: [jane] });
    const auth = new AuthenticationClient({
      domain: tenant.url,
      clientId: addClient(tenant),
      clientAssertionSigningKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      retry: { enabled: false },
    });
    for (const scope of ['openid', 'openid offline_access'])
      expect(await auth.passwordGrant({ ...credentials, scope })).to.include.keys('id_token');
    expect(await auth.clientCredentialsGrant({ audience: tenant.audience })).to.include.keys('access_token');
  });

  it('from openid-client', async () => {
    tenant = await startTenant({ https: true, seed: [jane] });
    custom.setHttpOptionsDefaults({ ca: tenant.certificate });
    const issuer = await Issuer.discover(tenant.url);
    const metadata: ClientMetadata = {
      client_id: addClient(tenant),
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
    };
    const client = new issuer.Client(metadata, {
      keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA' }],
    });
    const tokens = await client.grant({
      grant_type: 'password',
      scope: 'openid offline_access',
      ...credentials,
    });
    expect((await client.refresh(tokens)).claims().sub).to.equal(tokens.claims().sub);
    await client.revoke(String(tokens.refresh_token));
  });
});
