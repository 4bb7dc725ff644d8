import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startTenant, type RunningTenant } from '../../../src/tenant/index';
import { startRedis } from '../../support/redisServer';
import { jain, simulate, type Outcome } from './simulate';

/** The same numbers from a run with real processes and from its simulation. */
export interface Comparison {
  processes: number;
  seconds: number;
  real: RealOutcome;
  simulated: RealOutcome;
}

/** The numbers that both have. */
export type RealOutcome = Pick<
  Outcome,
  'rateShare' | 'refusedShare' | 'fairness' | 'commandsPerCall' | 'tokenRequests' | 'failed'
>;

const LIMIT = { burst: 50, perSecond: 16 };
const IN_FLIGHT = 10;

/** Runs that many processes against a tenant and a Redis on this machine, and simulates the same. */
export async function compare(processes: number, seconds: number): Promise<Comparison> {
  const real = await runProcesses(processes, seconds);
  const { rateShare, refusedShare, fairness, commandsPerCall, tokenRequests, failed } = await simulate({
    processes,
    duration: seconds * 1_000,
    limit: LIMIT,
    inFlight: IN_FLIGHT,
    // As measured on loopback.
    api: [1, 1],
    redis: [0.1, 0.1],
  });
  const simulated = { rateShare, refusedShare, fairness, commandsPerCall, tokenRequests, failed };
  return { processes, seconds, real, simulated };
}

async function runProcesses(processes: number, seconds: number): Promise<RealOutcome> {
  const redis = await startRedis();
  const looking = new Redis(redis.url);
  const { burst, perSecond } = LIMIT;
  const tenant = await startTenant({ rateLimit: { all: { burst, perMinute: perSecond * 60 }, groups: {} } });
  try {
    const id = await createUser(tenant);
    const settings = { url: tenant.url, clientId: tenant.clientId, clientSecret: tenant.clientSecret, id };
    const argument = JSON.stringify({ ...settings, inFlight: IN_FLIGHT, redis: redis.url });
    const workers = await Promise.all(Array.from({ length: processes }, () => startWorker(argument)));
    // The bucket is full again.
    await sleep((burst / perSecond) * 1_000 + 100);
    const [before, commandsBefore] = [tenant.requests.length, await countCommands(looking)];
    for (const worker of workers) worker.send({ go: true });
    await sleep(seconds * 1_000);
    const [made, commands] = [tenant.requests.slice(before), await countCommands(looking)];
    const ended = await Promise.all(workers.map(stopWorker));

    const updates = made.filter(({ method }) => method === 'PATCH');
    const accepted = updates.filter(({ status }) => status === 200).length;
    return {
      rateShare: accepted / (burst + perSecond * seconds),
      refusedShare: 1 - accepted / updates.length,
      fairness: jain(ended.map(({ done }) => done)),
      commandsPerCall: (commands - commandsBefore) / accepted,
      tokenRequests: made.filter(({ target }) => target === '/oauth/token').length,
      failed: ended.reduce((sum, { failed }) => sum + failed, 0),
    };
  } finally {
    looking.disconnect();
    await tenant.close();
    await redis.stop();
  }
}

async function createUser(tenant: RunningTenant): Promise<string> {
  tenant.seed({ users: [{ email: 'jane@example.com' }] });
  const headers = { authorization: `Bearer ${tenant.mintToken()}` };
  const response = await fetch(`${tenant.url}/api/v2/users`, { headers });
  const [user] = (await response.json()) as { user_id: string }[];
  if (!user) throw new Error('The tenant has no user.');
  return user.user_id;
}

async function startWorker(settings: string): Promise<ChildProcess> {
  const worker = fork(join(__dirname, 'realWorker.cjs'), [settings], { execArgv: [] });
  await once(worker, 'message');
  return worker;
}

async function stopWorker(worker: ChildProcess): Promise<{ done: number; failed: number }> {
  worker.send({ stop: true });
  const [message] = (await once(worker, 'message')) as [{ done: number; failed: number }];
  return message;
}

/** The SDK's commands that Redis has executed. */
async function countCommands(redis: Redis): Promise<number> {
  const text = await redis.info('commandstats');
  const counts = [...text.matchAll(/^cmdstat_(?:eval|evalsha|set):calls=(\d+)/gm)].map(([, count]) =>
    Number(count),
  );
  // Scripts use SET themselves to store a token: two per token lifetime.
  return counts.reduce((sum, count) => sum + count, 0);
}
