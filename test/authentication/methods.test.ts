import { expect } from 'chai';
import { AuthenticationClient } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { calls, invoke, type Call } from './support/calls';

/** Freezes an object deeply: a method that changes its arguments throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe('a method of the Authentication API', () => {
  let server: TestServer;
  let auth: AuthenticationClient;
  let refuse = false;
  before(async () => {
    server = await serve(({ url }, response, count) =>
      refuse
        ? sendJson(response, 403, { error: 'access_denied', error_description: 'No.' })
        : sendJson(response, 200, { url, count }),
    );
    auth = new AuthenticationClient({
      domain: server.origin,
      clientId: 'the-client',
      clientSecret: 'the-secret',
      headers: { 'X-Mine': 'yes' },
      retry: { enabled: false },
    });
  });
  afterEach(() => (refuse = false));
  after(() => server.close());

  const checkRequest = ({ verb, path, body, headers = {} }: Call): void => {
    const seen = server.seen.at(-1);
    expect(seen).to.include({ method: verb ?? 'POST', url: path });
    expect(seen?.body ? JSON.parse(seen.body) : undefined).to.deep.equal(body);
    expect(seen?.headers).to.include({ 'content-type': 'application/json', 'x-mine': 'yes', ...headers });
    const special = ['authorization', 'auth0-forwarded-for', 'x-request-language'];
    expect(Object.keys(seen?.headers ?? {}).filter((name) => special.includes(name))).to.have.members(
      Object.keys(headers),
    );
  };

  for (const [index, call] of calls.entries()) {
    it(`${call.method} sends its request and resolves to the response (${index})`, async () => {
      const result = (await invoke(auth, call.method, frozen(call.args))) as object;
      checkRequest(call);
      expect(result).to.deep.equal({ url: call.path, count: server.seen.length });
    });

    it(`${call.method} calls back (${index})`, async () => {
      const args = await new Promise<unknown[]>((resolve) => {
        const callback = (...given: unknown[]): void => resolve(given);
        expect(invoke(auth, call.method, [...frozen(call.args), callback])).to.equal(undefined);
      });
      checkRequest(call);
      expect(args.slice(0, 2)).to.deep.equal([null, { url: call.path, count: server.seen.length }]);
      expect(args).to.have.length(call.headersToCallback ? 3 : 2);
      if (call.headersToCallback) expect(args[2]).to.have.property('content-type', 'application/json');
    });

    it(`${call.method} fails with an APIError, in both forms (${index})`, async () => {
      refuse = true;
      const error: unknown = await Promise.resolve(invoke(auth, call.method, call.args)).catch(
        (reason: unknown) => reason,
      );
      const args = await new Promise<unknown[]>((resolve) => {
        const customerCode = (): unknown =>
          invoke(auth, call.method, [...call.args, (...given: unknown[]) => resolve(given)]);
        customerCode();
      });
      expect(args).to.have.length(1);
      for (const one of [error, args[0]] as Error[]) {
        expect(one).to.include({
          name: 'access_denied',
          message: '{"error":"access_denied","error_description":"No."}',
          statusCode: 403,
        });
      }
      expect((args[0] as Error).stack, 'leads to the caller').to.match(/customerCode/);
    });
  }

  it('of users and tokens rejects with the classic error: err.response.{status,data}', async () => {
    refuse = true;
    for (const { method, args } of calls.filter((one) => /^(users|tokens)\./.test(one.method))) {
      const error = (await Promise.resolve(invoke(auth, method, args)).catch(
        (reason: unknown) => reason,
      )) as { response: unknown };
      expect(error.response, method).to.deep.include({
        status: 403,
        data: { error: 'access_denied', error_description: 'No.' },
      });
    }
  });

  it('accepts options before a callback, and undefined for either', async () => {
    const data = { username: 'jane', password: 'p', realm: 'db' };
    await new Promise((resolve) => auth.passwordGrant(data, { forwardedFor: '1.1.1.1' }, resolve));
    expect(server.seen.at(-1)?.headers).to.include({ 'auth0-forwarded-for': '1.1.1.1' });
    await new Promise((resolve) => auth.passwordGrant(data, undefined as never, resolve));
    await invoke(auth, 'passwordGrant', [data, undefined, undefined]);
    await invoke(auth, 'requestMagicLink', [{ email: 'a@b.example' }, { requestLanguage: 'de' }]);
    expect(server.seen.at(-1)?.headers).to.include({ 'x-request-language': 'de' });
  });
});

describe('a response of the Authentication API', () => {
  let server: TestServer;
  let answer: { type?: string; text: string; status?: number };
  before(async () => {
    server = await serve((_request, response) => {
      const { status = 200, type, text } = answer;
      response.writeHead(status, type ? { 'content-type': type } : {});
      response.end(text);
    });
  });
  after(() => server.close());
  const make = (): AuthenticationClient =>
    new AuthenticationClient({ domain: server.origin, clientId: 'c', retry: { enabled: false } });

  it('to a password change is a sentence', async () => {
    answer = { type: 'text/html; charset=utf-8', text: "We've just sent you an email." };
    const data = { email: 'a@b.example', connection: 'db' };
    expect(await make().requestChangePasswordEmail(data)).to.equal("We've just sent you an email.");
    expect(await make().database.changePassword({ ...data, password: 'p' })).to.equal(
      "We've just sent you an email.",
    );
  });

  it('that is not JSON is an error for other calls', async () => {
    answer = { type: 'text/html', text: '<h1>Proxy</h1>' };
    for (const call of [
      make().database.signUp({ email: 'a@b.example', connection: 'db', password: 'p' }),
      make().refreshToken({ refresh_token: 'x' }),
    ]) {
      expect(await call.catch((error: unknown) => error)).to.include({ code: 'ERR_INVALID_ANSWER' });
    }
  });

  it('to a revoked token is empty', async () => {
    answer = { text: '' };
    expect(await make().tokens.revokeRefreshToken({ token: 'x' })).to.equal('');
  });
});
