import { expect } from 'chai';
import { createPublicKey, createSecretKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { jwtVerify } from 'jose';
import { AuthenticationClient, type AuthenticationClientOptions } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';
import { calls, invoke } from './support/calls';

type Constructor = new (options: object) => { oauth: Record<string, unknown> };

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const pss = generateKeyPairSync('rsa-pss', {
  modulusLength: 2048,
  hashAlgorithm: 'sha256',
  mgf1HashAlgorithm: 'sha256',
}).privateKey;
const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('a client assertion', () => {
  let server: TestServer;
  before(async () => {
    server = await serve(({ body }, response) =>
      body.includes('refuse-me')
        ? sendJson(response, 401, { error: 'invalid_client', message: body })
        : sendJson(response, 200, { access_token: 'at' }),
    );
  });
  after(() => server.close());
  const make = (options: Partial<AuthenticationClientOptions> = {}): AuthenticationClient =>
    new AuthenticationClient({
      domain: server.origin,
      clientId: 'the-client',
      clientAssertionSigningKey: rsa,
      retry: { enabled: false },
      ...options,
    });
  const sent = (): Record<string, string> =>
    JSON.parse(server.seen.at(-1)?.body ?? '{}') as Record<string, string>;

  const AUTHENTICATED =
    /passwordGrant|refreshToken|clientCredentialsGrant|authorizationCodeGrant|passwordless|revoke|request(Magic|Email|SMS)|verify/;
  for (const { method, args } of calls.filter((one) => AUTHENTICATED.test(one.method))) {
    const data = args[0] as Record<string, unknown>;
    if ('client_secret' in data || 'client_assertion' in data) continue;
    it(`is signed for ${method}, and replaces the secret`, async () => {
      await invoke(make({ clientSecret: 'the-secret' }), method, args);
      const { client_assertion: assertion = '', client_assertion_type: type, ...others } = sent();
      expect(type).to.equal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
      expect(others).to.not.have.property('client_secret');
      const { payload, protectedHeader } = await jwtVerify(assertion, createPublicKey(rsa), {
        issuer: 'the-client',
        subject: 'the-client',
        audience: `${server.origin}/`,
      });
      expect(protectedHeader).to.deep.equal({ alg: 'RS256', typ: 'JWT' });
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).to.equal(180);
      expect(payload.jti).to.match(/^[0-9a-f-]{36}$/);
    });
  }

  it('is new for each call', async () => {
    await make().clientCredentialsGrant({ audience: 'a' });
    const first = sent().client_assertion;
    await make().clientCredentialsGrant({ audience: 'a' });
    expect(sent().client_assertion).to.not.equal(first);
  });

  it('uses the client_id of the data', async () => {
    await make().oauth.refreshToken({ refresh_token: 'r', client_id: 'other' });
    expect(sent()).to.include({ client_id: 'other' });
    const { payload } = await jwtVerify(sent().client_assertion ?? '', createPublicKey(rsa));
    expect(payload).to.include({ iss: 'other', sub: 'other' });
  });

  it('from the data is sent unchanged', async () => {
    await make().clientCredentialsGrant({ audience: 'a', client_assertion: 'mine' });
    expect(sent()).to.deep.equal({
      grant_type: 'client_credentials',
      client_id: 'the-client',
      audience: 'a',
      client_assertion: 'mine',
    });
  });

  it('supports each algorithm and key format', async () => {
    const keys: [AuthenticationClientOptions['clientAssertionSigningKey'], string, KeyObject][] = [
      [pem(rsa), 'RS512', createPublicKey(rsa)],
      [rsa, 'PS384', createPublicKey(rsa)],
      [pss, 'PS256', createPublicKey(pss)],
      [Buffer.from(pem(ec)), 'ES256', createPublicKey(ec)],
      ['a-shared-secret', 'HS256', createSecretKey(Buffer.from('a-shared-secret'))],
    ];
    for (const [clientAssertionSigningKey, clientAssertionSigningAlg, key] of keys) {
      await make({ clientAssertionSigningKey, clientAssertionSigningAlg }).clientCredentialsGrant({
        audience: 'a',
      });
      const { protectedHeader } = await jwtVerify(sent().client_assertion ?? '', key);
      expect(protectedHeader.alg).to.equal(clientAssertionSigningAlg);
    }
  });

  it('is added after a stub has received the other fields, so that stubs don’t see it', async () => {
    const client = make();
    const seen: unknown[] = [];
    client.oauth.oauth.create = ((...args: unknown[]) => {
      seen.push(...args);
      return Promise.resolve({ access_token: 'stubbed' });
    }) as never;
    expect(await client.passwordGrant({ username: 'u', password: 'p' })).to.deep.equal({
      access_token: 'stubbed',
    });
    expect(seen[0]).to.deep.equal({ type: 'token' });
    expect({ ...(seen[1] as object) }).to.deep.equal({
      client_id: 'the-client',
      grant_type: 'password',
      username: 'u',
      password: 'p',
    });
  });

  it('never appears in an error', async () => {
    const error = await rejectionOf(make().oauth.refreshToken({ refresh_token: 'refuse-me' }));
    const { client_assertion: assertion = '' } = sent();
    expect(error.message).to.include('[REDACTED]').and.not.include(assertion).and.not.include('refuse-me');
  });

  it('is not retried when it may have arrived; a request with a secret is retried', async () => {
    let count = 0;
    const flaky = await serve((_request, response) => {
      count += 1;
      if (count % 2 === 1) sendJson(response, 503, {});
      else sendJson(response, 200, { access_token: 'at' });
    });
    const options = { domain: flaky.origin, retry: { minTimeout: 1 } };
    const grant = { audience: 'a' };
    expect(await rejectionOf(make(options).clientCredentialsGrant(grant))).to.include({ statusCode: 503 });
    count = 0;
    const withSecret = make({ ...options, clientAssertionSigningKey: undefined, clientSecret: 's' });
    expect(await withSecret.clientCredentialsGrant(grant)).to.deep.equal({ access_token: 'at' });
    count = 0;
    const login = withSecret.passwordGrant({ username: 'u', password: 'p' });
    expect(await rejectionOf(login), 'a login counts').to.include({ statusCode: 503 });
    await flaky.close();
  });

  describe('an invalid signing key throws the classic error at once, with an explanation:', () => {
    const { AuthenticationClient: Classic } = require('auth0v3') as { AuthenticationClient: Constructor };
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const keys: Record<string, unknown> = {
      text: 'no key',
      'a number': 5,
      'an object': {},
      'a public key': createPublicKey(rsa),
      'a public key as text': createPublicKey(rsa).export({ type: 'spki', format: 'pem' }),
      'an RSA key': pem(rsa),
      'a small RSA key': pem(small),
      'an RSA-PSS key': pss,
      'an EC key': pem(ec),
      'an Ed25519 key': generateKeyPairSync('ed25519').privateKey,
      'a secret': createSecretKey(Buffer.from('abc')),
      'a key whose passphrase is missing': rsa.export({
        type: 'pkcs8',
        format: 'pem',
        cipher: 'aes-256-cbc',
        passphrase: 'open',
      }),
    };
    const algorithms = [
      undefined,
      'RS256',
      'RS512',
      'PS256',
      'PS384',
      'ES256',
      'ES384',
      'HS256',
      'HS999',
      'EdDSA',
      'x',
    ];

    /** The error of the call; undefined when it proceeds to send. */
    function thrownBy(Client: Constructor, key: unknown, alg: string | undefined): Error | undefined {
      const client = new Client({
        domain: 'localhost:1',
        clientId: 'id',
        clientAssertionSigningKey: key,
        clientAssertionSigningAlg: alg,
      });
      (client.oauth.oauth as { create: unknown }).create = () => Promise.resolve({});
      try {
        // The key is checked before the data, which is incomplete here.
        invoke(client, 'oauth.passwordGrant', [{ username: 'u' }]);
        return undefined;
      } catch (error) {
        return error as Error;
      }
    }

    for (const [name, key] of Object.entries(keys)) {
      it(name, () => {
        for (const alg of algorithms) {
          const expected = thrownBy(Classic, key, alg);
          const thrown = thrownBy(AuthenticationClient as unknown as Constructor, key, alg);
          const { name: title, message } = expected ?? {};
          expect({ name: thrown?.name, message: thrown?.message }, String(alg)).to.deep.equal({
            name: title,
            message,
          });
          if (title === 'Error') {
            expect(thrown?.cause)
              .to.be.instanceOf(Error)
              .with.property('message')
              .that.includes(`can't sign with ${alg ?? 'RS256'}`);
          }
        }
      });
    }

    it('an unsigned assertion, which the classic SDK sends', () => {
      const thrown = thrownBy(AuthenticationClient as unknown as Constructor, 'text', 'none');
      expect(thrown).to.have.property('message', '"algorithm" must be a valid string enum value');
    });
  });
});
