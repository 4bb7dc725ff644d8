import { expect } from 'chai';
import { generateKeyPairSync, createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { ManagementClient } from '../../src/index';
import { ManagementTokenProvider } from '../../src/management/index';
import { sendJson, serve, type Answer, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

describe('the token of a client', () => {
  const servers: TestServer[] = [];
  const start = async (answer: Answer): Promise<TestServer> => {
    const server = await serve(answer);
    servers.push(server);
    return server;
  };
  afterEach(async () => {
    ManagementTokenProvider.clearCache();
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  const issuing =
    (lifetime: number | undefined = 86_400): Answer =>
    ({ url }, response, count) =>
      url === '/oauth/token'
        ? sendJson(response, 200, {
            access_token: `token-${count}`,
            expires_in: lifetime,
            token_type: 'Bearer',
          })
        : sendJson(response, 200, {});
  const tokenRequests = ({ seen }: TestServer): number =>
    seen.filter(({ url }) => url === '/oauth/token').length;
  const credentials = ({ origin }: TestServer) => ({
    domain: origin,
    clientId: 'id',
    clientSecret: 'secret',
    audience: 'https://api',
    scope: 'a b',
  });

  it('is requested with client credentials, once for all concurrent calls', async () => {
    const server = await start(issuing());
    const clients = Array.from({ length: 3 }, () => new ManagementClient(credentials(server)));
    await Promise.all(
      clients.flatMap(({ users }) => Array.from({ length: 20 }, () => users.get({ id: 'x' }))),
    );
    expect(tokenRequests(server)).to.equal(1);
    expect(JSON.parse(server.seen[0]?.body ?? '')).to.deep.equal({
      grant_type: 'client_credentials',
      client_id: 'id',
      client_secret: 'secret',
      audience: 'https://api',
      scope: 'a b',
    });
    expect(server.seen.slice(1).every(({ headers }) => headers.authorization === 'Bearer token-1')).to.equal(
      true,
    );
    expect(await clients[0]?.getAccessToken()).to.equal('token-1');
  });

  it('differs for another configuration', async () => {
    const server = await start(issuing());
    await new ManagementClient(credentials(server)).getAccessToken();
    await new ManagementClient({ ...credentials(server), clientSecret: 'other' }).getAccessToken();
    await new ManagementClient({ ...credentials(server), scope: 'c' }).getAccessToken();
    expect(tokenRequests(server)).to.equal(3);
  });

  it('is used until ten seconds before its end, or as long as cacheTTLInSeconds says', async () => {
    const short = await start(issuing(10.05));
    const client = new ManagementClient(credentials(short));
    await client.getAccessToken();
    await client.getAccessToken();
    expect(tokenRequests(short)).to.equal(1);
    await new Promise((resolve) => setTimeout(resolve, 80));
    await client.getAccessToken();
    expect(tokenRequests(short)).to.equal(2);

    const told = await start(issuing());
    const brief = new ManagementClient({ ...credentials(told), tokenProvider: { cacheTTLInSeconds: 0.03 } });
    await brief.getAccessToken();
    await new Promise((resolve) => setTimeout(resolve, 60));
    await brief.getAccessToken();
    expect(tokenRequests(told)).to.equal(2);
  });

  it('is requested at each call without a cache', async () => {
    const server = await start(issuing());
    const client = new ManagementClient({ ...credentials(server), tokenProvider: { enableCache: false } });
    await client.users.get({ id: 'x' });
    await client.users.get({ id: 'x' });
    expect(tokenRequests(server)).to.equal(2);
  });

  it('is requested again after a failure: failures are never cached', async () => {
    const server = await start((request, response, count) =>
      count === 1 ? sendJson(response, 500, {}) : issuing()(request, response, count, undefined as never),
    );
    const client = new ManagementClient(credentials(server));
    const failures = await Promise.all([
      rejectionOf(client.users.get({ id: 'x' })),
      rejectionOf(client.users.get({ id: 'y' })),
    ]);
    expect(failures.map(({ statusCode }) => statusCode)).to.deep.equal([500, 500]);
    await client.users.get({ id: 'x' });
    expect(tokenRequests(server)).to.equal(2);
  });

  it('is an error when the response has none', async () => {
    const server = await start((_request, response) => sendJson(response, 200, { token_type: 'Bearer' }));
    const error = await rejectionOf(new ManagementClient(credentials(server)).users.get({ id: 'x' }));
    expect(error.message).to.match(/without an access_token/);
    expect(server.seen.every(({ url }) => url === '/oauth/token')).to.equal(true);
  });

  it('that the API refuses is renewed once for all calls in flight, and each is made once more', async () => {
    const server = await start(({ url, headers }, response, count) => {
      if (url === '/oauth/token')
        return sendJson(response, 200, { access_token: `token-${count}`, expires_in: 86_400 });
      setTimeout(
        () =>
          sendJson(response, headers.authorization === 'Bearer token-1' ? 401 : 200, {
            got: headers.authorization,
          }),
        5,
      );
    });
    const { users } = new ManagementClient({ ...credentials(server), rateLimit: false });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => users.get({ id: `u${index}` })),
    );
    expect(tokenRequests(server)).to.equal(2);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).to.equal(1);
    expect(server.seen.filter(({ url }) => url !== '/oauth/token')).to.have.length(40);
  });

  it('that is refused again ends in the 401, not in a loop', async () => {
    const server = await start((request, response, count) =>
      request.url === '/oauth/token'
        ? issuing()(request, response, count, undefined as never)
        : sendJson(response, 401, {}),
    );
    const error = await rejectionOf(new ManagementClient(credentials(server)).users.get({ id: 'x' }));
    expect(error).to.include({ statusCode: 401, attempts: 2 });
  });

  it('given as a function is requested at each call, and again after a 401; given as text it is not', async () => {
    const server = await start(({ headers }, response) =>
      sendJson(response, headers.authorization === 'Bearer good' ? 200 : 401, {}),
    );
    let calls = 0;
    const token = (): string => ((calls += 1) === 1 ? 'stale' : 'good');
    await new ManagementClient({ domain: server.origin, token }).users.get({ id: 'x' });
    expect(calls).to.equal(2);
    const fixed = new ManagementClient({ domain: server.origin, token: 'stale' });
    expect(await rejectionOf(fixed.users.get({ id: 'x' }))).to.include({ statusCode: 401, attempts: 1 });
    const empty = new ManagementClient({ domain: server.origin, token: (() => undefined) as never });
    expect((await rejectionOf(empty.users.get({ id: 'x' }))).message).to.match(
      /token function must give a non-empty string; got undefined/,
    );
  });

  it('that changes while calls are in flight never ends up in the header of another call', async () => {
    const server = await start(
      ({ headers }, response) =>
        void setTimeout(() => sendJson(response, 200, { authorization: headers.authorization }), 5),
    );
    let count = 0;
    const { users } = new ManagementClient({ domain: server.origin, token: () => `token-${(count += 1)}` });
    const results = await Promise.all(Array.from({ length: 10 }, () => users.get({ id: 'x' })));
    const tokens = results.map((result) => (result as { authorization?: string }).authorization);
    expect(new Set(tokens).size).to.equal(10);
  });

  it('is requested once for a thousand concurrent callers, and once more for a thousand after a failure', async () => {
    const server = await start(({ url }, response, count) => {
      if (url !== '/oauth/token') return sendJson(response, 200, {});
      setTimeout(
        () => sendJson(response, count === 1 ? 403 : 200, { access_token: 't', expires_in: 60 }),
        20,
      );
    });
    const clients = Array.from({ length: 10 }, () => new ManagementClient(credentials(server)));
    const ask = (): Promise<PromiseSettledResult<string>[]> =>
      Promise.allSettled(
        Array.from({ length: 1_000 }, (_, index) => clients[index % 10]?.getAccessToken() ?? ''),
      );
    expect((await ask()).filter(({ status }) => status === 'rejected')).to.have.length(1_000);
    expect(tokenRequests(server)).to.equal(1);
    expect((await ask()).filter(({ status }) => status === 'fulfilled')).to.have.length(1_000);
    await ask();
    expect(tokenRequests(server)).to.equal(2);
  });

  it('reaches one client even if another, which requested it first, aborted', async () => {
    const server = await start((request, response, count, raw) => {
      setTimeout(() => issuing()(request, response, count, raw), 40);
    });
    const controller = new AbortController();
    const gaveUp = [
      new ManagementClient({ ...credentials(server), signal: controller.signal }).users.get({ id: 'x' }),
      new ManagementClient({ ...credentials(server), deadline: 10 }).users.get({ id: 'x' }),
    ];
    const patient = new ManagementClient(credentials(server)).users.get({ id: 'x' });
    const failures = Promise.all(gaveUp.map(rejectionOf));
    setTimeout(() => controller.abort(), 10);
    expect((await failures).map(({ code }) => code)).to.deep.equal(['ABORT_ERR', 'EDEADLINE']);
    expect(await patient).to.deep.equal({});
    expect(tokenRequests(server)).to.equal(1);
  });

  it('is renewed after a 401 whatever the clock says, and not because the clock was set forward', async () => {
    let valid = 'token-1';
    const server = await start(({ url, headers }, response, count) => {
      if (url === '/oauth/token') {
        valid = `token-${count}`;
        return sendJson(response, 200, { access_token: valid, expires_in: 60 });
      }
      sendJson(response, headers.authorization === `Bearer ${valid}` ? 200 : 401, {});
    });
    const { users } = new ManagementClient(credentials(server));
    await users.get({ id: 'x' });
    const { now } = Date;
    try {
      Date.now = () => now() - 86_400_000;
      valid = 'none: it has expired by the clock of the server';
      await users.get({ id: 'x' });
      expect(tokenRequests(server)).to.equal(2);
      Date.now = () => now() + 86_400_000;
      await users.get({ id: 'x' });
      expect(tokenRequests(server)).to.equal(2);
    } finally {
      Date.now = now;
    }
  });

  it('differs for another signing key, in any format', async () => {
    const server = await start(issuing());
    const keys = [1, 2].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
    for (const clientAssertionSigningKey of [...keys, keys[0]]) {
      const options = { ...credentials(server), clientSecret: undefined, clientAssertionSigningKey };
      await new ManagementClient(options).getAccessToken();
    }
    expect(tokenRequests(server)).to.equal(2);
  });

  it('can be requested with a signed assertion', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    for (const type of ['pkcs8', 'pkcs1'] as const) {
      const server = await start(issuing());
      const key = privateKey.export({ type, format: 'pem' }).toString();
      await new ManagementClient({
        domain: server.origin,
        clientId: 'id',
        clientAssertionSigningKey: key,
      }).getAccessToken();
      const body = JSON.parse(server.seen[0]?.body ?? '') as Record<string, string>;
      expect(body)
        .to.include({
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          audience: `${server.origin}/api/v2/`,
        })
        .and.not.to.have.property('client_secret');
      const { payload, protectedHeader } = await jwtVerify(
        body.client_assertion ?? '',
        createPublicKey(privateKey),
        { audience: `${server.origin}/`, issuer: 'id' },
      );
      expect(protectedHeader.alg).to.equal('RS256');
      expect(Number(payload.exp) - Number(payload.iat)).to.equal(180);
    }
  });

  it('is not requested again at each call when the API refuses every token', async () => {
    const server = await start(({ url }, response, count) =>
      url === '/oauth/token'
        ? sendJson(response, 200, { access_token: `token-${count}`, expires_in: 60 })
        : sendJson(response, 401, {}),
    );
    const { users } = new ManagementClient(credentials(server));
    for (let count = 0; count < 5; count += 1) {
      expect(await rejectionOf(users.get({ id: 'x' }))).to.include({ statusCode: 401 });
    }
    expect(tokenRequests(server)).to.equal(2);
  });

  it('is kept by each client, however many configurations there are in the process', async () => {
    const server = await start(issuing());
    const clients = Array.from({ length: 150 }, (_, index) => ({
      ...credentials(server),
      audience: `https://api-${index}.example`,
    })).map((options) => new ManagementClient(options));
    for (let round = 0; round < 3; round += 1) {
      for (const { users } of clients) await users.get({ id: 'x' });
    }
    expect(tokenRequests(server)).to.equal(150);
  }).timeout(30_000);

  it('that is invalid in a header is refused and not cached', async () => {
    let count = 0;
    const server = await start(({ url }, response) => {
      if (url !== '/oauth/token') return sendJson(response, 200, {});
      count += 1;
      sendJson(response, 200, { access_token: count === 1 ? 'a\r\nb' : 'good', expires_in: 60 });
    });
    const { users } = new ManagementClient(credentials(server));
    expect(await rejectionOf(users.get({ id: 'x' }))).to.include({ code: 'ERR_INVALID_CHAR' });
    expect(await users.get({ id: 'x' })).to.deep.equal({});
  });

  it('that a function returns too late, or never, does not delay other calls', async () => {
    const server = await start((_request, response) => sendJson(response, 200, {}));
    let isStuck = true;
    const token = (): Promise<string> => (isStuck ? new Promise(() => undefined) : Promise.resolve('t'));
    const management = new ManagementClient({ domain: server.origin, token, timeout: 5_000 });
    const stuck = management.withOptions({ deadline: 50 });
    const late = await Promise.all(
      Array.from({ length: 120 }, () => rejectionOf(stuck.users.get({ id: 'x' }))),
    );
    expect(new Set(late.map(({ code }) => code))).to.deep.equal(new Set(['EDEADLINE']));
    isStuck = false;
    expect(await management.users.get({ id: 'x' })).to.deep.equal({});
    isStuck = true;
    const bounded = new ManagementClient({ domain: server.origin, token, timeout: 50 });
    expect((await rejectionOf(bounded.users.get({ id: 'x' }))).message).to.include(
      'The token function gave no token within the timeout of 50 ms.',
    );
  });
});
