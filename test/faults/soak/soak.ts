import { ManagementTokenProvider } from '../../../src/management/index';
import { redisIsInstalled, startRedis } from '../../support/redisServer';
import { startTenant, type RunningTenant } from '../../../src/tenant/index';
import type { UsersManager } from '../../../src/management/managers/UsersManager';
import type { User } from '../../../src/types/User';
import { ClockSteps } from './ClockSteps';
import { clientsOf } from './clients';
import { FaultyProxy, FORGED } from './FaultyProxy';
import { CALL, Ledger, type Balance } from './Ledger';
import { pick, seeded } from './random';
import { randomCall, type PlannedCall } from './randomCall';
import { randomFault } from './randomFault';
import { Residue } from './Residue';
import { restartNowAndThen } from './restartNowAndThen';

const IN_FLIGHT = 120;
/** The share of calls that are aborted, and of those that have a signal that never is. */
const ABORTED = 0.05;
const SIGNALLED = 0.3;
/** The longest until a call is aborted, in milliseconds. */
const PATIENCE = 30;

/** How long to go on, and by which seed. */
export interface SoakOptions {
  seed: number;
  /** Ends after so many calls. */
  calls?: number;
  /** Ends after so many seconds. */
  seconds?: number;
}

/** What came of it. */
export interface SoakReport extends Balance {
  /** Faults that the tenant had, and those of the proxy. */
  faults: number;
  proxyFaults: number;
  clockSteps: number;
  /** Calls that were aborted. */
  aborted: number;
  redisRestarts: number;
  tokenRequests: number;
  seconds: number;
  /** What is still there at the end, in words. Empty. */
  leftBehind: string[];
}

/** Makes mixed calls at full speed against a tenant and a proxy that fail at random, and compares the books of both sides. */
export async function soak({ seed, calls = Infinity, seconds = Infinity }: SoakOptions): Promise<SoakReport> {
  const random = seeded(seed);
  ManagementTokenProvider.clearCache();
  const residue = new Residue();
  // The proxy's client can't be given an authority: nothing here is about trust.
  const trust = replaceEnvironment('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  // Frozen: the clock that is set back and forward is the client's.
  const tenant = await startTenant({ https: true, now: Date.now() });
  const proxy = new FaultyProxy(random);
  const redis = redisIsInstalled ? await startRedis() : undefined;
  const clients = clientsOf(tenant, await proxy.listen(), redis?.url);
  const clock = new ClockSteps(random);
  const restarts = redis && restartNowAndThen(redis, random);
  const ledger = new Ledger(tenant);
  const shared = new AbortController();
  const known: User[] = [];
  const created = new Set<string>();
  const forged: string[] = [];
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1_000;
  let [made, faults, aborted] = [0, 0, 0];

  const one = async (): Promise<void> => {
    const planned = randomCall(made, known, random);
    const { management, isProxied } = pick(clients.all, random);
    const fault = randomFault(random);
    const asCallback = random() < 0.5;
    const chance = random();
    const isAborted = chance < ABORTED;
    made += 1;
    const number = ledger.open({
      kind: planned.kind,
      isProxied,
      mayEnd: isAborted || planned.kind === 'iterate',
    });
    if (planned.email) created.add(planned.email);
    const isOurs = ({ headers }: { headers: Readonly<Record<string, string>> }): boolean =>
      headers[CALL] === String(number);
    const takeBack = fault && tenant.fail({ ...fault, route: isOurs });
    if (fault) faults += 1;
    const controller = isAborted ? new AbortController() : shared;
    const { users } = management.withOptions({
      headers: { [CALL]: String(number) },
      ...(chance < SIGNALLED ? { signal: controller.signal } : {}),
    });
    const aborting = isAborted ? setTimeout(() => controller.abort(), random() * PATIENCE) : undefined;
    const value = await outcome(planned, users, asCallback, (error) => ledger.settle(number, error));
    clearTimeout(aborting);
    takeBack?.();
    if (isAborted) aborted += 1;
    if (JSON.stringify(value)?.includes(JSON.stringify(FORGED))) forged.push(`call ${number} is forged`);
    else if (planned.kind === 'create' && value) known.push(value as User);
  };
  const work = async (): Promise<void> => {
    while (made < calls && elapsed() < seconds) await one();
  };
  const reading = setInterval(() => ledger.readJournal(), 100);
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  clearInterval(reading);

  const took = elapsed();
  clock.stop();
  const redisRestarts = (await restarts?.stop()) ?? 0;
  residue.checkSignal(shared.signal);
  if (redis) await residue.checkRedis(redis.url);
  await clients.close();
  const balance = ledger.close();
  const disagreements = [...balance.disagreements, ...forged, ...strangers(tenant, known, created)];
  if (balance.lost > proxy.faults)
    disagreements.push(`${balance.lost} requests were lost, by ${proxy.faults} faults of the proxy`);
  await proxy.close();
  await tenant.close();
  await redis?.stop();
  trust.restore();
  return {
    ...balance,
    disagreements,
    faults,
    proxyFaults: proxy.faults,
    clockSteps: clock.count,
    aborted,
    redisRestarts,
    tokenRequests: ledger.tokenRequests,
    seconds: took,
    leftBehind: await residue.read(),
  };
}

/** Makes the call, and tells each time that its caller is told. @returns Its value when it succeeded. */
function outcome(
  { kind, make }: PlannedCall,
  users: UsersManager,
  asCallback: boolean,
  tell: (error: unknown) => void,
): Promise<unknown> {
  return new Promise((resolve) => {
    const done = (error: unknown, value?: unknown): void => {
      tell(error ?? undefined);
      resolve(error ? undefined : value);
    };
    if (asCallback && kind !== 'iterate') make(users, done);
    else Promise.resolve(make(users)).then((value) => done(undefined, value), done);
  });
}

/** Users that the tenant has and nobody made, has twice, or has no more though nobody deleted them. */
function strangers(tenant: RunningTenant, known: readonly User[], created: ReadonlySet<string>): string[] {
  const emails = tenant
    .exportUsers()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as { email?: string }).email ?? ''));
  const there = new Set(emails);
  return [
    ...emails.filter((email) => !created.has(email)).map((email) => `nobody created ${email}`),
    ...(there.size < emails.length ? [`${emails.length - there.size} users are there twice`] : []),
    ...known.filter(({ email }) => !there.has(String(email))).map(({ email }) => `${email} is lost`),
  ];
}

function replaceEnvironment(name: string, value: string): { restore(): void } {
  const before = process.env[name];
  process.env[name] = value;
  return {
    restore: () => {
      if (before === undefined) delete process.env[name];
      else process.env[name] = before;
    },
  };
}
