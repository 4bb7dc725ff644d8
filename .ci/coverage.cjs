'use strict';
// Runs `npm test` in parts, and reports which lines of src/ ran; passes its arguments to mocha. Fails below the floor.
const { spawnSync } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('esbuild');

/** Percent of the lines of src/. */
const FLOOR = 95;

const root = join(__dirname, '..');

/** Files with types only: they compile to nothing, so they would count as never run. */
const typesAlone = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter(
    (file) => transformSync(readFileSync(join(root, file), 'utf8'), { loader: 'ts' }).code.trim() === '',
  );

const { status } = spawnSync(
  process.execPath,
  [
    require.resolve('c8/bin/c8.js'),
    '--all',
    '--include=src/**/*.ts',
    // The tenant's page runs in a browser, where Node counts no lines: test/tenant/console tests all of its views
    // there.
    '--exclude=src/tenant/console/**',
    ...typesAlone.map((file) => `--exclude=${file}`),
    '--reporter=text-summary',
    '--reporter=lcovonly',
    '--reporter=html',
    '--check-coverage',
    `--lines=${FLOOR}`,
    process.execPath,
    join(__dirname, 'tests.cjs'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
