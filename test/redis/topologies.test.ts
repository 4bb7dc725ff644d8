import { expect } from 'chai';
import { Cluster, Redis } from 'ioredis';
import { createClient, createClientPool, createCluster, createSentinel } from 'redis';
import { createClient as createClient4, createCluster as createCluster4 } from 'redis4';
import { ManagementClient, ManagementTokenProvider } from '../../src/management/index';
import { RedisEngine, type RedisEngineOptions } from '../../src/redis/index';
import { startTenant, type RunningTenant } from '../../src/tenant/index';
import { skipWithout, startRedis, type RedisServer, type ServerProgram } from '../support/redisServer';
import {
  startCluster,
  startSentinels,
  type SentinelTopology,
  type Topology,
} from '../support/redisTopologies';
import { certificatePath, tls } from '../support/tls';

type Client = NonNullable<RedisEngineOptions['client']>;
/** Connects a client; the returned function closes it. */
type Connect = () => Promise<[Client, () => unknown]>;

const ignore = (): void => undefined;

describe('a real Redis', function () {
  this.timeout(60_000);
  let tenant: RunningTenant;
  const warnings: string[] = [];
  const onWarning = ({ message }: Error): void => void warnings.push(message);

  before(() => void process.on('warning', onWarning));
  beforeEach(async () => {
    tenant = await startTenant({ rateLimit: { all: { burst: 20, perMinute: 6_000 }, groups: {} } });
    ManagementTokenProvider.clearCache();
    warnings.length = 0;
  });
  afterEach(() => tenant.close());
  after(() => void process.off('warning', onWarning));

  const clientOf = (shared: RedisEngine): ManagementClient =>
    new ManagementClient({
      domain: tenant.url,
      clientId: tenant.clientId,
      clientSecret: tenant.clientSecret,
      shared,
    });
  const tokenRequests = (): number =>
    tenant.requests.filter(({ target }) => target === '/oauth/token').length;

  /** Two processes share a token and the limits. An engine that can't use its client warns, and shares nothing. */
  async function expectSharing(connect: Connect | string, prefix: string): Promise<void> {
    for (let process = 0; process < 2; process += 1) {
      const [client, end] = typeof connect === 'string' ? [undefined, ignore] : await connect();
      const engine = new RedisEngine({ ...(client ? { client } : { url: String(connect) }), prefix });
      const calls = Array.from({ length: 30 }, () => clientOf(engine).users.getAll());
      expect(await Promise.all(calls)).to.have.length(30);
      await engine.close();
      await end();
      ManagementTokenProvider.clearCache();
    }
    expect(warnings.filter((text) => text.startsWith("Redis can't be used"))).to.deep.equal([]);
    expect(tokenRequests()).to.equal(1);
    expect(tenant.requests.filter(({ status }) => status === 429)).to.deep.equal([]);
  }

  const viaIoredis =
    (url: string): Connect =>
    async () => {
      const client = new Redis(url);
      return [client, () => client.disconnect()];
    };
  const viaNodeRedis =
    (url: string): Connect =>
    async () => {
      const client = await createClient({ url }).on('error', ignore).connect();
      return [client, () => client.destroy()];
    };
  const viaNodeRedis4 =
    (url: string): Connect =>
    async () => {
      const client = createClient4({ url }).on('error', ignore);
      await client.connect();
      return [client, () => client.disconnect()];
    };
  const viaPool =
    (url: string): Connect =>
    async () => {
      const pool = createClientPool({ url }, { minimum: 2, maximum: 5 }).on('error', ignore);
      await pool.connect();
      return [pool, () => pool.destroy()];
    };

  for (const program of ['redis-server', 'valkey-server'] satisfies ServerProgram[]) {
    describe(`one ${program}`, () => {
      let server: RedisServer;
      before(async function () {
        skipWithout(this, program);
        server = await startRedis({ program });
      });
      after(() => server?.stop());

      it('shares by its URL', () => expectSharing(server.url, 'url'));
      it('shares through ioredis', () => expectSharing(viaIoredis(server.url), 'ioredis'));
      it('shares through node-redis 5', () => expectSharing(viaNodeRedis(server.url), 'five'));
      it('shares through node-redis 4', () => expectSharing(viaNodeRedis4(server.url), 'four'));
      it('shares through a pool of connections', () => expectSharing(viaPool(server.url), 'pool'));
    });
  }

  describe('a Redis server with TLS and a password', () => {
    let server: RedisServer;
    const password = 'a+long/pass word';
    before(async function () {
      skipWithout(this);
      const key = certificatePath.replace('certificate.pem', 'key.pem');
      const secured = ['--tls-cert-file', certificatePath, '--tls-key-file', key, '--tls-auth-clients', 'no'];
      // It has no port without TLS.
      const plain = await startRedis();
      await plain.stop();
      const { port } = plain;
      const url = `rediss://:${encodeURIComponent(password)}@localhost:${port}`;
      const args = ['--tls-port', String(port), '--port', '0', ...secured, '--requirepass', password];
      server = await startRedis({ port, url, args });
    });
    after(() => server?.stop());

    it('shares through ioredis', () =>
      expectSharing(async () => {
        const client = new Redis(server.url, { tls: { ca: tls.cert } });
        return [client, () => client.disconnect()];
      }, 'ioredis'));
    it('shares through node-redis', () =>
      expectSharing(async () => {
        const socket = { tls: true, ca: tls.cert } as const;
        const client = await createClient({ url: server.url, socket }).on('error', ignore).connect();
        return [client, () => client.destroy()];
      }, 'node-redis'));
    it('causes a warning, and calls continue, when the password is wrong', async () => {
      const client = new Redis(server.url.replace('long', 'short'), { tls: { ca: tls.cert } }).on(
        'error',
        ignore,
      );
      const engine = new RedisEngine({ client, commandTimeout: 200 });
      expect(await clientOf(engine).users.getAll()).to.deep.equal([]);
      await engine.close();
      client.disconnect();
      await new Promise(setImmediate);
      expect(warnings.join()).to.match(/Redis can't be used/);
    });
  });

  /** A bulk job in two processes, with a change of Redis halfway. */
  async function expectNothingLost(connect: Connect, happen: () => Promise<unknown>): Promise<void> {
    const ends: (() => unknown)[] = [];
    const managements: ManagementClient[] = [];
    for (let index = 0; index < 2; index += 1) {
      const [client, end] = await connect();
      ends.push(end);
      managements.push(clientOf(new RedisEngine({ client, commandTimeout: 200 })));
    }
    let done = 0;
    let happened: Promise<unknown> | undefined;
    const emails = Array.from({ length: 600 }, (_, index) => `user${index}@example.com`);
    const connection = 'Username-Password-Authentication';
    const outcomes = await Promise.allSettled(
      emails.map(async (email, index) => {
        await managements[index % 2]?.users.create({ connection, email, password: 'correct horse 1' });
        done += 1;
        if (done === 150) happened = happen();
      }),
    );
    await happened;
    await Promise.all(ends.map((end) => end()));
    expect(outcomes.filter(({ status }) => status === 'rejected')).to.deep.equal([]);
    const created = tenant.requests
      .filter(
        ({ method, target, status }) => method === 'POST' && target === '/api/v2/users' && status === 201,
      )
      .map(({ body }) => /user\d+@example\.com/.exec(body)?.[0]);
    expect([...created].sort()).to.deep.equal([...emails].sort());
  }

  describe('a master with Sentinels', () => {
    let topology: SentinelTopology;
    beforeEach(async function () {
      skipWithout(this);
      topology = await startSentinels();
    });
    afterEach(() => topology?.stop());

    const connectIoredis: Connect = async () => {
      const client = new Redis({ sentinels: [...topology.sentinels], name: 'main' }).on('error', ignore);
      return [client, () => client.disconnect()];
    };
    const connectNodeRedis: Connect = async () => {
      const sentinelRootNodes = [...topology.sentinels];
      const client = await createSentinel({ name: 'main', sentinelRootNodes }).on('error', ignore).connect();
      return [client, () => client.destroy()];
    };

    it('shares through ioredis and node-redis', async () => {
      await expectSharing(connectIoredis, 'sentinel');
      await expectSharing(connectNodeRedis, 'sentinel');
    });
    for (const [name, connect] of [
      ['ioredis', connectIoredis],
      ['node-redis', connectNodeRedis],
    ] as const) {
      it(`loses and repeats nothing when the master dies in the middle of a bulk job, with ${name}`, () =>
        expectNothingLost(connect, async () => topology.servers[0]?.stop()));
    }
  });

  describe('a cluster of three masters', () => {
    let topology: Topology;
    before(async function () {
      skipWithout(this);
      topology = await startCluster();
    });
    after(() => topology?.stop());

    const connectIoredis: Connect = async () => {
      const nodes = topology.servers.map(({ port }) => ({ host: '127.0.0.1', port }));
      const client = new Cluster(nodes).on('error', ignore);
      return [client, () => client.disconnect()];
    };
    const connectNodeRedis: Connect = async () => {
      const rootNodes = topology.servers.map(({ url }) => ({ url }));
      const client = createCluster({ rootNodes }).on('error', ignore);
      await client.connect();
      return [client, () => client.destroy()];
    };
    const connectNodeRedis4: Connect = async () => {
      const rootNodes = topology.servers.map(({ url }) => ({ url }));
      const client = createCluster4({ rootNodes }).on('error', ignore);
      await client.connect();
      return [client, () => client.disconnect()];
    };

    it('shares through ioredis', () => expectSharing(connectIoredis, 'ioredis'));
    it('shares through node-redis 5', () => expectSharing(connectNodeRedis, 'five'));
    it('shares through node-redis 4', () => expectSharing(connectNodeRedis4, 'four'));
    it('loses and repeats nothing when a master dies in the middle of a bulk job', async () => {
      const looking = new Cluster(topology.servers.map(({ port }) => ({ host: '127.0.0.1', port })));
      const slot = await looking.cluster('KEYSLOT', `auth0-classic:rate:{${tenant.url}}:WRITE users`);
      const third = Math.floor(Number(slot) / Math.ceil(16_384 / 3));
      looking.disconnect();
      await expectNothingLost(connectIoredis, async () => topology.servers[third]?.stop());
    });
  });
});
