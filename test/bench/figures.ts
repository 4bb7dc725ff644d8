import type { Medians } from './measure';
import type { Results } from './report';
import { table } from './table';

const CONTENDERS = ['auth0-classic', 'auth0@3.7.2', 'auth0@7.1.0'] as const;

type Row = [what: string, ...cells: string[]];

function row(what: string, show: (contender: string) => string | undefined): Row {
  return [what, ...CONTENDERS.map((contender) => show(contender) ?? '—')];
}

const inUnit = (unit: string, value: number | undefined, digits = 0): string | undefined =>
  value === undefined ? undefined : `${value.toFixed(digits)} ${unit}`;

/** The official v3 opens a connection for each call by default: both settings are shown. */
function cpuOf(cpu: Medians, contender: string): string | undefined {
  const usual = inUnit('µs', cpu[contender]);
  const kept = inUnit('µs', cpu[`${contender} keepAlive`]);
  return kept === undefined ? usual : `${usual}; ${kept} with \`keepAlive\``;
}

/** The figures of README.md: ours and the two official SDKs. */
export function composeFigures({ cpu, import: load, answer, size, machine, date }: Results): string {
  const rows: Row[] = [];
  if (cpu) rows.push(row('CPU per call', (contender) => cpuOf(cpu, contender)));
  if (load) rows.push(row('Import and construct', (contender) => inUnit('ms', load[contender])));
  if (answer) rows.push(row('Process start to first answer', (contender) => inUnit('ms', answer[contender])));
  if (size) {
    rows.push(row('Installed on disk', (contender) => inUnit('MB', megabytes(size[contender]?.disk), 1)));
    rows.push(row('Packages installed', (contender) => size[contender]?.packages.toString()));
  }
  return `${table(['', ...CONTENDERS.map((name) => `\`${name}\``)], rows)}\n\nMeasured on ${date}: ${machine}.`;
}

function megabytes(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 1e6;
}
