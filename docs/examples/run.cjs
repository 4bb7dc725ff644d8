'use strict';
// Runs an example on a clone: `node docs/examples/run.cjs <name>`, or `npm run example:<name>`. There `auth0` is the
// package of this checkout (see tsconfig.json); in your own project it is the one you installed.
require('../../.ci/install.cjs');
const { spawn } = require('node:child_process');
const { existsSync, readdirSync } = require('node:fs');
const { constants } = require('node:os');
const { join } = require('node:path');

const names = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Usage: node docs/examples/run.cjs <name> [options]\nThere are: ${names.join(', ')}`);
  process.exit(1);
}

/** The script to run: the example's own runner, or its main file. */
function command(folder) {
  if (existsSync(join(folder, 'run.cjs'))) return [join(folder, 'run.cjs')];
  const main = ['main.js', 'main.mjs', 'main.ts'].find((file) => existsSync(join(folder, file)));
  // Not through tsx's command, which would end before the example does after Ctrl-C.
  return ['--require', require.resolve('tsx'), join(folder, main)];
}

const child = spawn(process.execPath, [...command(join(__dirname, name)), ...rest], {
  stdio: 'inherit',
  env: { ...process.env, TSX_TSCONFIG_PATH: join(__dirname, 'tsconfig.json') },
});
// Wait for the example: the prompt must not return before it ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
