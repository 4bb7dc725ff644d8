'use strict';
// Compiles src/ into dist/ from scratch: one CommonJS build, with a thin ES-module face (the .mts
// files) over it, so that `require` and `import` share one copy of every class in memory. The few
// lodash functions in use are bundled into dist/lodash/: the whole library would be most of what a
// service installs.
const { execFileSync } = require('node:child_process');
const { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, relative } = require('node:path');
const { build } = require('esbuild');

const root = join(__dirname, '..');
const dist = join(root, 'dist');

function compile() {
  rmSync(dist, { recursive: true, force: true });
  const tsc = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json')], { stdio: 'inherit' });
}

/** Points `require("lodash/x")` at our own copy; returns the names of the functions in use. */
function rewriteLodash() {
  const used = new Set();
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.js')) continue;
    const path = join(dist, file);
    const text = readFileSync(path, 'utf8');
    const rewritten = text.replace(/require\(['"]lodash\/(\w+)['"]\)/g, (_whole, name) => {
      used.add(name);
      const target = relative(dirname(path), join(dist, 'lodash', name)).replaceAll('\\', '/');
      return `require("${target.startsWith('.') ? target : `./${target}`}")`;
    });
    if (rewritten !== text) writeFileSync(path, rewritten);
  }
  return [...used];
}

/**
 * lodash asks Node's inner parts for a faster test of typed arrays, through `process.binding`, which is
 * deprecated; without them it has a test of its own.
 */
const withoutNodeUtil = {
  name: 'without-node-util',
  setup({ onLoad }) {
    onLoad({ filter: /_nodeUtil\.js$/ }, () => ({ contents: 'module.exports = undefined;' }));
  },
};

async function bundleLodash(names) {
  const license = readFileSync(join(dirname(require.resolve('lodash/package.json')), 'LICENSE'), 'utf8');
  await build({
    entryPoints: names.map((name) => require.resolve(`lodash/${name}`)),
    outdir: join(dist, 'lodash'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    plugins: [withoutNodeUtil],
    logLevel: 'error',
  });
  writeFileSync(join(dist, 'lodash', 'LICENSE'), license);
}

/**
 * Turns the getters that the compiler makes of re-exports into plain properties. Tests put stubs in their place,
 * `sinon.stub(auth0, 'ManagementClient')`, as they could with the classic SDK; a getter ignores them.
 */
function makeExportsWritable() {
  const getter =
    /Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\w+\.\w+); \} \}\);/g;
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (basename(file) !== 'index.js') continue;
    const path = join(dist, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(getter, 'exports.$1 = $2;'));
  }
}

async function main() {
  compile();
  await bundleLodash(rewriteLodash());
  makeExportsWritable();
  const bin = join(dist, 'tenant', 'cli', 'main.js');
  if (existsSync(bin)) chmodSync(bin, 0o755);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
