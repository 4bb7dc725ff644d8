import { table } from '../table';
import { drawLines } from './lineChart';
import { tenantSlopes, type ImportCost, type TenantCost } from './tenantGrowth';

/** The results of the tenant's part. */
export interface TenantResults {
  date: string;
  machine: string;
  tenants: TenantCost[];
  imported: ImportCost;
}

const count = (value: number): string => value.toLocaleString('en');

function time(milliseconds: number): string {
  if (milliseconds < 1) return `${(milliseconds * 1_000).toFixed(0)} µs`;
  return milliseconds < 1_000
    ? `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`
    : `${(milliseconds / 1_000).toFixed(1)} s`;
}

const bytes = (value: number): string =>
  value < 1e9 ? `${(value / 1e6).toFixed(0)} MB` : `${(value / 1e9).toFixed(2)} GB`;

/** The part of docs/performance.md about the tenant. */
export function composeTenants({ date, machine, tenants, imported }: TenantResults): string {
  const growth = tenantSlopes(tenants);
  const row = (name: string, show: (cost: TenantCost) => string): string[] => [
    name,
    ...tenants.map(show),
    (growth[name] ?? NaN).toFixed(2),
  ];
  const rows = (kind: 'whole' | 'steps' | 'searches', title: (name: string) => string): string[][] =>
    Object.keys(tenants[0]?.[kind] ?? {}).map((name) => {
      const [, ...cells] = row(name, (cost) => time(cost[kind][name] ?? NaN));
      return [title(name), ...cells];
    });
  return [
    `Measured on ${date}: ${machine}. Times are CPU.`,
    table(
      ['users', ...tenants.map(({ users }) => count(users)), 'slope'],
      [
        row('heap', ({ heap }) => bytes(heap)),
        ...rows('whole', (name) => (name === 'snapshot' ? 'snapshot and restore' : name)),
        ...rows('steps', (name) => name),
        ...rows('searches', (name) => `search: ${name}`),
      ],
    ),
    `An import of ${count(imported.users)} users by jobs of 500 KB takes ${time(imported.whole)}; other requests wait ${time(imported.longest)} at most.`,
  ].join('\n\n');
}

/** The chart of single requests. */
export function drawTenants({ tenants }: TenantResults): string {
  const series = (kind: 'steps' | 'searches', names: readonly string[]) =>
    names.map((name) => ({
      name,
      points: tenants.map((cost) => [cost.users, cost[kind][name] ?? NaN] as const),
    }));
  return drawLines({
    title: 'CPU of one request to the local tenant',
    x: 'users',
    series: [
      ...series('steps', ['get', 'create', 'update']),
      ...series('searches', ['no query', 'beginning of a name', 'sorted']),
    ],
    y: [0.01, 10_000],
    format: time,
  });
}
