'use strict';
// `npm run check`: everything that must hold before a change is merged. Every step runs, so that one run shows all
// problems; the tests come last, and the last line adds up the counts of both suites.
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { sumOf, tallyOf } = require('./tally.cjs');

const reporter = ['--', '--reporter', join(__dirname, 'summary.cjs')];

/** Independent steps, and the npm script of each: the lists run in parallel. */
const BEFORE = [
  [
    { title: 'lint and format', script: ['lint'] },
    { title: 'types', script: ['types'] },
  ],
  [
    { title: 'build', script: ['build'] },
    { title: 'the API reference is current', script: ['docs:check'] },
    { title: 'size of what a service installs', script: ['size'] },
  ],
];

/**
 * The tests, one suite after the other: they measure time, and share build output. They write their counts to files.
 */
const TESTS = [
  { title: 'npm test, with a floor for the coverage', script: ['coverage', ...reporter] },
  { title: 'proof by installation', script: ['test:package', ...reporter] },
];

/** A step that takes longer hangs: it is killed with its children, and the next steps run. */
const MAX_STEP = 25 * 60_000;

const onWindows = process.platform === 'win32';

const folder = mkdtempSync(join(tmpdir(), 'auth0-classic-check-'));
const tallyFile = (title) => join(folder, `${title.replace(/\W+/g, '-')}.json`);

/** Kills a step with its process group; npm alone would leave its children running. */
function end(child) {
  if (onWindows) child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

/** Runs a step. Its output is shown immediately, or at its end, where several steps run in parallel. */
async function run({ title, script }, isAlone) {
  const began = Date.now();
  const heading = `\n== ${title}: npm run ${script[0]}\n`;
  if (isAlone) process.stdout.write(heading);
  const child = spawn('npm', ['run', '--silent', ...script], {
    cwd: join(__dirname, '..'),
    stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: onWindows,
    detached: !onWindows,
    env: { ...process.env, ...require('./patience.cjs'), AUTH0_CLASSIC_TALLY: tallyFile(title) },
  });
  const printed = [];
  for (const stream of isAlone ? [] : [child.stdout, child.stderr])
    stream.on('data', (part) => printed.push(part));
  const timer = setTimeout(() => {
    process.stdout.write(`\n== longer than ${MAX_STEP / 60_000} minutes: ended\n`);
    end(child);
  }, MAX_STEP);
  // A separate process group does not receive the terminal's Ctrl-C.
  const interrupt = () => {
    end(child);
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const [status] = await once(child, 'close');
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  clearTimeout(timer);
  const ok = status === 0;
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  if (!isAlone) process.stdout.write(heading + Buffer.concat(printed).toString());
  process.stdout.write(`== ${title}: ${ok ? 'ok' : 'FAILED'} (${seconds} s)\n`);
  return ok;
}

async function main() {
  const tallies = [];
  const failed = [];
  const runAll = async (steps) => {
    for (const step of steps) if (!(await run(step, false))) failed.push(step.title);
  };
  await Promise.all(BEFORE.map(runAll));
  for (const step of TESTS) {
    const ok = await run(step, true);
    if (!ok) failed.push(step.title);
    tallies.push(tallyOf(tallyFile(step.title), ok));
  }
  rmSync(folder, { recursive: true, force: true });

  process.stdout.write(failed.length > 0 ? `\nFailed: ${failed.join('; ')}\n` : '\nAll of it holds.\n');
  const total = sumOf(tallies);
  process.stdout.write(`${total.passes} passed, ${total.failures} failed, ${total.pending} skipped\n`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

void main();
