import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What calls that wait cost, when so many do. */
export interface WaitingCost {
  waiting: number;
  /** CPU of a call from its begin to its end, in microseconds. */
  cpu: number;
  /** Heap of a call that waits, in bytes. */
  heap: number;
  /** CPU to abort a call that waits, in microseconds. */
  abort: number;
}

/** What a client costs, when there are so many of different tenants. */
export interface ClientCost {
  clients: number;
  /** Heap of one, in bytes. */
  heap: number;
}

const run = promisify(execFile);
const worker = join(__dirname, 'insideWorker.cjs');

/** Measures in a process of its own; `sdk` is the module to load. */
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
