import { ManagementTokenProvider } from '../../../src/management/index';
import { Caller } from './Caller';
import { Ledger, type Balance } from './Ledger';
import { seeded } from './random';
import { Residue } from './Residue';
import { Scene } from './Scene';

const IN_FLIGHT = 120;

/** The duration and the seed. */
export interface SoakOptions {
  seed: number;
  /** Stops after this many calls. */
  calls?: number;
  /** Stops after this many seconds. */
  seconds?: number;
}

/** The result of a run. */
export interface SoakReport extends Balance {
  /** Faults of the tenant, and of the proxy. */
  faults: number;
  proxyFaults: number;
  clockSteps: number;
  /** Calls that were aborted. */
  aborted: number;
  redisRestarts: number;
  tokenRequests: number;
  seconds: number;
  /** Descriptions of what remains at the end. Must be empty. */
  leftBehind: string[];
}

/** Makes mixed calls at full speed while everything around them fails at random, and compares what both sides know. */
export async function soak({ seed, calls = Infinity, seconds = Infinity }: SoakOptions): Promise<SoakReport> {
  const random = seeded(seed);
  ManagementTokenProvider.clearCache();
  const residue = new Residue();
  const scene = await Scene.set(random);
  const ledger = new Ledger(scene.tenant);
  const caller = new Caller(scene, ledger, random);
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1_000;

  const work = async (): Promise<void> => {
    while (caller.made < calls && elapsed() < seconds) await caller.call();
  };
  const reading = setInterval(() => ledger.readJournal(), 100);
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  clearInterval(reading);

  const took = elapsed();
  const redisRestarts = await scene.calm();
  residue.checkSignal(caller.signal);
  if (scene.redis) await residue.checkRedis(scene.redis.url);
  await scene.clients.close();
  const balance = ledger.close();
  const { faults, aborted, forged } = caller;
  const { faults: proxyFaults } = scene.proxy;
  const disagreements = [...balance.disagreements, ...forged, ...caller.strangers()];
  if (balance.lost > proxyFaults)
    disagreements.push(`${balance.lost} requests were lost, by ${proxyFaults} faults of the proxy`);
  await scene.end();
  return {
    ...balance,
    disagreements,
    faults,
    proxyFaults,
    clockSteps: scene.clock.count,
    aborted,
    redisRestarts,
    tokenRequests: ledger.tokenRequests,
    seconds: took,
    leftBehind: await residue.read(),
  };
}
