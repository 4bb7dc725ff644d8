'use strict';
// Writes the bill of materials of the installed package, with the versions of the lock file, to a directory: node
// .ci/sbom.cjs <directory>. It is generated from a copy without the development dependencies: in the whole tree `npm
// sbom --omit=dev` omits packages that are both, such as jose.
const { execFileSync } = require('node:child_process');
const { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');

const root = join(__dirname, '..');
const target = resolve(process.argv[2] ?? '.');
const place = mkdtempSync(join(tmpdir(), 'auth0-classic-sbom-'));

const npm = (...args) =>
  execFileSync('npm', args, {
    cwd: place,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...require('./patience.cjs') },
  });

function makePlace() {
  const kept = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const field of ['devDependencies', 'peerDependencies', 'peerDependenciesMeta', 'scripts'])
    delete kept[field];
  writeFileSync(join(place, 'package.json'), JSON.stringify(kept));
  copyFileSync(join(root, 'package-lock.json'), join(place, 'package-lock.json'));
  npm('install', '--package-lock-only', '--no-audit', '--no-fund', '--loglevel=error');
  return kept;
}

try {
  const { dependencies } = makePlace();
  for (const format of ['cyclonedx', 'spdx']) {
    const text = npm('sbom', '--package-lock-only', `--sbom-format=${format}`, '--sbom-type=library');
    for (const name of Object.keys(dependencies))
      if (!text.includes(`pkg:npm/${name}@`))
        throw new Error(`The ${format} bill of materials lacks ${name}`);
    writeFileSync(join(target, `sbom.${format}.json`), text);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
