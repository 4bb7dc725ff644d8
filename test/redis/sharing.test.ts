import { once } from 'node:events';
import { expect } from 'chai';
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { ManagementClient } from '../../src/index';
import { ManagementTokenProvider } from '../../src/management/index';
import { RedisEngine, type RedisEngineOptions } from '../../src/redis/index';
import { startTenant, type RunningTenant } from '../../src/tenant/index';
import { skipWithout, startRedis, type RedisServer } from '../support/redisServer';
import { runEngine } from './runEngine';

describe('sharing between processes through Redis', function () {
  let redis: RedisServer;
  let tenant: RunningTenant;
  let looking: Redis;
  const engines: RedisEngine[] = [];

  before(async function () {
    skipWithout(this);
    redis = await startRedis();
    looking = new Redis(redis.url);
    looking.on('error', () => undefined);
  });
  beforeEach(async () => {
    tenant = await startTenant();
    await looking.flushall();
    ManagementTokenProvider.clearCache();
  });
  afterEach(async () => {
    await Promise.all(engines.splice(0).map((engine) => engine.close()));
    await tenant?.close();
  });
  after(async () => {
    looking?.disconnect();
    await redis?.stop();
  });

  const engine = (options: RedisEngineOptions = { url: redis.url }): RedisEngine => {
    const made = new RedisEngine(options);
    engines.push(made);
    return made;
  };
  const client = (shared: RedisEngine): ManagementClient =>
    new ManagementClient({
      domain: tenant.url,
      clientId: 'local-client',
      clientSecret: 'local-secret',
      shared,
    });
  const tokenRequests = (): number =>
    tenant.requests.filter(({ target }) => target === '/oauth/token').length;
  /** Like another process: with an empty cache. */
  const freshProcess = (): void => ManagementTokenProvider.clearCache();

  it('is not blocked by a lock that never expires, or by another value', async () => {
    for (const spoil of [
      (key: string) => looking.set(`${key}:lock`, 'left behind'),
      (key: string) => looking.lpush(`${key}:lock`, 'not a lock'),
    ]) {
      await looking.flushall();
      freshProcess();
      await client(engine()).users.getAll();
      const [key = ''] = (await looking.keys('*:token:*')).filter((name) => !name.endsWith(':lock'));
      await looking.del(key);
      await spoil(key);
      freshProcess();
      expect(await client(engine()).users.getAll()).to.deep.equal([]);
    }
  }).timeout(40_000);

  it('is not blocked by an invalid state of the rate limits', async () => {
    await client(engine()).users.getAll();
    const keys = (await looking.keys('*')).filter((name) => !name.includes(':token:'));
    expect(keys).to.have.length.greaterThan(0);
    const future = String(Date.now() + 86_400_000);
    for (const state of [
      { updated: future, since: future, tokens: '0', limit: '10', rate: '0.001' },
      { held: future },
      { open: future },
      { tokens: 'nan', limit: 'many', updated: 'yesterday' },
      { limit: '-5', tokens: '-1000000000', updated: '0' },
      { limit: '10', tokens: '0', updated: '1', rate: '-3' },
      { last: '1e308', seen: '1e308', born: future },
    ]) {
      for (const key of keys) {
        await looking.del(key);
        await looking.hset(key, state);
      }
      const bounded = client(engine()).withOptions({ deadline: 5_000 });
      expect(await bounded.users.getAll(), JSON.stringify(state)).to.deep.equal([]);
    }
    for (const key of keys) await looking.set(key, 'not a hash');
    expect(await client(engine()).withOptions({ deadline: 5_000 }).users.getAll()).to.deep.equal([]);
  }).timeout(40_000);

  it('requests a token in one process, for all', async () => {
    await client(engine()).users.getAll();
    freshProcess();
    await client(engine()).users.getAll();
    expect(tokenRequests()).to.equal(1);
    const [key = ''] = await looking.keys('*:token:*');
    expect(await looking.pttl(key)).to.be.within(86_000_000, 86_400_000);
  });

  it('works through clients of ioredis and of node-redis, which stay open', async () => {
    const nodeRedis = createClient({ url: redis.url });
    await nodeRedis.connect();
    const first = engine({ client: looking });
    await client(first).users.getAll();
    freshProcess();
    const second = engine({ client: nodeRedis });
    await client(second).users.getAll();
    expect(tokenRequests()).to.equal(1);
    await Promise.all([first.close(), second.close()]);
    expect(await nodeRedis.ping()).to.equal('PONG');
    expect(await looking.ping()).to.equal('PONG');
    nodeRedis.destroy();
  });

  it("stores no plain token when there is a key; another key can't decrypt it", async () => {
    const encryptionKey = 'a phrase that is long enough';
    const management = client(engine({ url: redis.url, encryptionKey }));
    const token = await management.getAccessToken();
    const dump = async (): Promise<string> =>
      JSON.stringify(await Promise.all((await looking.keys('*:token:*')).map((key) => looking.get(key))));
    expect(await dump()).to.not.include(token);
    expect(await dump()).to.not.include(token.split('.')[2]);
    freshProcess();
    expect(await client(engine({ url: redis.url, encryptionKey })).getAccessToken()).to.equal(token);
    freshProcess();
    await client(engine({ url: redis.url, encryptionKey: 'another phrase, as long' })).getAccessToken();
    expect(tokenRequests()).to.equal(2);
  });

  it('gets a new token after the API refused the old one, in all processes', async () => {
    const management = client(engine());
    const token = await management.getAccessToken();
    // Tokens issued within one second are the same.
    tenant.clock.advance(2_000);
    tenant.fail({ route: 'GET /api/v2/users', status: 401, times: 1 });
    await management.users.getAll();
    expect(tokenRequests()).to.equal(2);
    freshProcess();
    expect(await client(engine()).getAccessToken()).to.not.equal(token);
    expect(tokenRequests()).to.equal(2);
  });

  it('continues when the process with the lock died: its lock expires', async () => {
    const shared = engine();
    await shared.tokens.get('key', async () => ({ token: 't', lifetime: 1_000 }));
    await looking.del('auth0-classic:token:{key}');
    await looking.set('auth0-classic:token:{key}:lock', 'a dead process', 'PX', 300);
    const started = await shared.tokens.get('key', async () => ({ token: 'u', lifetime: 1_000 }));
    expect(started.token).to.equal('u');
  });

  it('requests one token for many processes that start together; a failure rejects only that one, and the next process retries', async () => {
    const others = Array.from({ length: 5 }, () => engine());
    let asked = 0;
    const load = async (): Promise<{ token: string; lifetime: number }> => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 40));
      if (asked === 1) throw new Error('down');
      return { token: 'fresh', lifetime: 5_000 };
    };
    const results = await Promise.allSettled(others.map(({ tokens }) => tokens.get('key', load)));
    expect(asked).to.equal(2);
    expect(results.filter(({ status }) => status === 'rejected')).to.have.length(1);
  });

  it('continues per process while Redis is unavailable, with one warning, and shares again when it is back', async () => {
    const warnings: string[] = [];
    const onWarning = ({ message }: Error): void => void warnings.push(message);
    process.on('warning', onWarning);
    const shared = engine();
    const management = client(shared);
    await management.users.getAll();
    await redis.stop();
    freshProcess();
    await Promise.all(Array.from({ length: 20 }, () => management.users.getAll()));
    expect(tokenRequests()).to.equal(2);
    await redis.start();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    for (let tries = 0; tries < 40 && (await looking.keys('*:rate:*')).length === 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await management.users.getAll();
    }
    expect(await looking.keys('*:rate:*')).to.not.deep.equal([]);
    process.off('warning', onWarning);
    expect(warnings.filter((text) => /^Redis can't be used/.test(text))).to.have.length(1);
  }).timeout(20_000);

  it('settles every call when Redis stops responding meanwhile', async () => {
    const stuck = { call: (): Promise<unknown> => new Promise(() => undefined) };
    const management = client(engine({ client: stuck, commandTimeout: 30 }));
    const started = Promise.all(Array.from({ length: 10 }, () => management.users.getAll()));
    expect(await started).to.have.length(10);
  });

  it('refuses invalid options', () => {
    const refused: [unknown, RegExp][] = [
      [{}, /either a client or a url/],
      [{ client: looking, url: redis.url }, /either a client or a url/],
      [{ url: 'http://localhost' }, /must be one of Redis/],
      [{ client: {} }, /redis \(version 4 or later\) or of ioredis/],
      [{ url: redis.url, encryptionKey: 'short' }, /encryptionKey must be 32 bytes.*a string of 5/],
      [{ url: redis.url, commandTimeout: 0 }, /commandTimeout must be a number.*got 0/],
    ];
    for (const [options, message] of refused) {
      expect(() => new RedisEngine(options as RedisEngineOptions)).to.throw(message);
    }
  });

  it("does not delay the first call when Redis can't be reached, and warns", async () => {
    const gone = await startRedis();
    await gone.stop();
    const warned = once(process, 'warning');
    await client(engine({ url: gone.url })).users.getAll();
    const [{ message }] = (await warned) as [Error];
    expect(message).to.match(/^Redis can't be used \(ECONNREFUSED\)/);
  });

  for (const name of ['redis', 'ioredis'] as const) {
    it(`does not keep a process alive with an idle connection of ${name}`, async () => {
      expect(await runEngine(name, redis.url)).to.deep.equal({ code: 0, out: 't\n' });
    }).timeout(20_000);
  }
});
