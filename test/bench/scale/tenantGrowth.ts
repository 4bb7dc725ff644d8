import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { slope } from './growth';

/** What a tenant with so many users costs; times are milliseconds of CPU. */
export interface TenantCost {
  users: number;
  /** Heap of all that it holds, in bytes. */
  heap: number;
  /** Memory of the process, in bytes. */
  rss: number;
  /** Once: to load, to export, to take and restore a snapshot. */
  whole: Record<string, number>;
  /** One request each. */
  steps: Record<string, number>;
  /** One search of each kind. */
  searches: Record<string, number>;
}

/** What an import costs, in milliseconds. */
export interface ImportCost {
  users: number;
  whole: number;
  /** The longest that other requests had to wait. */
  longest: number;
}

const run = promisify(execFile);
const worker = join(__dirname, 'tenantGrowthWorker.cjs');

/** The heap that a million users must fit in, in megabytes. */
const HEAP = 2_560;

async function measure(tenant: string, what: 'users' | 'import', users: number): Promise<unknown> {
  const loader = tenant.endsWith('.ts') ? ['--require', 'tsx/cjs'] : [];
  const limits = [`--max-old-space-size=${HEAP}`, '--expose-gc'];
  const { stdout } = await run(process.execPath, [...loader, ...limits, worker, tenant, what, String(users)]);
  return JSON.parse(stdout);
}

/** What a tenant with so many users costs, in a process of its own; `tenant` is the module to load. */
export async function measureTenant(tenant: string, users: number): Promise<TenantCost> {
  return { users, ...((await measure(tenant, 'users', users)) as Omit<TenantCost, 'users'>) };
}

/** What an import of so many users costs. */
export async function measureImport(tenant: string, users: number): Promise<ImportCost> {
  return { users, ...((await measure(tenant, 'import', users)) as Omit<ImportCost, 'users'>) };
}

const KINDS = ['whole', 'steps', 'searches'] as const;

/** How each figure grows with the users: the slope of its curve, both scales logarithmic. */
export function tenantSlopes(costs: readonly TenantCost[]): Record<string, number> {
  const [first] = costs;
  const found: Record<string, number> = { heap: slope(costs.map(({ users, heap }) => [users, heap])) };
  for (const kind of KINDS)
    for (const name of Object.keys(first?.[kind] ?? {}))
      found[name] = slope(costs.map((cost) => [cost.users, cost[kind][name] ?? NaN]));
  return found;
}
