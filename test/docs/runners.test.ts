import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { buildSync } from 'esbuild';
import { ROOT } from './support/readBlocks';

const load = createRequire(join(ROOT, 'package.json'));
const SUBPATHS = { '.': 'index', './tenant': 'tenant/index' };

/** The script that a package's command runs. */
function commandOf(name: string, file: string): string {
  return join(dirname(load.resolve(`${name}/package.json`)), file);
}

const RUNNERS = [
  { name: 'mocha', args: [commandOf('mocha', 'bin/mocha.js'), '--no-config', 'mocha.test.js'], tests: 3 },
  { name: 'Jest', args: [commandOf('jest', 'bin/jest.js'), '--rootDir=.', 'jest.test.js'], tests: 2 },
  {
    name: 'Vitest',
    args: [commandOf('vitest', 'vitest.mjs'), 'run', '--root=.', 'vitest.test.mjs'],
    tests: 2,
  },
  { name: 'node:test', args: ['--test', 'node.test.js'], tests: 2 },
] as const;

/** A project in which the sources of this package are installed as `auth0`, as an alias would. */
function makeProject(): string {
  // Within the checkout, so that the runners find themselves; node_modules is not searched for tests.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache/runners-'));
  cpSync(join(ROOT, 'docs/testing'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const installed = join(folder, 'node_modules/auth0');
  buildSync({
    entryPoints: Object.values(SUBPATHS).map((name) => join(ROOT, 'src', `${name}.ts`)),
    outbase: join(ROOT, 'src'),
    outdir: installed,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const exports = Object.fromEntries(Object.entries(SUBPATHS).map(([path, name]) => [path, `./${name}.js`]));
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ name: 'auth0-classic', exports }));
  return folder;
}

describe('The tests of docs/testing', function () {
  this.timeout(120_000);
  let folder: string;

  before(() => {
    folder = makeProject();
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const { name, args, tests } of RUNNERS) {
    it(`pass with ${name}`, () => {
      const env = {
        ...process.env,
        NODE_OPTIONS: '',
        NODE_TEST_CONTEXT: undefined,
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
      };
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      const said = `${stdout}\n${stderr}`;
      expect(status, said).to.equal(0);
      expect(said, 'all its tests ran').to.match(new RegExp(`\\b(${tests} pass(ed|ing)|pass ${tests})\\b`));
    });
  }
});
