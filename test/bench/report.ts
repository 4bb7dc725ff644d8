import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawChart } from './chart';
import { composeFigures } from './figures';
import type { Size } from './installedSize';
import type { Medians, TenantStart } from './measure';
import { replaceBetween } from './replaceBetween';
import { table } from './table';

/** The results of a run. */
export interface Results {
  machine: string;
  date: string;
  /** µs per call. */
  cpu?: Medians;
  /** ms. */
  import?: Medians;
  /** ms. */
  answer?: Medians;
  /** Bytes. */
  memory?: { at50k: number; at100k: number; perClient: number };
  size?: Record<string, Size>;
  /** ms. */
  tenant?: TenantStart;
}

const OURS = 'auth0-classic';
const HOOKED = 'auth0-classic with two interceptors';
const docs = join(__dirname, '../../docs');

interface Goal {
  what: string;
  value: number;
  goal: number;
  show(value: number): string;
}

const times = (value: number): string => `${value.toFixed(2)}×`;
const megabytes = (value: number): string => `${(value / 1e6).toFixed(1)} MB`;
const ratio = (medians: Medians, other: string): number => (medians[OURS] ?? NaN) / (medians[other] ?? NaN);

function goals({ cpu, import: load, answer, memory, size, tenant }: Results): Goal[] {
  const list: Goal[] = [];
  if (cpu) {
    list.push({
      what: 'CPU per call, against bare `node:https`',
      value: ratio(cpu, 'bare node:https'),
      goal: 1.3,
      show: times,
    });
    list.push({
      what: '… against `auth0@3.7.2` with keepAlive',
      value: ratio(cpu, 'auth0@3.7.2 keepAlive'),
      goal: 0.75,
      show: times,
    });
    list.push({
      what: '… with a request and a response interceptor, against `auth0@3.7.2` with keepAlive',
      value: (cpu[HOOKED] ?? NaN) / (cpu['auth0@3.7.2 keepAlive'] ?? NaN),
      goal: 1.1,
      show: times,
    });
    list.push({ what: '… against `auth0@7.1.0`', value: ratio(cpu, 'auth0@7.1.0'), goal: 0.25, show: times });
  }
  if (load)
    list.push({
      what: 'Import and construct, against `auth0@3.7.2`',
      value: ratio(load, 'auth0@3.7.2'),
      goal: 0.1,
      show: times,
    });
  if (answer)
    list.push({
      what: 'Process start to first answer, against `auth0@3.7.2`',
      value: ratio(answer, 'auth0@3.7.2'),
      goal: 0.7,
      show: times,
    });
  if (tenant)
    list.push({
      what: 'A local tenant in a test worker: from loading the package to listening',
      value: tenant.load + tenant.first,
      goal: 100,
      show: (value) => `${value.toFixed(0)} ms`,
    });
  const own = size?.[OURS];
  if (own) {
    list.push({ what: 'Installed size on disk', value: own.disk, goal: 11e6, show: megabytes });
    list.push({ what: 'Packages installed', value: own.packages, goal: 40, show: String });
  }
  if (memory) {
    const growth = memory.at100k - memory.at50k;
    list.push({
      what: 'Heap growth over the last 50,000 of 100,000 calls',
      value: growth,
      goal: 1e6,
      show: (value) => `${(value / 1e3).toFixed(0)} kB`,
    });
    list.push({
      what: 'Heap kept by an idle client',
      value: memory.perClient,
      goal: 50e3,
      show: (value) => `${(value / 1e3).toFixed(1)} kB`,
    });
  }
  return list;
}

function medianTable(title: string, unit: string, medians: Medians, base: string): string {
  const rows = Object.entries(medians).map(([name, value]) => [
    name,
    `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
    times(value / (medians[base] ?? NaN)),
  ]);
  return `### ${title}\n\n${table(['', 'median', `against ${base}`], rows)}`;
}

/** The tables of docs/performance.md. */
export function compose(results: Results): string {
  const { cpu, import: load, answer, size, tenant, machine, date } = results;
  const met = goals(results).map(({ what, value, goal, show }) => [
    what,
    show(value),
    `≤ ${show(goal)}`,
    value <= goal ? 'yes' : '**no**',
  ]);
  const parts = [`Measured on ${date}: ${machine}.`, table(['', 'measured', 'goal', 'met'], met)];
  if (cpu) parts.push(medianTable('CPU per call', 'µs', cpu, 'bare node:https'));
  if (load) parts.push(medianTable('Import and construct', 'ms', load, 'auth0@3.7.2'));
  if (answer) parts.push(medianTable('Process start to first answer', 'ms', answer, 'auth0@3.7.2'));
  if (size) {
    const rows = Object.entries(size).map(([name, { disk, bytes, packages, packed }]) => [
      name,
      megabytes(disk),
      megabytes(bytes),
      String(packages),
      packed ? `${(packed / 1e3).toFixed(0)} kB` : '',
    ]);
    parts.push(`### Installed\n\n${table(['', 'on disk', 'in files', 'packages', 'tarball'], rows)}`);
  }
  if (tenant) {
    const rows = [
      ['load `auth0-classic/tenant`', tenant.load],
      ['`startTenant()`, the first of a process', tenant.first],
      ['`startTenant()`, another one', tenant.another],
    ] as const;
    const shown = rows.map(([what, value]) => [what, `${value.toFixed(value < 10 ? 1 : 0)} ms`]);
    parts.push(`### Start of a local tenant\n\n${table(['', 'median'], shown)}`);
  }
  return parts.join('\n\n');
}

/** The report as Markdown; when it is to be saved, also into docs/performance.md, its picture, and README.md. */
export function writeReport(results: Results, { save }: { save: boolean }): string {
  const text = compose(results);
  if (save) {
    replaceBetween(join(docs, 'performance.md'), 'measured', text);
    replaceBetween(join(docs, '../README.md'), 'figures', composeFigures(results));
    if (results.cpu)
      writeFileSync(
        join(docs, 'performance.svg'),
        drawChart('CPU per call in µs: less is better', results.cpu, OURS),
      );
  }
  return text;
}
