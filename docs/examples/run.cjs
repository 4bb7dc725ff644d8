'use strict';
// Runs an example on a clone: `node docs/examples/run.cjs <name>`, or `npm run example:<name>`. There `auth0` is the
// package of this checkout (see tsconfig.json); in your own project it is the one you installed.
require('../../.ci/install.cjs');
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const names = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Usage: node docs/examples/run.cjs <name> [options]\nThere are: ${names.join(', ')}`);
  process.exit(1);
}

/** What Node is to run: the example's own runner, or its main file. */
function command(folder) {
  if (existsSync(join(folder, 'run.cjs'))) return [join(folder, 'run.cjs')];
  const main = ['main.js', 'main.mjs', 'main.ts'].find((file) => existsSync(join(folder, file)));
  return [require.resolve('tsx/cli'), '--tsconfig', join(__dirname, 'tsconfig.json'), join(folder, main)];
}

const { status } = spawnSync(process.execPath, [...command(join(__dirname, name)), ...rest], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
