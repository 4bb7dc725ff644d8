import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The cost of waiting calls, for a number of them. */
export interface WaitingCost {
  waiting: number;
  /** CPU of a call from start to end, in microseconds. */
  cpu: number;
  /** Heap of a waiting call, in bytes. */
  heap: number;
  /** CPU to abort a waiting call, in microseconds. */
  abort: number;
}

/** The cost of a client, for a number of clients of different tenants. */
export interface ClientCost {
  clients: number;
  /** Heap of one, in bytes. */
  heap: number;
}

const run = promisify(execFile);
const worker = join(__dirname, 'insideWorker.cjs');

/** Measures in its own process; `sdk` is the module to load. */
export async function measureInside(
  sdk: string,
  measure: string,
  ...counts: number[]
): Promise<Record<string, number>> {
  const loader = sdk.endsWith('.ts') ? ['--require', 'tsx/cjs'] : [];
  const { stdout } = await run(process.execPath, [
    ...loader,
    '--expose-gc',
    worker,
    sdk,
    measure,
    ...counts.map(String),
  ]);
  return JSON.parse(stdout) as Record<string, number>;
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** What waiting calls cost; each figure is the median of three runs. */
export async function measureWaiting(sdk: string, waiting: number): Promise<WaitingCost> {
  const [cpu, heap, abort]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < 3; round += 1) {
    const total = Math.max(10_000, waiting);
    cpu.push((await measureInside(sdk, 'callsThatGo', waiting, total)).cpu ?? NaN);
    const waits = await measureInside(sdk, 'callsThatWait', waiting);
    heap.push(waits.heap ?? NaN);
    abort.push(waits.abort ?? NaN);
  }
  return { waiting, cpu: median(cpu), heap: median(heap), abort: median(abort) };
}

/** What clients cost. */
export async function measureClients(sdk: string, clients: number): Promise<ClientCost> {
  return { clients, heap: (await measureInside(sdk, 'clients', clients)).heap ?? NaN };
}
