import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { certificatePath } from '../support/tls';

/** Medians by contender. */
export type Medians = Record<string, number>;

const file = (name: string): string => join(__dirname, name);
const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificatePath };

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

const receive = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve) => child.once('message', (message) => resolve(message as T)));

/** Starts the server in its own process; resolves to its host and port, and a function that stops it. */
export async function startServer(): Promise<{ domain: string; stop(): void }> {
  const server = fork(file('server.cjs'));
  const { port } = await receive<{ port: number }>(server);
  return { domain: `localhost:${port}`, stop: () => void server.disconnect() };
}

/** CPU per call in µs: each contender in its own process, all of them in turn in each round. */
export async function measureCpu(
  names: readonly string[],
  domain: string,
  rounds: number,
  calls: number,
  tell: (text: string) => void,
): Promise<Medians> {
  const workers = names.map((name) => ({
    name,
    child: fork(file('cpuWorker.cjs'), [name, domain], { env }),
    cpu: [] as number[],
  }));
  const run = async (child: ChildProcess, count: number): Promise<number> => {
    child.send({ calls: count });
    return (await receive<{ cpu: number }>(child)).cpu;
  };
  for (const { child } of workers) await run(child, calls);
  for (let round = 1; round <= rounds; round += 1) {
    tell(`CPU per call: round ${round} of ${rounds}`);
    for (const { child, cpu } of workers) cpu.push(await run(child, calls));
  }
  for (const { child } of workers) child.disconnect();
  return Object.fromEntries(workers.map(({ name, cpu }) => [name, median(cpu)]));
}

/** Milliseconds to load and construct, or from the start of the process to its first response. */
export function measureStart(
  names: readonly string[],
  domain: string,
  rounds: number,
  kind: 'import' | 'answer',
  tell: (text: string) => void,
): Medians {
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    tell(`${kind === 'import' ? 'Import and construct' : 'First answer'}: round ${round} of ${rounds}`);
    for (const name of names) {
      const started = process.hrtime.bigint();
      const out = execFileSync(
        process.execPath,
        [file('startWorker.cjs'), name, domain, ...(kind === 'answer' ? ['1'] : [])],
        { env },
      );
      times[name]?.push(kind === 'import' ? Number(out) : Number(process.hrtime.bigint() - started) / 1e6);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name] ?? [])]));
}

/** The time that a worker of a test runner spends on a local tenant, in milliseconds. */
export interface TenantStart {
  /** To load the package. */
  load: number;
  /** For the first tenant of the process. */
  first: number;
  /** For another one. */
  another: number;
}

/** Medians over several processes. */
export function measureTenantStart(rounds: number, tell: (text: string) => void): TenantStart {
  const runs = Array.from({ length: rounds }, (_, round) => {
    tell(`Local tenant: round ${round + 1} of ${rounds}`);
    const out = execFileSync(process.execPath, [file('tenantStartWorker.cjs')], { encoding: 'utf8' });
    return JSON.parse(out) as TenantStart;
  });
  const of = (name: keyof TenantStart): number => median(runs.map((run) => run[name]));
  return { load: of('load'), first: of('first'), another: of('another') };
}

/** Heap sizes of our client, in bytes. */
export function measureMemory(domain: string): { at50k: number; at100k: number; perClient: number } {
  const out = execFileSync(process.execPath, ['--expose-gc', file('memoryWorker.cjs'), domain], {
    env,
    encoding: 'utf8',
  });
  return JSON.parse(out) as { at50k: number; at100k: number; perClient: number };
}
