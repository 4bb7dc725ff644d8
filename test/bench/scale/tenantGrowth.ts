import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { slope } from './growth';

/** The cost of a tenant with that many users; times are milliseconds of CPU. */
export interface TenantCost {
  users: number;
  /** Heap of all data, in bytes. */
  heap: number;
  /** Memory of the process, in bytes. */
  rss: number;
  /** Once: loading, exporting, taking and restoring a snapshot. */
  whole: Record<string, number>;
  /** One request each. */
  steps: Record<string, number>;
  /** One search of each kind. */
  searches: Record<string, number>;
}

/** The cost of an import, in milliseconds. */
export interface ImportCost {
  users: number;
  whole: number;
  /** The longest wait of other requests. */
  longest: number;
}

const run = promisify(execFile);
const worker = join(__dirname, 'tenantGrowthWorker.cjs');

/** The maximum heap of a million users, in megabytes. */
const HEAP = 2_560;

async function measure(tenant: string, what: 'users' | 'import', users: number): Promise<unknown> {
  const loader = tenant.endsWith('.ts') ? ['--require', 'tsx/cjs'] : [];
  const limits = [`--max-old-space-size=${HEAP}`, '--expose-gc'];
  const { stdout } = await run(process.execPath, [...loader, ...limits, worker, tenant, what, String(users)]);
  return JSON.parse(stdout);
}

/** The cost of a tenant with that many users, in its own process; `tenant` is the module to load. */
export async function measureTenant(tenant: string, users: number): Promise<TenantCost> {
  return { users, ...((await measure(tenant, 'users', users)) as Omit<TenantCost, 'users'>) };
}

/** The cost of importing that many users. */
export async function measureImport(tenant: string, users: number): Promise<ImportCost> {
  return { users, ...((await measure(tenant, 'import', users)) as Omit<ImportCost, 'users'>) };
}

const KINDS = ['whole', 'steps', 'searches'] as const;

/** The growth of each number with the users: the slope of its curve, on logarithmic scales. */
export function tenantSlopes(costs: readonly TenantCost[]): Record<string, number> {
  const [first] = costs;
  const found: Record<string, number> = { heap: slope(costs.map(({ users, heap }) => [users, heap])) };
  for (const kind of KINDS)
    for (const name of Object.keys(first?.[kind] ?? {}))
      found[name] = slope(costs.map((cost) => [cost.users, cost[kind][name] ?? NaN]));
  return found;
}
