import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { machine } from './machine';
import { median } from './measure';

// Figures of the local tenant for docs/tenant-fidelity.md and docs/search.md. Run `npm run build` first: the installed
// code is measured. Then: npx tsx test/bench/tenant.ts

const ROUNDS = 9;
const QUERIES = ['jane', '*silva*', 'name:jane* AND app_metadata.plan:gold', 'created_at:[2020 TO *]'];
const COMMAND = join(__dirname, '../../dist/tenant/cli/main.js');

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Runs one part in its own process. */
function measure(part: string, ...rest: string[]): Record<string, number> {
  const worker = join(__dirname, 'tenantWorker.cjs');
  const out = execFileSync(process.execPath, ['--expose-gc', worker, part, ...rest], { encoding: 'utf8' });
  return JSON.parse(out) as Record<string, number>;
}

const medianOf = (runs: readonly Record<string, number>[], name: string): string =>
  median(runs.map((run) => run[name] ?? NaN)).toFixed(0);

/** From the start of the command to the first response, in milliseconds. */
function startOfCommand(): Promise<number> {
  const started = process.hrtime.bigint();
  const child = spawn(process.execPath, [COMMAND, 'tenant', '--port', '0']);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', (text: Buffer) => {
      const url = /http:\S+/.exec(text.toString())?.[0] ?? '';
      get(`${url}/api/v2/users`, (response) => {
        response.resume().on('end', () => {
          resolve(Number(process.hrtime.bigint() - started) / 1e6);
          child.kill();
        });
      }).on('error', reject);
    });
  });
}

/** Memory of the command with 100,000 users, a moment after it loaded them, in bytes. */
async function memoryOfCommand(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-bench-'));
  const seed = join(folder, 'users.json');
  writeFileSync(
    seed,
    execFileSync(process.execPath, [join(__dirname, 'tenantWorker.cjs'), 'users'], { maxBuffer: 1e9 }),
  );
  const child = spawn(process.execPath, [COMMAND, 'tenant', '--port', '0', '--seed', seed]);
  try {
    await once(child.stdout, 'data');
    await sleep(3000);
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) * 1024;
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
}

async function main(): Promise<void> {
  const commands: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) commands.push(await startOfCommand());
  const memories: number[] = [];
  for (let round = 0; round < 3; round += 1) memories.push(await memoryOfCommand());
  const starts = times(ROUNDS, () => measure('start'));
  const memory = times(3, () => measure('memory'));
  const megabytes = (name: string): string => `${Math.round(Number(medianOf(memory, name)) / 1e6)} MB`;
  const rows = [
    ['`startTenant()`: from loading the package to its first answer', `${medianOf(starts, 'answered')} ms`],
    [
      '`auth0-classic tenant`: from the start of Node to its first answer',
      `${median(commands).toFixed(0)} ms`,
    ],
    ['100,000 users loaded: what they keep', megabytes('heap')],
    ['100,000 users loaded: all that the process takes', megabytes('rss')],
    ['the same of `auth0-classic tenant`, 3 s after', `${Math.round(median(memories) / 1e6)} MB`],
  ];
  for (const query of QUERIES) {
    const runs = times(ROUNDS, () => measure('search', query));
    rows.push([`first search of 10,000 users: \`${query}\``, `${medianOf(runs, 'first')} ms`]);
    rows.push([`the fifth: \`${query}\``, `${medianOf(runs, 'fifth')} ms`]);
  }
  console.log(`${machine()}. Medians.\n`);
  console.log(['what', '-'].join(' | '), '\n--- | ---');
  for (const row of rows) console.log(row.join(' | '));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
