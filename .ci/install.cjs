'use strict';
// Makes `npm start` and `npm test` work on a fresh clone: installs the locked dependencies when one is missing or has
// another version; otherwise prints nothing.
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
};

const wanted = packagesOf('package-lock.json');
const installed = packagesOf('node_modules/.package-lock.json');
// An optional package may be absent: most of them are for other platforms.
const missing = Object.entries(wanted).some(
  ([path, { version, optional }]) =>
    path !== '' && (installed[path] ? installed[path].version !== version : !optional),
);

if (missing) {
  process.stderr.write('Installing dependencies (npm ci), once …\n');
  if (!install() && !install()) {
    process.stderr.write('The dependencies could not be installed: see what npm says above.\n');
    process.exitCode = 1;
  }
}

function install() {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...require('./patience.cjs') },
  });
  return status === 0;
}
