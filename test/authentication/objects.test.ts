import { expect } from 'chai';
import { inspect } from 'node:util';
import { AuthenticationClient, RestClient } from '../../src/index';
import {
  DatabaseAuthenticator,
  OAuthAuthenticator,
  OAuthWithIDTokenValidation,
  PasswordlessAuthenticator,
  TokensManager,
  UsersManager,
} from '../../src/authentication/index';
import { everyView } from '../support/everyView';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';
import { calls, invoke } from './support/calls';

const SECRET = 'canary-7d1f0c2b9a';

/** A Proxy around an object and around everything that is read from it, like Auth0's deploy tool. */
function nested<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name);
      return typeof value === 'object' && value !== null ? nested(value) : value;
    },
  });
}

describe('an object of the Authentication API', () => {
  let server: TestServer;
  before(async () => {
    server = await serve(({ url, body, headers }, response) => {
      if (!/refused/.test(body)) return sendJson(response, 200, { url });
      sendJson(response, 400, {
        error: 'echo',
        message: `${url} ${body} ${String(headers.authorization)}`,
        body,
      });
    });
  });
  after(() => server.close());
  const options = () => ({
    domain: server.origin,
    clientId: 'the-client',
    clientSecret: SECRET,
    headers: { Authorization: `Bearer ${SECRET}`, 'X-Key': SECRET },
    retry: { enabled: false },
  });

  it('has the members of the classic object, all as writable properties', () => {
    const { AuthenticationClient: Classic } = require('auth0v3') as {
      AuthenticationClient: new (options: object) => object;
    };
    const left = [
      'clientSecret',
      'clientAssertionSigningKey',
      'clientAssertionSigningAlg',
      'headers',
      '_jwksClient',
    ];
    const compare = (classic: object, ours: object, path: string, depth: number): void => {
      for (const name of Object.keys(classic).filter((one) => !left.includes(one))) {
        const descriptor = Object.getOwnPropertyDescriptor(ours, name);
        expect(descriptor, `${path}.${name}`).to.include({
          writable: true,
          enumerable: true,
          configurable: true,
        });
        const [theirs, mine] = [Reflect.get(classic, name), Reflect.get(ours, name)] as [unknown, unknown];
        expect(typeof mine, `${path}.${name}`).to.equal(typeof theirs);
        if (Array.isArray(theirs)) continue;
        if (!(mine instanceof RestClient) && typeof theirs === 'object' && theirs !== null && depth < 3) {
          compare(theirs, mine as object, `${path}.${name}`, depth + 1);
        }
      }
      for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(classic))) {
        if (name.startsWith('_')) continue;
        expect(typeof Reflect.get(ours, name), `${path}.${name}`).to.equal('function');
      }
    };
    const given = { domain: 'tenant.auth0.com', clientId: 'c', clientSecret: 's' };
    compare(new Classic(given), new AuthenticationClient(given), 'client', 0);
  });

  it('has the classic endpoints', () => {
    const { oauth, database, passwordless } = new AuthenticationClient(options());
    expect(
      [oauth.oauth, database.dbConnections, passwordless.passwordless].map(({ url }) => url),
    ).to.deep.equal([
      `${server.origin}/oauth/:type`,
      `${server.origin}/dbconnections/:type`,
      `${server.origin}/passwordless/start`,
    ]);
    expect(oauth.oauthWithIDTokenValidation.oauth).to.equal(oauth.oauth);
    expect([database.oauth, passwordless.oauth]).to.deep.equal([oauth, oauth]);
  });

  it('can be constructed separately', async () => {
    const own = { ...options(), baseUrl: server.origin };
    const oauth = new OAuthAuthenticator(own);
    const database = new DatabaseAuthenticator(own, oauth);
    const passwordless = new PasswordlessAuthenticator(own, oauth);
    const parts = {
      oauth,
      database,
      passwordless,
      users: new UsersManager(own),
      tokens: new TokensManager(own),
    };
    for (const { method, args, path, body } of calls.filter(({ method }) => method.includes('.'))) {
      expect(await invoke(parts, method, args), method).to.deep.equal({ url: path });
      const expected = body && 'client_secret' in body && body.client_secret === 'the-secret';
      const sent = server.seen.at(-1)?.body;
      if (expected) expect(JSON.parse(sent ?? '')).to.deep.equal({ ...body, client_secret: SECRET });
    }
    const validating = new OAuthWithIDTokenValidation(
      { create: () => Promise.resolve({ id_token: 'x' }) },
      own,
    );
    expect(await rejectionOf(validating.create({}, {}))).to.have.property('message', 'jwt malformed');
  });

  it('works in nested Proxies', async () => {
    const auth = nested(new AuthenticationClient({ ...options(), headers: {} }));
    for (const { method, args, path } of calls) {
      expect(await invoke(auth, method, args), method).to.deep.equal({ url: path });
    }
    expect(await auth.withOptions({ timeout: 1_000 }).getProfile('t')).to.deep.equal({ url: '/userinfo' });
    await auth.close();
  });

  it('never shows a secret when printed', () => {
    const auth = new AuthenticationClient({ ...options(), clientAssertionSigningKey: SECRET });
    const { oauth, database, passwordless, users, tokens } = auth;
    for (const one of [
      auth,
      oauth,
      oauth.oauthWithIDTokenValidation,
      database,
      passwordless,
      users,
      tokens,
    ]) {
      for (const view of [one, one.withOptions({ headers: { 'X-Other': SECRET } })]) {
        expect(everyView(view)).to.not.include(SECRET);
        expect(inspect(view, { depth: 10, showHidden: true, getters: true })).to.not.include(SECRET);
      }
    }
  });

  it('never shows a secret of a call in an error', async () => {
    const auth = new AuthenticationClient({ ...options(), headers: {} });
    const refused = { state: 'refused' };
    const secrets: Record<string, object> = {
      'oauth.signIn': { username: 'u', password: SECRET, connection: 'c' },
      'oauth.passwordGrant': { username: 'u', password: SECRET, mfa_token: SECRET },
      'oauth.refreshToken': { refresh_token: SECRET },
      'oauth.socialSignIn': { access_token: SECRET, connection: 'c' },
      'oauth.clientCredentialsGrant': { audience: 'a', client_assertion: SECRET },
      'oauth.authorizationCodeGrant': { code: SECRET, redirect_uri: 'r', code_verifier: `v-${SECRET}` },
      'database.signUp': { email: 'e', password: SECRET, connection: 'c' },
      'database.changePassword': { email: 'e', password: SECRET, connection: 'c', new_password: SECRET },
      'passwordless.signIn': { username: 'u', otp: SECRET },
      'passwordless.sendSMS': { phone_number: 'p', client_secret: SECRET },
      'tokens.getDelegationToken': { id_token: SECRET, target: 't', api_type: 'a', grant_type: 'g' },
      'tokens.revokeRefreshToken': { token: SECRET },
    };
    for (const [method, data] of Object.entries(secrets)) {
      const error = await rejectionOf(invoke(auth, method, [{ ...data, ...refused }]) as Promise<unknown>);
      expect(error.message, method).to.include('[REDACTED]');
      expect(everyView(error), method).to.not.include(SECRET);
    }
    const settings = { impersonator_id: 'i', protocol: 'p', token: SECRET, ...refused };
    expect(everyView(await rejectionOf(auth.users.impersonate('u', settings)))).to.not.include(SECRET);
    expect(everyView(await rejectionOf(auth.tokens.getInfo(`refused ${SECRET}`)))).to.not.include(SECRET);
  });

  it("calls a test's replacement of a part, a method or a RestClient", async () => {
    const auth = new AuthenticationClient(options());
    const seen: unknown[][] = [];
    const stub =
      (name: string) =>
      (...args: unknown[]): Promise<string> => {
        seen.push([name, ...args]);
        return Promise.resolve(name);
      };
    auth.users = { getInfo: stub('getInfo') } as never;
    expect(await auth.getProfile('t')).to.equal('getInfo');
    auth.passwordless.sendEmail = stub('sendEmail') as never;
    expect(await auth.requestMagicLink({ email: 'e' })).to.equal('sendEmail');
    auth.oauth.oauth.create = stub('create') as never;
    expect(await auth.refreshToken({ refresh_token: 'r' })).to.equal('create');
    expect(await auth.withOptions({ timeout: 1 }).refreshToken({ refresh_token: 'r' })).to.equal('create');
    auth.oauth.oauthWithIDTokenValidation.create = stub('validated') as never;
    expect(await auth.passwordGrant({ username: 'u', password: 'p' })).to.equal('validated');
    auth.oauth.signIn = stub('signIn') as never;
    expect(await auth.database.signIn({ username: 'u', password: 'p' })).to.equal('signIn');
    const refresh = {
      client_id: 'the-client',
      grant_type: 'refresh_token',
      refresh_token: 'r',
      client_secret: SECRET,
    };
    expect(seen).to.deep.equal([
      ['getInfo', 't'],
      ['sendEmail', { email: 'e', send: 'link' }],
      ['create', { type: 'token' }, refresh],
      ['create', { type: 'token' }, refresh],
      [
        'validated',
        { type: 'token' },
        {
          client_id: 'the-client',
          grant_type: 'password',
          username: 'u',
          password: 'p',
          client_secret: SECRET,
        },
      ],
      ['signIn', { connection: 'Username-Password-Authentication', username: 'u', password: 'p' }],
    ]);
  });

  it('reads its client id at each call, as the classic object does', async () => {
    const auth = new AuthenticationClient({ ...options(), headers: {} });
    auth.oauth.clientId = 'another';
    await auth.refreshToken({ refresh_token: 'r' });
    expect(JSON.parse(server.seen.at(-1)?.body ?? '')).to.include({ client_id: 'another' });
  });

  it('can be bound to call options, with all its parts, without changing the original', async () => {
    const auth = new AuthenticationClient({ ...options(), headers: {} });
    const bound = auth.withOptions({ headers: { 'X-Bound': 'yes' } });
    for (const { method, args } of calls) {
      await invoke(bound, method, args);
      expect(server.seen.at(-1)?.headers, method).to.include({ 'x-bound': 'yes' });
      await invoke(auth, method, args);
      expect(server.seen.at(-1)?.headers, method).to.not.have.property('x-bound');
    }
    await auth.database
      .withOptions({ headers: { 'X-Bound': 'yes' } })
      .signIn({ username: 'u', password: 'p' });
    expect(server.seen.at(-1)?.headers).to.include({ 'x-bound': 'yes' });
    expect(bound).to.be.instanceOf(AuthenticationClient);
    expect(() => auth.oauth.withOptions({ timeout: -1 })).to.throw(
      'The timeout must be a number of milliseconds',
    );
  });

  it('closes with its client, also at the end of a block', async () => {
    let kept: AuthenticationClient | undefined;
    {
      await using auth = new AuthenticationClient({ ...options(), headers: {} });
      await auth.getProfile('t');
      kept = auth;
    }
    for (const call of [
      () => kept.getProfile('t'),
      () => kept.withOptions({}).refreshToken({ refresh_token: 'r' }),
    ]) {
      expect(await rejectionOf(call())).to.include({ code: 'ERR_CLIENT_CLOSED' });
    }
  });
});
