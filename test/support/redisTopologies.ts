import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort, startRedis, type RedisServer } from './redisServer';

/** Several servers that belong together. */
export interface Topology {
  /** The servers; of a cluster the masters first. */
  readonly servers: readonly RedisServer[];
  stop(): Promise<void>;
}

/** Polls until the condition is true. */
export async function until(condition: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await condition().catch(() => false)) return;
    await sleep(100);
  }
  throw new Error(`Not reached within 30 s: ${what}.`);
}

async function onEach<T>(
  servers: readonly RedisServer[],
  action: (redis: Redis, index: number) => Promise<T>,
): Promise<T[]> {
  const clients = servers.map(({ url }) => new Redis(url));
  try {
    return await Promise.all(clients.map(action));
  } finally {
    for (const client of clients) client.disconnect();
  }
}

/** Starts servers one after the other, and stops all of them if the start of one, or of the whole, fails. */
async function topologyOf<More extends object>(
  name: string,
  build: (servers: RedisServer[], folder: string) => Promise<More>,
): Promise<Topology & More> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const servers: RedisServer[] = [];
  const stop = async (): Promise<void> => {
    for (const server of [...servers].reverse()) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await build(servers, folder)), servers, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A Redis Cluster: three masters, each with a replica. */
export function startCluster(): Promise<Topology> {
  return topologyOf('cluster', async (servers, folder) => {
    await buildCluster(servers, folder);
    return {};
  });
}

async function buildCluster(servers: RedisServer[], folder: string): Promise<void> {
  for (let index = 0; index < 6; index += 1) {
    const config = join(folder, `nodes-${index}.conf`);
    const args = [
      '--cluster-enabled',
      'yes',
      '--cluster-config-file',
      config,
      '--cluster-node-timeout',
      '2000',
    ];
    servers.push(await startRedis({ args }));
  }
  const third = Math.ceil(16_384 / 3);
  const ids = await onEach(servers, async (redis, index) => {
    if (index < 3) {
      const last = Math.min(16_383, (index + 1) * third - 1);
      await redis.call('CLUSTER', 'ADDSLOTSRANGE', String(index * third), String(last));
    }
    await redis.call('CLUSTER', 'SET-CONFIG-EPOCH', String(index + 1));
    await redis.call('CLUSTER', 'MEET', '127.0.0.1', String(servers[0]?.port));
    return String(await redis.call('CLUSTER', 'MYID'));
  });
  const isKnown = async (): Promise<boolean> =>
    (await onEach(servers, async (redis) => String(await redis.cluster('NODES')))).every((text) =>
      ids.every((id) => text.includes(id)),
    );
  await until(isKnown, 'all nodes know each other');
  await onEach(servers.slice(3), (redis, index) => redis.call('CLUSTER', 'REPLICATE', ids[index] ?? ''));
  const isReady = async (): Promise<boolean> => {
    const states = await onEach(servers, async (redis) => String(await redis.cluster('INFO')));
    const roles = await onEach(servers.slice(3), (redis) => redis.info('replication'));
    return (
      states.every((text) => text.includes('cluster_state:ok')) &&
      roles.every((text) => text.includes('master_link_status:up'))
    );
  };
  await until(isReady, 'the cluster is up');
}

/** A master and its replica, monitored by three sentinels. */
export interface SentinelTopology extends Topology {
  readonly sentinels: readonly { host: string; port: number }[];
}

/** Starts them; the master is named `main`. */
export function startSentinels(): Promise<SentinelTopology> {
  return topologyOf('sentinel', buildSentinels);
}

async function buildSentinels(
  servers: RedisServer[],
  folder: string,
): Promise<Pick<SentinelTopology, 'sentinels'>> {
  const master = await startRedis();
  servers.push(master);
  const replica = await startRedis({ args: ['--replicaof', '127.0.0.1', String(master.port)] });
  servers.push(replica);
  await until(
    async () =>
      (await onEach([replica], (redis) => redis.info('replication')))[0]?.includes('link_status:up') === true,
    'the replica is up',
  );
  const sentinels: { host: string; port: number }[] = [];
  for (let index = 0; index < 3; index += 1) {
    const config = join(folder, `sentinel-${index}.conf`);
    const port = await freePort();
    const lines = [
      `monitor main 127.0.0.1 ${master.port} 2`,
      'down-after-milliseconds main 500',
      'failover-timeout main 3000',
    ];
    writeFileSync(config, `port ${port}\n${lines.map((line) => `sentinel ${line}\n`).join('')}`);
    servers.push(await startSentinel(config, port));
    sentinels.push({ host: '127.0.0.1', port });
  }
  const isSeen = async (): Promise<boolean> =>
    (await onEach(servers.slice(2), (redis) => redis.info('sentinel'))).every((text) =>
      text.includes('slaves=1,sentinels=3'),
    );
  await until(isSeen, 'the sentinels know each other');
  return { sentinels };
}

function startSentinel(config: string, port: number): Promise<RedisServer> {
  return startRedis({ port, config, args: ['--sentinel'] });
}
