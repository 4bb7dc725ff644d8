'use strict';
// Generates the reference, docs/api, from the comments in src/. With --check it writes nothing, and fails when the
// existing reference is outdated.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');
const reference = join(root, 'docs/api');

/**
 * Broken links, and types that are used but not exported, are errors: see typedoc.json. test/docs/documented.test.ts
 * checks that every exported name and every method has a comment.
 */
function generate(folder) {
  const typedoc = join(dirname(require.resolve('typedoc/package.json')), 'bin/typedoc');
  const options = ['--logLevel', 'Warn', '--out', folder];
  const { status } = spawnSync(process.execPath, [typedoc, ...options], { cwd: root, stdio: 'inherit' });
  return status ?? 1;
}

const filesOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(folder, name)).isFile(),
      )
    : [];

/** The pages that differ between two references. */
function differences(one, other) {
  const text = (folder, name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
  };
  const names = new Set([...filesOf(one), ...filesOf(other)]);
  return [...names].filter((name) => text(one, name) !== text(other, name)).sort();
}

function check() {
  const folder = mkdtempSync(join(tmpdir(), 'auth0-classic-reference-'));
  try {
    const status = generate(folder);
    const stale = differences(folder, reference);
    if (status !== 0 || stale.length === 0) return status;
    process.stderr.write(
      `docs/api is not what the sources say: run \`npm run docs\`.\n  ${stale.join('\n  ')}\n`,
    );
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = process.argv.includes('--check') ? check() : generate(reference);
