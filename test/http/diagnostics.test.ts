import { spawnSync } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect } from 'chai';
import { ManagementClient, type ManagementClientOptions } from '../../src/index';
import { ManagementTokenProvider } from '../../src/management/index';
import { startTenant, type RunningTenant } from '../../src/tenant/index';
import { sendJson, serve, type Answer, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

const NAMES = ['request', 'response', 'retry', 'wait', 'token'];

type Event = { name: string } & Record<string, unknown>;

describe('what a client publishes to node:diagnostics_channel', () => {
  const events: Event[] = [];
  const listeners = NAMES.map((name) => ({
    channel: `auth0-classic:${name}`,
    listener: (message: unknown) => void events.push({ name, ...(message as object) }),
  }));
  const named = (name: string): Event[] => events.filter((event) => event.name === name);
  let server: TestServer | undefined;
  let tenant: RunningTenant | undefined;

  beforeEach(() => {
    events.length = 0;
    ManagementTokenProvider.clearCache();
    for (const { channel, listener } of listeners) subscribe(channel, listener);
  });
  afterEach(async () => {
    for (const { channel, listener } of listeners) unsubscribe(channel, listener);
    await Promise.all([server?.close(), tenant?.close()]);
    [server, tenant] = [undefined, undefined];
  });
  const clientOf = async (
    answer: Answer,
    options: Partial<ManagementClientOptions> = {},
  ): Promise<ManagementClient> => {
    server = await serve(answer);
    return new ManagementClient({ domain: server.origin, token: 'a-token', ...options });
  };

  it('includes each attempt and its response, under the number of its call', async () => {
    const management = await clientOf((_, response) =>
      sendJson(response, 200, {}, { 'x-ratelimit-limit': '50', 'x-ratelimit-remaining': '49' }),
    );
    await management.users.getRoles({ id: 'auth0|jane', page: 1 });
    await management.users.update({ id: 'auth0|jane' }, {});
    expect(events.map(({ name }) => name)).to.deep.equal(['request', 'response', 'request', 'response']);
    const [asked, answered, second] = events;
    expect(asked).to.deep.equal({
      name: 'request',
      call: asked?.call,
      method: 'GET',
      url: `${server?.origin}/api/v2/users/auth0%7Cjane/roles`,
      endpoint: '/api/v2/users/:id/roles',
      attempt: 1,
    });
    expect(answered).to.include({ call: asked?.call, status: 200, remaining: 49, limit: 50, attempt: 1 });
    expect(answered?.duration).to.be.a('number').that.is.at.least(0);
    expect(second).to.include({ method: 'PATCH', endpoint: '/api/v2/users/:id' });
    expect(second?.call).not.to.equal(asked?.call);
  });

  it('includes a retry between two attempts of a call, with reason and delay', async () => {
    const management = await clientOf(
      (_, response, count) => sendJson(response, count === 1 ? 503 : 200, {}),
      { retry: { minTimeout: 1 } },
    );
    await management.users.get({ id: 'x' });
    expect(events.map(({ name }) => name)).to.deep.equal([
      'request',
      'response',
      'retry',
      'request',
      'response',
    ]);
    const call = events[0]?.call;
    expect(events.every((event) => event.call === call)).to.equal(true);
    expect(named('retry')[0]).to.include({ attempt: 1, status: 503 });
    expect(named('request')[1]).to.include({ attempt: 2 });
  });

  it('includes the code of an attempt without a response', async () => {
    const management = await clientOf((_, response) => response.destroy(), { retry: { enabled: false } });
    await rejectionOf(management.users.get({ id: 'x' }));
    expect(named('response')[0]).to.include({ code: 'ECONNRESET' }).and.not.have.property('status');
  });

  it('includes the wait of a call for the rate limit, and how many are before it', async () => {
    tenant = await startTenant({ rateLimit: { all: { burst: 2, perMinute: 6_000 }, groups: {} } });
    const management = new ManagementClient({ domain: tenant.url, token: tenant.mintToken() });
    await Promise.all(Array.from({ length: 20 }, () => management.users.getAll({ q: 'name:jane' })));
    expect(named('wait')[0]).to.include({ reason: 'rate limit', ahead: 0, endpoint: '/api/v2/users' });
    expect(named('wait').length).to.be.greaterThan(1);
  });

  it('includes the wait of a call when too many are in flight', async () => {
    const management = await clientOf((_, response) => sendJson(response, 200, {}), { rateLimit: false });
    await Promise.all(Array.from({ length: 103 }, () => management.users.get({ id: 'x' })));
    expect(named('wait').map(({ reason, ahead }) => [reason, ahead])).to.deep.equal([
      ['concurrency', 0],
      ['concurrency', 1],
      ['concurrency', 2],
    ]);
  });

  it('includes tokens: obtained, refused, failed', async () => {
    let refuse = false;
    const management = await clientOf(
      ({ url }, response, count) => {
        if (url !== '/oauth/token') return sendJson(response, count === 2 ? 401 : 200, {});
        if (refuse) return sendJson(response, 403, { error: 'access_denied' });
        sendJson(response, 200, { access_token: `token-${count}`, expires_in: 3_610 });
      },
      { token: undefined, clientId: 'id', clientSecret: 'secret', audience: 'https://api/' },
    );
    await management.users.get({ id: 'x' });
    ManagementTokenProvider.clearCache();
    refuse = true;
    await rejectionOf(management.users.get({ id: 'x' }));
    const about = { name: 'token', domain: server?.origin, audience: 'https://api/' };
    expect(named('token')).to.deep.equal([
      { ...about, outcome: 'obtained', lifetime: 3_600_000 },
      { ...about, outcome: 'refused' },
      { ...about, outcome: 'obtained', lifetime: 3_600_000 },
      { ...about, outcome: 'failed', status: 403 },
    ]);
  });

  it('contains no secret, no query and no body', async () => {
    const management = await clientOf((_, response) => sendJson(response, 400, { message: 'no' }), {
      token: 'planted-token',
      headers: { 'x-key': 'planted-header' },
    });
    await rejectionOf(management.users.getAll({ q: 'email:planted@example.com' }));
    await rejectionOf(management.users.create({ connection: 'db', password: 'planted-password' }));
    expect(events).to.have.length(4);
    expect(inspect(events, { depth: null })).not.to.contain('planted');
  });

  it('creates no events without subscribers', async () => {
    for (const { channel, listener } of listeners) unsubscribe(channel, listener);
    const management = await clientOf((_, response) => sendJson(response, 200, {}));
    await management.users.get({ id: 'x' });
    expect(events).to.deep.equal([]);
  });
});

describe('NODE_DEBUG=auth0-classic', () => {
  const program = join(__dirname, 'debugProgram.ts');
  /** The number of the last call. */
  let numbered = '';
  const run = (NODE_DEBUG: string): string => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [require.resolve('tsx/cli'), program], {
      env: { ...process.env, NODE_DEBUG },
      encoding: 'utf8',
    });
    expect(status, stderr).to.equal(0);
    numbered = stdout;
    return stderr;
  };

  it('writes a line on stderr for each event, as the guide shows, without a secret', () => {
    const normal = (text: string): string =>
      text
        .replace(/^AUTH0-CLASSIC \d+/gm, 'AUTH0-CLASSIC')
        .replace(/https?:\/\/[\w.]+(:\d+)?/g, 'https://tenant')
        .replace(/\b\d+ ms/g, 'some ms');
    const written = run('auth0-classic');
    expect(normal(written)).to.equal(normal(readFileSync(join(__dirname, 'debugLines.txt'), 'utf8')));
    expect(written).not.to.contain('local-secret');
  }).timeout(30_000);

  it('is silent for other names, without numbering calls', () => {
    expect(run('http2')).not.to.contain('AUTH0-CLASSIC');
    expect(numbered).to.equal('1\n');
    run('auth0-classic');
    expect(numbered).to.equal('3\n');
  }).timeout(30_000);
});
