import { Agent } from 'node:http';
import { ManagementClient } from '../../../src/index';
import { startTenant, type RunningTenant } from '../../../src/tenant/index';
import type { User } from '../../../src/types/User';
import { CALL, Ledger } from './Ledger';
import { seeded } from './random';
import { randomCall, type PlannedCall } from './randomCall';
import { randomFault } from './randomFault';

const IN_FLIGHT = 50;

/** How long to go on, and by which seed. */
export interface SoakOptions {
  seed: number;
  /** Ends after so many calls. */
  calls?: number;
  /** Ends after so many seconds. */
  seconds?: number;
}

/** What came of it. */
export interface SoakReport {
  calls: number;
  failed: number;
  /** Requests that left the client, and those that the tenant's journal knows: the same. */
  left: number;
  arrived: number;
  /** Faults that were planned. */
  faults: number;
  tokenRequests: number;
  seconds: number;
  /** What does not agree, in words. Empty. */
  disagreements: string[];
}

/** Makes mixed calls at full speed against a tenant that fails at random, and compares the books of both. */
export async function soak({ seed, calls = Infinity, seconds = Infinity }: SoakOptions): Promise<SoakReport> {
  const random = seeded(seed);
  const tenant = await startTenant();
  const httpAgent = new Agent({ keepAlive: true });
  const management = new ManagementClient({
    domain: tenant.url,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    httpAgent,
    timeout: 1_500,
    retry: { minTimeout: 2, maxTimeout: 50 },
  });
  const ledger = new Ledger(tenant);
  const known: User[] = [];
  const created = new Set<string>();
  const start = performance.now();
  const elapsed = (): number => (performance.now() - start) / 1_000;
  let [made, faults] = [0, 0];

  const one = async (): Promise<void> => {
    const planned = randomCall(made, known, random);
    const fault = randomFault(random);
    const asCallback = random() < 0.5;
    made += 1;
    const number = ledger.open(planned.kind);
    if (planned.email) created.add(planned.email);
    const isOurs = ({ headers }: { headers: Readonly<Record<string, string>> }): boolean =>
      headers[CALL] === String(number);
    const takeBack = fault && tenant.fail({ ...fault, route: isOurs });
    if (fault) faults += 1;
    const { users } = management.withOptions({ headers: { [CALL]: String(number) } });
    const value = await outcome(planned, users, asCallback, (error) => ledger.settle(number, error));
    takeBack?.();
    if (planned.kind === 'create' && value) known.push(value as User);
  };
  const work = async (): Promise<void> => {
    while (made < calls && elapsed() < seconds) await one();
  };
  const reading = setInterval(() => ledger.readJournal(), 100);
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
  clearInterval(reading);

  const took = elapsed();
  httpAgent.destroy();
  const report = ledger.close();
  const disagreements = [...report.disagreements, ...strangers(tenant, known, created)];
  await tenant.close();
  return { ...report, disagreements, faults, tokenRequests: ledger.tokenRequests, seconds: took };
}

/** Makes the call, and tells each time that its caller is told. @returns Its value when it succeeded. */
function outcome(
  { make }: PlannedCall,
  users: ManagementClient['users'],
  asCallback: boolean,
  tell: (error: unknown) => void,
): Promise<unknown> {
  return new Promise((resolve) => {
    const done = (error: unknown, value?: unknown): void => {
      tell(error ?? undefined);
      resolve(error ? undefined : value);
    };
    if (asCallback) make(users, done);
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
