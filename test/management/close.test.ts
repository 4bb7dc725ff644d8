import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { expect } from 'chai';
import { AuthenticationClient, ManagementClient, type SharedEngine } from '../../src/index';
import { ManagementTokenProvider } from '../../src/management/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

const countingEngine = (): SharedEngine & { closed: number } => ({
  closed: 0,
  tokens: { get: (_key, load) => load(), forget: () => Promise.resolve() },
  rates: { lease: () => Promise.reject(new Error('away')) },
  close() {
    this.closed += 1;
    return Promise.resolve();
  },
});

describe('closing a client', () => {
  let server: TestServer;
  let release: () => void;
  let held: Promise<void>;

  beforeEach(async () => {
    ManagementTokenProvider.clearCache();
    held = new Promise((resolve) => (release = resolve));
    server = await serve(({ url }, response) => {
      if (url === '/oauth/token') return sendJson(response, 200, { access_token: 't', expires_in: 60 });
      if (url.endsWith('/held')) return void held.then(() => sendJson(response, 200, { held: true }));
      sendJson(response, 200, {});
    });
  });
  afterEach(async () => {
    release();
    await server.close();
  });

  it('waits for the calls in flight', async () => {
    const management = new ManagementClient({ domain: server.origin, token: 'a' });
    const order: string[] = [];
    const call = management.users.get({ id: 'held' }).then((user) => order.push(JSON.stringify(user)));
    const end = management.close().then(() => order.push('closed'));
    await management.close.call(new ManagementClient({ domain: server.origin, token: 'a' }));
    expect(order).to.deep.equal([]);
    release();
    await Promise.all([call, end]);
    expect(order).to.deep.equal(['{"held":true}', 'closed']);
  });

  it('refuses later calls, also of bound clients, and says what to do', async () => {
    const management = new ManagementClient({ domain: server.origin, token: 'a' });
    const bound = management.withOptions({ timeout: 100 });
    await bound.close();
    for (const { users } of [management, bound]) {
      const error = await rejectionOf(users.get({ id: 'x' }));
      expect(error).to.include({ code: 'ERR_CLIENT_CLOSED', attempts: 0 });
      expect(error.message).to.contain('Make a new one');
    }
    expect(server.seen).to.deep.equal([]);
  });

  it('closes its connections, including those to the token endpoint', async () => {
    const management = new ManagementClient({
      domain: server.origin,
      clientId: 'id',
      clientSecret: 'secret',
    });
    await management.users.get({ id: 'x' });
    expect(server.connections()).to.equal(2);
    expect(await server.open()).to.equal(2);
    await management.close();
    while ((await server.open()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('does not close your own agent', async () => {
    const httpAgent = new Agent({ keepAlive: true });
    const management = new ManagementClient({ domain: server.origin, token: 'a', httpAgent });
    await management.users.get({ id: 'x' });
    if (Object.keys(httpAgent.freeSockets).length === 0) await once(httpAgent, 'free');
    await management.close();
    expect(Object.keys(httpAgent.freeSockets)).to.have.length(1);
    httpAgent.destroy();
  });

  it('closes what clients share only when the last of them closes', async () => {
    const shared = countingEngine();
    const make = (): ManagementClient => new ManagementClient({ domain: server.origin, token: 'a', shared });
    const [one, other] = [make(), make()];
    await one.close();
    await one.close();
    expect(shared.closed).to.equal(0);
    await other.close();
    expect(shared.closed).to.equal(1);
  });

  it('happens at the end of a block with `await using`', async function () {
    if (typeof Symbol.asyncDispose !== 'symbol') return this.skip(); // Not available before Node 18.18.
    let kept: ManagementClient;
    let profiles: AuthenticationClient;
    {
      await using management = new ManagementClient({ domain: server.origin, token: 'a' });
      await using auth0 = new AuthenticationClient({ domain: server.origin });
      await management.users.get({ id: 'x' });
      [kept, profiles] = [management, auth0];
    }
    expect(await rejectionOf(kept.users.get({ id: 'x' }))).to.include({ code: 'ERR_CLIENT_CLOSED' });
    expect(await rejectionOf(profiles.getProfile('token'))).to.include({ code: 'ERR_CLIENT_CLOSED' });
  });

  it('is not necessary: a process with an idle client exits by itself', () => {
    const program = join(__dirname, 'idleProgram.ts');
    const out = execFileSync(process.execPath, [require.resolve('tsx/cli'), program], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(out).to.equal('done\n');
  }).timeout(30_000);
});
