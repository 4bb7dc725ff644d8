// The bulk job: updates against a tenant that limits them, by one process and by several that share Redis.
//   npm run bench:bulk -- [calls] [per second]
import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManagementTokenProvider } from '../../src/management/index';
import { startTenant } from '../../src/tenant/index';
import { redisIsInstalled, startRedis } from '../support/redisServer';
import { composeBulk, type BulkOutcome, type BulkResults } from './bulkReport';
import { machine } from './machine';
import { replaceBetween } from './replaceBetween';

const [calls = 1_000, perSecond = 20] = process.argv.slice(2).map(Number);
const BURST = 20;
const IN_FLIGHT = 50;

interface Message {
  ready?: true;
  done?: number;
  failed?: number;
}

const progress = process.stderr.isTTY
  ? (text: string) => process.stderr.write(`\r\x1b[K${text}`)
  : () => undefined;

async function measure(contender: string, processes: number, redis?: string): Promise<BulkOutcome> {
  const tenant = await startTenant({
    rateLimit: { all: { burst: BURST, perMinute: perSecond * 60 }, groups: {} },
  });
  tenant.seed({ users: [{ email: 'jane@example.com' }] });
  const id = await firstUser(tenant.url, tenant.mintToken());
  await new Promise((resolve) => setTimeout(resolve, (BURST / perSecond) * 1_000 + 100));
  const before = tenant.requests.length;

  const settings = {
    url: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    id,
    calls: calls / processes,
    inFlight: Math.ceil(IN_FLIGHT / processes),
    redis,
  };
  let [done, failed] = [0, 0];
  const workers = Array.from({ length: processes }, () =>
    fork(join(__dirname, 'bulkWorker.cjs'), [contender, JSON.stringify(settings)], { execArgv: [] }),
  );
  await Promise.all(workers.map((worker) => messageOf(worker, ({ ready }) => ready === true)));
  const start = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      worker.on('message', (message: Message) => {
        done += message.done ?? 0;
        progress(`${contender} × ${processes}: ${done} of ${calls}`);
      });
      const ended = messageOf(worker, (message) => message.failed !== undefined);
      worker.send({ go: true });
      failed += (await ended).failed ?? 0;
    }),
  );
  const elapsed = performance.now() - start;
  progress('');

  const made = tenant.requests.slice(before);
  const updates = made.filter(({ method }) => method === 'PATCH');
  const refused = updates.filter(({ status }) => status === 429).length;
  const tokenRequests = made.filter(({ target }) => target === '/oauth/token').length;
  await tenant.close();
  ManagementTokenProvider.clearCache();
  return {
    contender,
    processes,
    done: done - failed,
    failed,
    refused,
    refusedShare: refused / updates.length,
    rateShare: (((done - failed - BURST) / perSecond) * 1_000) / elapsed,
    tokenRequests,
  };
}

async function firstUser(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/api/v2/users`, { headers: { authorization: `Bearer ${token}` } });
  const [user] = (await response.json()) as { user_id: string }[];
  if (!user) throw new Error('The tenant has no user.');
  return user.user_id;
}

function messageOf(worker: ChildProcess, wanted: (message: Message) => boolean): Promise<Message> {
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Message) => wanted(message) && resolve(message));
    worker.on('exit', (code) => reject(new Error(`A worker ended early (${code}).`)));
  });
}

async function main(): Promise<void> {
  const outcomes: BulkOutcome[] = [await measure('auth0-classic', 1)];
  if (redisIsInstalled) {
    const redis = await startRedis();
    outcomes.push(await measure('auth0-classic', 4, redis.url));
    await redis.stop();
  }
  outcomes.push(await measure('auth0@3.7.2', 1));
  const results: BulkResults = {
    date: new Date().toISOString().slice(0, 10),
    machine: machine(),
    calls,
    inFlight: IN_FLIGHT,
    burst: BURST,
    perSecond,
    outcomes,
  };
  const text = composeBulk(results);
  console.log(text);
  // Other parameters than those of the page are only printed.
  if (process.argv.length > 2) return;
  replaceBetween(join(__dirname, '../../docs/performance.md'), 'bulk', text);
  writeFileSync(join(__dirname, 'bulk.json'), `${JSON.stringify(results, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
