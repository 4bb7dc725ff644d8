// How the SDK grows with processes, waiting calls and clients: simulated, measured, drawn.
//   npm run bench:scale
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { redisIsInstalled } from '../../support/redisServer';
import { machine } from '../machine';
import { replaceBetween } from '../replaceBetween';
import { measureClients, measureWaiting } from './inside';
import { compare } from './real';
import { composeScale, drawScale, type ScaleResults } from './report';
import { KINDS } from './scenarios';
import { simulate } from './simulate';

const PROCESSES = [1, 4, 16, 64, 256, 1_000];
const REAL = [
  [4, 60],
  [16, 90],
] as const;
const WAITING = [1, 100, 10_000, 50_000];
const CLIENTS = [1, 100, 1_000];

const root = join(__dirname, '../../..');
const sdk = join(root, 'dist/index.js');
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

async function main(): Promise<void> {
  const results = await measure();
  const text = composeScale(results);
  console.log(text);
  const charts = join(root, 'docs/scale');
  mkdirSync(charts, { recursive: true });
  for (const [name, svg] of Object.entries(drawScale(results)))
    writeFileSync(join(charts, `${name}.svg`), svg);
  writeFileSync(join(__dirname, 'scale.json'), `${JSON.stringify(results, null, 2)}\n`);
  replaceBetween(join(root, 'docs/performance.md'), 'scale', text);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
