'use strict';
// Builds dist/ from scratch: the SDK is one bundled file, the local tenant another. The subpaths of the package
// re-export parts of them, so that `require` and `import` of any subpath share one copy of every class. Declarations
// are not bundled: one file per source file. Only the lodash functions in use are bundled: the whole library would be
// most of the installed size. Tests that only run the package build it elsewhere, without declarations: `node
// .ci/build.cjs <directory>`.
const { execFileSync } = require('node:child_process');
const {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { basename, dirname, join, relative, resolve } = require('node:path');
const { build, transformSync } = require('esbuild');
const { buildConsole } = require('./console.cjs');
const { repeatCommentsIn } = require('./repeatComments.cjs');

const root = join(__dirname, '..');
const [elsewhere] = process.argv.slice(2);
const dist = resolve(elsewhere ?? join(root, 'dist'));
const { dependencies, peerDependencies } = require('../package.json');

/** The bundles, and the subpaths that export their parts: the directory of each below src/ and dist/. */
const BUNDLES = [
  {
    file: 'bundle/sdk.js',
    faces: { index: '.', management: 'management', authentication: 'authentication', redis: 'redis' },
  },
  { file: 'bundle/tenant.js', faces: { tenant: 'tenant' }, command: 'tenant/cli' },
];

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function declarations() {
  const tsc = require.resolve('typescript/bin/tsc');
  const options = ['-p', join(root, 'tsconfig.json'), '--emitDeclarationOnly'];
  execFileSync(process.execPath, [tsc, ...options], { stdio: 'inherit' });
  repeatCommentsIn(dist);
}

/**
 * lodash uses internals of Node for a faster check of typed arrays, through the deprecated `process.binding`; without
 * them it has its own check.
 */
const withoutNodeUtil = {
  name: 'without-node-util',
  setup({ onLoad }) {
    onLoad({ filter: /_nodeUtil\.js$/ }, () => ({ contents: 'module.exports = undefined;' }));
  },
};

/** The operations of a resource stay separate files next to the bundle: they cost nothing at startup. */
const operationsAsFiles = {
  name: 'operations-as-files',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[\w-]+\.json$/ }, ({ path, resolveDir }) => {
      if (basename(resolveDir) !== 'operations') return undefined;
      const text = JSON.stringify(JSON.parse(readFileSync(join(resolveDir, path), 'utf8')));
      write(join(dist, 'bundle/operations', path), text);
      return { path: `./operations/${basename(path)}`, external: true };
    });
  },
};

async function bundle({ file, faces, command }) {
  const parts = Object.entries(faces).map(
    ([name, folder]) => `export * as ${name} from './src/${folder}/index';`,
  );
  if (command) parts.push(`export * as command from './src/${command}/run';`);
  await build({
    stdin: { contents: parts.join('\n'), resolveDir: root, sourcefile: file, loader: 'ts' },
    outfile: join(dist, file),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    external: [...Object.keys(dependencies), ...Object.keys(peerDependencies)].flatMap((name) => [
      name,
      `${name}/*`,
    ]),
    legalComments: 'inline',
    plugins: [withoutNodeUtil, operationsAsFiles],
    // The file of a worker thread must be separate: see passwordThread().
    logOverride: { 'require-resolve-not-external': 'silent' },
    logLevel: 'warning',
  });
}

/** The file of the thread that verifies passwords; the tenant's bundle looks for it in its own directory. */
async function passwordThread() {
  await build({
    entryPoints: [join(root, 'src/tenant/passwords/worker.cjs')],
    outfile: join(dist, 'bundle/worker.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    legalComments: 'inline',
    logLevel: 'warning',
  });
}

/** Plain properties, which tests can replace: `sinon.stub(auth0, 'ManagementClient')`, as with the classic SDK. */
function commonJsFace(file, part, names) {
  return [
    "'use strict';",
    "Object.defineProperty(exports, '__esModule', { value: true });",
    `const { ${part} } = require('${file}');`,
    ...names.map((name) => `exports.${name} = ${part}.${name};`),
    '',
  ].join('\n');
}

function faces({ file, faces: parts }) {
  const made = require(join(dist, file));
  for (const [part, folder] of Object.entries(parts)) {
    const target = join(dist, folder);
    const path = relative(target, join(dist, file)).replaceAll('\\', '/');
    write(
      join(target, 'index.js'),
      commonJsFace(path.startsWith('.') ? path : `./${path}`, part, Object.keys(made[part])),
    );
    const source = readFileSync(join(root, 'src', folder, 'index.mts'), 'utf8');
    write(join(target, 'index.mjs'), transformSync(source, { loader: 'ts', target: 'node18' }).code);
  }
}

/** The declarations that a declaration imports. */
function namedBy(path) {
  const text = readFileSync(path, 'utf8');
  const names = [...text.matchAll(/(?:from|import) ?\(?['"](\.{1,2}\/[^'"]+)['"]/g)].map(([, name]) => name);
  return names.flatMap((name) => {
    const base = join(dirname(path), name);
    const places = [`${base}.d.ts`, base.replace(/\.(c|m)?js$/, '.d.$1ts'), join(base, 'index.d.ts')];
    return places.filter((place) => /\.d\.[cm]?ts$/.test(place) && existsSync(place));
  });
}

/** Removes the declarations that no subpath exports: each would occupy a disk block of a service. */
function hiddenDeclarations() {
  const folders = BUNDLES.flatMap(({ faces }) => Object.values(faces));
  const shown = new Set(
    folders.flatMap((folder) => [join(dist, folder, 'index.d.ts'), join(dist, folder, 'index.d.mts')]),
  );
  // The set grows during the iteration.
  for (const path of shown) for (const named of namedBy(path)) shown.add(named);
  for (const file of readdirSync(dist, { recursive: true })) {
    const path = join(dist, file);
    if (/\.d\.[cm]?ts$/.test(file) && !shown.has(path)) rmSync(path);
  }
}

/** Licenses must accompany the code. */
function licenses() {
  for (const name of ['lodash', 'bcryptjs', '@noble/hashes', 'preact']) {
    const copy = `bundle/${name.replace(/^@|\//g, '')}-LICENSE.txt`;
    copyFileSync(join(root, 'node_modules', name, 'LICENSE'), join(dist, copy));
  }
}

function commands() {
  const bin = join(dist, 'tenant/cli/main.js');
  write(
    bin,
    "#!/usr/bin/env node\n'use strict';\nrequire('../../bundle/tenant.js').command.run(process.argv.slice(2));\n",
  );
  chmodSync(bin, 0o755);
}

async function main() {
  rmSync(dist, { recursive: true, force: true });
  if (elsewhere === undefined) declarations();
  await Promise.all([...BUNDLES.map(bundle), passwordThread(), buildConsole(dist)]);
  BUNDLES.forEach(faces);
  if (elsewhere === undefined) hiddenDeclarations();
  commands();
  licenses();
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
