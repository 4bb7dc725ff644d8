import { expect } from 'chai';
import { gzipSync, brotliCompressSync, deflateSync } from 'node:zlib';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ManagementClient, type ManagementClientOptions } from '../../src/index';
import { rejectionOf } from '../support/rejection';
import { sendJson, serve, type Answer, type TestServer } from '../support/httpServer';

describe('a call over a real connection', () => {
  const servers: TestServer[] = [];
  const start = async (answer: Answer, options: Partial<ManagementClientOptions> = {}) => {
    const server = await serve(answer);
    servers.push(server);
    const management = new ManagementClient({
      domain: server.origin,
      token: 'token',
      retry: { minTimeout: 1 },
      ...options,
    });
    return { server, management };
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  describe('timeout and deadline', () => {
    it('times out an attempt without a response, and does not retry it', async () => {
      const { server, management } = await start(() => undefined, { timeout: 40 });
      const error = await rejectionOf(management.users.get({ id: 'x' }));
      expect(error).to.include({ code: 'ETIMEDOUT', statusCode: 'ETIMEDOUT', attempts: 1 });
      expect(error.message).to.match(/within the timeout of 40 ms/);
      expect(server.seen).to.have.length(1);
    });

    it('counts a slow body as one attempt: bytes do not restart the timeout', async () => {
      const { management } = await start(
        (_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          const drip = setInterval(() => response.write(' '), 10);
          response.on('close', () => clearInterval(drip));
        },
        { timeout: 80 },
      );
      expect(await rejectionOf(management.users.get({ id: 'x' }))).to.include({ code: 'ETIMEDOUT' });
    });

    it('bounds waits and retries by the deadline', async () => {
      const { management } = await start((_request, response) => sendJson(response, 503, {}), {
        deadline: 80,
        retry: { minTimeout: 30, maxRetries: 1_000, factor: 1 },
      });
      const error = await rejectionOf(management.users.get({ id: 'x' }));
      expect(['EDEADLINE', undefined]).to.include(error.code);
      expect(error.statusCode).to.be.oneOf([503, 'EDEADLINE']);
    });

    it('ends a hanging call at its deadline, including the token request', async () => {
      const { management } = await start(() => undefined, {
        token: () => new Promise<string>(() => undefined),
        deadline: 40,
      });
      const error = await rejectionOf(management.users.get({ id: 'x' }));
      expect(error).to.include({ code: 'EDEADLINE', attempts: 0 });
    });

    it('completes a thousand queued calls, each within its own timeout', async () => {
      const { management } = await start(
        (_request, response) => void setTimeout(() => sendJson(response, 200, {}), 5),
        { timeout: 2_000 },
      );
      const calls = Array.from({ length: 1_000 }, (_, index) => management.users.get({ id: `u${index}` }));
      expect(await Promise.all(calls)).to.have.length(1_000);
    });
  });

  describe('abort', () => {
    it('settles at once, closes the request, and rejects with the reason', async () => {
      let closed = false;
      const { management } = await start(
        (_request, response) => void response.on('close', () => (closed = true)),
      );
      const controller = new AbortController();
      const pending = rejectionOf(
        management.users.withOptions({ signal: controller.signal }).get({ id: 'x' }),
      );
      setTimeout(() => controller.abort(new Error('no longer wanted')), 30);
      const error = await pending;
      expect(error).to.include({ name: 'AbortError', code: 'ABORT_ERR' });
      expect(error.cause).to.be.instanceOf(Error).with.property('message', 'no longer wanted');
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(closed).to.equal(true);
    });

    it('sends nothing when it was aborted before', async () => {
      const { server, management } = await start((_request, response) => sendJson(response, 200, {}));
      const error = await rejectionOf(
        management.withOptions({ signal: AbortSignal.abort() }).users.get({ id: 'x' }),
      );
      expect(error.name).to.equal('AbortError');
      expect(server.seen).to.have.length(0);
    });
  });

  describe('answers', () => {
    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
      ['deflate', deflateSync],
    ] as const) {
      it(`reads ${encoding}`, async () => {
        const { management } = await start((_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
          response.end(compress(JSON.stringify({ name: 'Jane ✓' })));
        });
        expect(await management.users.get({ id: 'x' })).to.deep.equal({ name: 'Jane ✓' });
      });
    }

    it('fails on a truncated body, on invalid gzip and on a decompression bomb', async () => {
      const bodies: Record<string, Answer> = {
        cut: (_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
          response.write('{"a":');
          setTimeout(() => response.destroy(), 5);
        },
        'no gzip': (_request, response) => {
          response.writeHead(200, { 'content-encoding': 'gzip' });
          response.end('plain');
        },
        bomb: (_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
          response.end(gzipSync(Buffer.alloc(80 * 1024 * 1024)));
        },
      };
      for (const [name, answer] of Object.entries(bodies)) {
        const { management } = await start(answer, { retry: { enabled: false } });
        expect((await rejectionOf(management.users.get({ id: 'x' }))).code, name).to.be.oneOf([
          'ECONNRESET',
          'Z_DATA_ERROR',
          'ERR_BODY_TOO_LARGE',
        ]);
      }
    });

    it('follows a redirect of a GET within its origin, and refuses one to another origin', async () => {
      const other = await start((_request, response) => sendJson(response, 200, { stolen: true }));
      const { management } = await start(({ url }, response) => {
        if (url.endsWith('/here')) return sendJson(response, 302, {}, { location: '/moved' });
        if (url.endsWith('/away'))
          return sendJson(response, 302, {}, { location: `${other.server.origin}/x` });
        if (url.endsWith('/loop')) return sendJson(response, 302, {}, { location: url });
        return sendJson(response, 200, { url });
      });
      expect(await management.users.get({ id: 'here' })).to.deep.equal({ url: '/moved' });
      expect((await rejectionOf(management.users.get({ id: 'away' }))).code).to.equal('ERR_REDIRECT_REFUSED');
      expect((await rejectionOf(management.users.get({ id: 'loop' }))).code).to.equal(
        'ERR_TOO_MANY_REDIRECTS',
      );
      expect(other.server.seen).to.have.length(0);
    });
  });

  describe('repeats', () => {
    const flaky =
      (failures: number, status: number, headers: Record<string, string> = {}): Answer =>
      (_request, response, count) =>
        count <= failures
          ? sendJson(response, status, { error: 'x' }, headers)
          : sendJson(response, 200, { count });

    it('retry a 429 for any verb', async () => {
      const { management } = await start(flaky(2, 429));
      expect(await management.users.update({ id: 'x' }, {})).to.deep.equal({ count: 3 });
      const { management: other } = await start(flaky(3, 429));
      expect(await other.users.create({ connection: 'c' })).to.deep.equal({ count: 4 });
    });

    it('retry gateway errors and lost connections only for idempotent verbs', async () => {
      for (const status of [408, 502, 503, 504]) {
        const { management } = await start(flaky(1, status));
        expect(await management.users.get({ id: 'x' }), String(status)).to.deep.equal({ count: 2 });
        const { server, management: writer } = await start(flaky(1, status));
        expect(await rejectionOf(writer.users.create({ connection: 'c' }))).to.include({
          statusCode: status,
          attempts: 1,
        });
        expect(server.seen).to.have.length(1);
      }
      const lost: Answer = (_request, response, count) =>
        count === 1 ? void response.destroy() : sendJson(response, 200, { count });
      const { management } = await start(lost);
      expect(await management.users.delete({ id: 'x' })).to.deep.equal({ count: 2 });
      const { server, management: patcher } = await start(lost);
      expect((await rejectionOf(patcher.users.update({ id: 'x' }, {}))).code).to.equal('ECONNRESET');
      expect(server.seen).to.have.length(1);
    });

    it('retry even a POST when the request was certainly not sent', async () => {
      const probe = createServer();
      await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
      const { port } = probe.address() as AddressInfo;
      await new Promise((resolve) => probe.close(resolve));
      const management = new ManagementClient({
        domain: `http://127.0.0.1:${port}`,
        token: 't',
        retry: { minTimeout: 1, maxRetries: 2 },
      });
      expect(await rejectionOf(management.users.create({ connection: 'c' }))).to.include({
        code: 'ECONNREFUSED',
        attempts: 3,
      });
    });

    it('do not retry permanent errors, and stop at maxRetries', async () => {
      for (const status of [400, 401, 403, 404, 409, 500]) {
        const { management } = await start(flaky(9, status));
        expect((await rejectionOf(management.users.get({ id: 'x' }))).attempts, String(status)).to.equal(1);
      }
      const { management } = await start(flaky(9, 429), { retry: { maxRetries: 2, minTimeout: 1 } });
      expect((await rejectionOf(management.users.get({ id: 'x' }))).attempts).to.equal(3);
      const { management: never } = await start(flaky(9, 429), { retry: { enabled: false } });
      expect((await rejectionOf(never.users.get({ id: 'x' }))).attempts).to.equal(1);
    });

    it('obey Retry-After, and give up at once when it is too long', async () => {
      const { management } = await start(flaky(1, 429, { 'retry-after': '1' }), {
        retry: { minTimeout: 1, randomize: false },
      });
      const began = performance.now();
      expect(await management.users.get({ id: 'x' })).to.deep.equal({ count: 2 });
      expect(performance.now() - began).to.be.greaterThan(900);
      const { management: far } = await start(flaky(1, 429, { 'retry-after': '3600' }));
      expect(await rejectionOf(far.users.get({ id: 'x' }))).to.include({ statusCode: 429, attempts: 1 });
    });

    for (const retryAfter of ['0', '-5', 'Mon, 01 Jan 2001 00:00:00 GMT', 'soon']) {
      it(`are never faster than the backoff, whatever Retry-After says: ${retryAfter}`, async () => {
        const { management } = await start(flaky(2, 429, { 'retry-after': retryAfter }), {
          retry: { minTimeout: 60, factor: 1, randomize: false },
        });
        const began = performance.now();
        expect(await management.users.get({ id: 'x' })).to.deep.equal({ count: 3 });
        expect(performance.now() - began).to.be.greaterThan(100);
      });
    }

    it('stop in an outage, when the budget is used up', async () => {
      const { server, management } = await start(flaky(1e9, 503), { retry: { minTimeout: 0 } });
      await Promise.all(Array.from({ length: 60 }, () => rejectionOf(management.users.get({ id: 'x' }))));
      expect(server.seen.length).to.be.within(61, 60 + 50);
    });
  });

  it('keeps connections alive unless keepAlive is off', async () => {
    const { server, management } = await start((_request, response) => sendJson(response, 200, {}));
    for (let count = 0; count < 3; count += 1) await management.users.get({ id: 'x' });
    expect(server.connections()).to.equal(1);
    const { server: other, management: closing } = await start(
      (_request, response) => sendJson(response, 200, {}),
      { keepAlive: false },
    );
    for (let count = 0; count < 3; count += 1) await closing.users.get({ id: 'x' });
    expect(other.connections()).to.equal(3);
  });
});
