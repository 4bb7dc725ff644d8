import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installedSize } from './installedSize';
import { machine } from './machine';
import { measureCpu, measureMemory, measureStart, measureTenantStart, startServer } from './measure';
import { writeReport, type Results } from './report';

const OURS = 'auth0-classic';
const CPU = [
  'bare node:https',
  OURS,
  'auth0-classic with two interceptors',
  'auth0@3.7.2 keepAlive',
  'auth0@3.7.2',
  'auth0@7.1.0',
  'axios as it comes',
];
const STARTERS = [OURS, 'auth0@3.7.2', 'auth0@7.1.0'];

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const wanted = (part: string): boolean => values.only === undefined || values.only.split(',').includes(part);
const [rounds, calls, starts] = values.quick ? [3, 1_000, 5] : [11, 4_000, 21];

/** Shows progress on a terminal, nothing in a pipe. */
function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

async function main(): Promise<void> {
  const server = await startServer();
  const results: Results = { machine: machine(), date: new Date().toISOString().slice(0, 10) };
  if (wanted('cpu')) results.cpu = await measureCpu(CPU, server.domain, rounds, calls, tell);
  if (wanted('import')) results.import = measureStart(STARTERS, server.domain, starts, 'import', tell);
  if (wanted('start')) results.answer = measureStart(STARTERS, server.domain, starts, 'answer', tell);
  if (wanted('memory')) {
    tell('Memory: 100,000 calls');
    results.memory = measureMemory(server.domain);
  }
  server.stop();
  if (wanted('tenant')) results.tenant = measureTenantStart(starts, tell);
  if (wanted('size')) {
    tell('Installed size');
    results.size = {
      [OURS]: installedSize('this'),
      'auth0@3.7.2': installedSize('auth0@3.7.2'),
      'auth0@7.1.0': installedSize('auth0@7.1.0'),
    };
  }
  tell('');
  console.log(writeReport(results, { save: values.only === undefined && !values.quick }));
  if (values.only === undefined && !values.quick)
    writeFileSync(join(__dirname, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
