// How the SDK grows with processes, waiting calls and clients, and the tenant with users: simulated, measured, drawn.
//   npm run bench:scale
//   npm run bench:scale -- --only tenant
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { redisIsInstalled } from '../../support/redisServer';
import { machine } from '../machine';
import { replaceBetween } from '../replaceBetween';
import { measureClients, measureWaiting } from './inside';
import { compare } from './real';
import { composeScale, drawScale, type ScaleResults } from './report';
import { KINDS } from './scenarios';
import { simulate } from './simulate';
import { measureImport, measureTenant } from './tenantGrowth';
import { composeTenants, drawTenants, type TenantResults } from './tenantReport';

const PROCESSES = [1, 4, 16, 64, 256, 1_000];
const REAL = [
  [4, 60],
  [16, 90],
] as const;
const WAITING = [1, 100, 10_000, 50_000];
const CLIENTS = [1, 100, 1_000];
const USERS = [1_000, 10_000, 100_000, 1_000_000];
const IMPORTED = 100_000;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = (part: 'sdk' | 'tenant'): boolean => values.only === undefined || values.only === part;

const root = join(__dirname, '../../..');
const sdk = join(root, 'dist/index.js');
const tenant = join(root, 'dist/tenant/index.js');
const charts = join(root, 'docs/scale');
const progress = process.stderr.isTTY
  ? (text: string) => process.stderr.write(`\r\x1b[K${text}`)
  : () => undefined;

async function measure(): Promise<ScaleResults> {
  const results: ScaleResults = {
    ...{ date: new Date().toISOString().slice(0, 10), machine: machine() },
    ...{ simulated: {}, compared: [], waiting: [], clients: [] },
  };
  for (const [name, { title, scenario }] of Object.entries(KINDS)) {
    const outcomes = (results.simulated[name] = []) as ScaleResults['simulated'][string];
    for (const processes of PROCESSES) {
      progress(`simulated: ${title}: ${processes}`);
      outcomes.push(await simulate(scenario(processes)));
    }
  }
  for (const [processes, seconds] of redisIsInstalled ? REAL : []) {
    progress(`real: ${processes} processes, ${seconds} s`);
    results.compared.push(await compare(processes, seconds));
  }
  for (const waiting of WAITING) {
    progress(`inside: ${waiting} calls`);
    results.waiting.push(await measureWaiting(sdk, waiting));
  }
  for (const clients of CLIENTS) {
    progress(`inside: ${clients} clients`);
    results.clients.push(await measureClients(sdk, clients));
  }
  progress('');
  return results;
}

async function measureTenants(): Promise<TenantResults> {
  const tenants: TenantResults['tenants'] = [];
  for (const users of USERS) {
    progress(`tenant: ${users} users`);
    tenants.push(await measureTenant(tenant, users));
  }
  progress(`tenant: import of ${IMPORTED}`);
  const imported = await measureImport(tenant, IMPORTED);
  progress('');
  return { date: new Date().toISOString().slice(0, 10), machine: machine(), tenants, imported };
}

/** Shows a part, and saves its numbers, charts and section of the page. */
function keep(name: string, text: string, results: unknown, drawn: Record<string, string>): void {
  console.log(text);
  for (const [chart, svg] of Object.entries(drawn)) writeFileSync(join(charts, `${chart}.svg`), svg);
  writeFileSync(join(__dirname, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
  replaceBetween(join(root, 'docs/performance.md'), name, text);
}

async function main(): Promise<void> {
  mkdirSync(charts, { recursive: true });
  if (wanted('sdk')) {
    const results = await measure();
    keep('scale', composeScale(results), results, drawScale(results));
  }
  if (wanted('tenant')) {
    const results = await measureTenants();
    keep('tenantScale', composeTenants(results), results, { tenant: drawTenants(results) });
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
