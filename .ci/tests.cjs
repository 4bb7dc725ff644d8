'use strict';
// `npm test` in parts. Two run in parallel, for machines with two cores: the tests of the tenant together with those
// that build dist/, which contains its page, and all others. Those of faults run alone afterwards: they depend on
// timing. Arguments are passed to all parts. Their counts are added up for check.cjs.
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { sumOf, tallyOf } = require('./tally.cjs');

const PARTS = [
  { name: 'all others', ignored: 'test/{tenant,differential,faults}/**' },
  { name: 'the tenant, and comparisons with other versions', ignored: 'test/!(tenant|differential)/**' },
];
const ALONE = { name: 'faults', ignored: 'test/!(faults)/**' };
const tally = process.env.AUTH0_CLASSIC_TALLY;

/** Runs a part; prints its output at its end. @returns Whether it passed, and the file of its counts. */
async function run({ name, ignored }, index) {
  const file = tally && `${tally}.${index}`;
  const args = ['test', '--silent', '--', ...process.argv.slice(2), '--ignore', ignored];
  const child = spawn('npm', args, {
    cwd: join(__dirname, '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(file ? { AUTH0_CLASSIC_TALLY: file } : {}) },
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(part));
  const [status] = await once(child, 'close');
  process.stdout.write(`\n-- ${name}\n${Buffer.concat(printed).toString()}`);
  return { ok: status === 0, file };
}

async function main() {
  const results = await Promise.all(PARTS.map(run));
  results.push(await run(ALONE, PARTS.length));
  if (tally) writeFileSync(tally, JSON.stringify(sumOf(results.map(({ file, ok }) => tallyOf(file, ok)))));
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}

void main();
