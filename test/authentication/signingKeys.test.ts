import { expect } from 'chai';
import axios from 'axios';
import { generateKeyPairSync } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { OAuthAuthenticator } from '../../src/authentication/index';
import { AuthenticationClient, withResponse, type AuthenticationClientOptions } from '../../src/index';
import { serve, sendJson, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';
import { claims, mainKey, otherKey, SECRET_OF_CLIENT, token } from './support/tokenCases';

const grant = { code: 'the-code', redirect_uri: 'https://app.example' };

describe('the keys of ID tokens', () => {
  let server: TestServer;
  let keys: object[] = [mainKey];
  let idToken: string;
  /** What the key endpoint does instead of responding. */
  let stall: ((response: ServerResponse) => void) | undefined;
  beforeEach(async () => {
    keys = [mainKey];
    stall = undefined;
    server = await serve(({ url }, response) => {
      if (url !== '/.well-known/jwks.json') {
        return sendJson(response, 200, { access_token: 'at', id_token: idToken }, { 'x-answer': 'whole' });
      }
      if (stall) stall(response);
      else sendJson(response, 200, { keys });
    });
    idToken = token(claims(`${server.origin}/`));
  });
  afterEach(() => server.close());

  const make = (options: Partial<AuthenticationClientOptions> = {}): AuthenticationClient =>
    new AuthenticationClient({
      domain: server.origin,
      clientId: 'the-client',
      clientSecret: SECRET_OF_CLIENT,
      retry: { enabled: false },
      ...options,
    });
  const fetches = (): number => server.seen.filter(({ url }) => url === '/.well-known/jwks.json').length;
  const unknown = (kid: string): string => token(claims(`${server.origin}/`), { kid });

  it('are fetched once for all logins', async () => {
    const auth = make();
    await Promise.all(Array.from({ length: 5 }, () => auth.oauth.authorizationCodeGrant(grant)));
    await auth.passwordGrant({ username: 'u', password: 'p' });
    await auth.withOptions({ timeout: 5_000 }).oauth.authorizationCodeGrant(grant);
    expect(fetches()).to.equal(1);
  });

  it('are not fetched without an ID token, for HS256, for a refreshed token, or when validation is bypassed', async () => {
    const auth = make();
    idToken = token(claims(`${server.origin}/`), { alg: 'HS256' }, SECRET_OF_CLIENT);
    await auth.oauth.authorizationCodeGrant(grant);
    idToken = 'broken';
    await auth.oauth.refreshToken({ refresh_token: 'r' });
    await auth.oauth.clientCredentialsGrant({ audience: 'a' });
    await auth.oauth.socialSignIn({ access_token: 'a', connection: 'c' });
    await make({ __bypassIdTokenValidation: true }).oauth.authorizationCodeGrant(grant);
    auth.oauth.oauthWithIDTokenValidation.__bypassIdTokenValidation = true;
    await auth.oauth.authorizationCodeGrant(grant);
    expect(fetches()).to.equal(0);
  });

  it('are checked where the classic SDK checks them', async () => {
    idToken = 'broken';
    const auth = make();
    const logins = [
      () => auth.oauth.signIn({ username: 'u', password: 'p', connection: 'c' }),
      () => auth.oauth.passwordGrant({ username: 'u', password: 'p' }),
      () => auth.oauth.authorizationCodeGrant(grant),
      () => auth.database.signIn({ username: 'u', password: 'p' }),
      () => auth.passwordless.signIn({ username: 'u', otp: '123456' }),
      () => auth.verifyEmailCode({ email: 'e', otp: '123456' }),
      () => auth.verifySMSCode({ username: 'u', otp: '123456' }),
    ];
    for (const login of logins) {
      expect(await rejectionOf(login())).to.include({ name: 'JsonWebTokenError', message: 'jwt malformed' });
    }
    const called = await new Promise<unknown[]>((resolve) => {
      function customerCode(): void {
        auth.oauth.authorizationCodeGrant(grant, (...args: unknown[]) => resolve(args));
      }
      customerCode();
    });
    expect(called).to.have.length(1);
    expect(called[0]).to.have.property('message', 'jwt malformed');
    expect((called[0] as Error).stack).to.match(/^JsonWebTokenError: jwt malformed\n[^]*customerCode/);
  });

  it('are fetched again for an unknown key', async () => {
    const auth = make();
    await auth.oauth.authorizationCodeGrant(grant);
    keys = [otherKey, { ...mainKey, kid: 'new' }];
    idToken = unknown('new');
    await later(6_000, async () => {
      await auth.oauth.authorizationCodeGrant(grant);
      idToken = token(claims(`${server.origin}/`));
      expect(
        await rejectionOf(auth.oauth.authorizationCodeGrant(grant)),
        'one that was withdrawn',
      ).to.have.property(
        'message',
        "error in secret or public key callback: Unable to find a signing key that matches 'main'",
      );
    });
    expect(fetches()).to.equal(2);
  });

  it('are not fetched repeatedly for unknown keys', async () => {
    const auth = make();
    await auth.oauth.authorizationCodeGrant(grant);
    for (const kid of ['a', 'b', 'c']) {
      idToken = unknown(kid);
      expect(await rejectionOf(auth.oauth.authorizationCodeGrant(grant))).to.have.property(
        'message',
        `error in secret or public key callback: Unable to find a signing key that matches '${kid}'`,
      );
    }
    expect(fetches()).to.equal(1);
  });

  it('are found among thousands; 100 with the same id are tried', async () => {
    const broken = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };
    const others = Array.from({ length: 5_000 }, (_key, index) => ({ ...broken, kid: `other${index}` }));
    keys = [mainKey, ...others, { ...mainKey, kid: 'last' }];
    idToken = unknown('last');
    await make().oauth.authorizationCodeGrant(grant);
    const named = Array.from({ length: 100 }, () => ({ ...broken, kid: 'named' }));
    keys = [mainKey, ...named.slice(1), { ...mainKey, kid: 'named' }];
    idToken = unknown('named');
    await make().oauth.authorizationCodeGrant(grant);
    keys = [mainKey, ...named, { ...mainKey, kid: 'named' }];
    expect((await rejectionOf(make().oauth.authorizationCodeGrant(grant))).message).to.match(
      /Unable to find a signing key that matches 'named'/,
    );
  });

  it('are fetched again after ten minutes', async () => {
    const auth = make();
    await auth.oauth.authorizationCodeGrant(grant);
    await later(599_000, () => auth.oauth.authorizationCodeGrant(grant));
    expect(fetches()).to.equal(1);
    await later(600_000, () => auth.oauth.authorizationCodeGrant(grant));
    expect(fetches()).to.equal(2);
  });

  it('are fetched again after a failure', async () => {
    const auth = make();
    keys = [];
    await rejectionOf(auth.oauth.authorizationCodeGrant(grant));
    keys = [mainKey];
    await auth.oauth.authorizationCodeGrant(grant);
    expect(fetches()).to.equal(2);
  });

  it("are fetched through the client's own pipeline: headers, interceptors, retries, timeout", async () => {
    const instance = axios.create();
    const intercepted: unknown[] = [];
    instance.interceptors.request.use((config) => {
      intercepted.push(config.url);
      return config;
    });
    await make({ axios: instance as never, headers: { 'X-Mine': 'yes' } }).oauth.authorizationCodeGrant(
      grant,
    );
    expect(intercepted).to.deep.equal([
      `${server.origin}/oauth/token`,
      `${server.origin}/.well-known/jwks.json`,
    ]);
    expect(server.seen.at(-1)?.headers).to.include({ 'x-mine': 'yes' });

    stall = () => undefined;
    expect(await rejectionOf(make({ timeout: 50 }).oauth.authorizationCodeGrant(grant))).to.have.property(
      'message',
      'error in secret or public key callback: No complete answer came within the timeout of 50 ms.',
    );
  });

  it("reject an aborted call with its own error, and don't affect other calls that wait for them", async () => {
    const controller = new AbortController();
    const auth = make();
    let waiting = 0;
    stall = (response) => {
      waiting += 1;
      if (waiting === 1) return;
      controller.abort();
      sendJson(response, 200, { keys });
    };
    const aborted = auth.withOptions({ signal: controller.signal }).oauth.authorizationCodeGrant(grant);
    aborted.catch(() => undefined);
    while (waiting === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await auth.oauth.authorizationCodeGrant(grant)).to.include({ access_token: 'at' });
    expect(await rejectionOf(aborted)).to.include({ name: 'AbortError' });
  });

  it('are fetched from the domain, whatever the base URL', async () => {
    const options = { baseUrl: server.origin, clientId: 'the-client', retry: { enabled: false } };
    expect(await new OAuthAuthenticator(options).authorizationCodeGrant(grant)).to.include({
      access_token: 'at',
    });
    const other = await serve((_request, response) => sendJson(response, 200, { keys: [mainKey] }));
    idToken = token(claims(`${other.origin}/`));
    const oauth = new OAuthAuthenticator({ ...options, domain: other.origin });
    expect(await oauth.authorizationCodeGrant(grant)).to.include({ access_token: 'at' });
    await other.close();
  });

  it('skip keys with fewer than 2048 bits, and refuse tokens with critical extensions', async () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
    keys = [{ ...small.publicKey.export({ format: 'jwk' }), kid: 'main' }];
    idToken = token(claims(`${server.origin}/`), {}, small.privateKey);
    expect(await rejectionOf(make().oauth.authorizationCodeGrant(grant))).to.have.property(
      'message',
      'invalid signature',
    );
    keys = [mainKey];
    idToken = token(claims(`${server.origin}/`), { crit: ['x'], x: 1 });
    expect(await rejectionOf(make().oauth.authorizationCodeGrant(grant))).to.have.property(
      'message',
      'invalid signature',
    );
  });

  it('pass on the whole response, also of a stand-in', async () => {
    const auth = make();
    const { status, headers, data } = await withResponse(auth.oauth.authorizationCodeGrant(grant));
    expect({ status, header: headers['x-answer'], token: data.access_token }).to.deep.equal({
      status: 200,
      header: 'whole',
      token: 'at',
    });
    auth.oauth.oauth.create = (() => Promise.resolve({ id_token: 'broken' })) as never;
    expect(await rejectionOf(auth.oauth.authorizationCodeGrant(grant))).to.have.property(
      'message',
      'jwt malformed',
    );
  });

  it('accept a maxAge as text', async () => {
    const now = Math.floor(Date.now() / 1000);
    const login = (auth_time: number, maxAge: string): Promise<unknown> => {
      idToken = token(claims(`${server.origin}/`, { auth_time }));
      return make().oauth.authorizationCodeGrant({ ...grant, maxAge: maxAge as never });
    };
    expect(await login(now - 100, '3600')).to.include({ access_token: 'at' });
    expect((await rejectionOf(login(now - 4_000, '3600'))).message).to.match(/^Authentication Time/);
    expect((await rejectionOf(login(now, '1d'))).message).to.match(/^"maxAge" should be a number of seconds/);
  });

  it('with a payload of null or another non-object have no claims', async () => {
    for (const payload of [null, [], 'text', 5]) {
      idToken = token(JSON.stringify(payload));
      expect((await rejectionOf(make().oauth.authorizationCodeGrant(grant))).message).to.equal(
        'jwt audience invalid. expected: the-client',
      );
    }
  });
});

/** Runs a function as if that many milliseconds had passed. */
async function later(milliseconds: number, action: () => Promise<unknown>): Promise<void> {
  const { now } = performance;
  performance.now = () => now.call(performance) + milliseconds;
  try {
    await action();
  } finally {
    performance.now = now;
  }
}
