import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { ROOT } from './support/readBlocks';
import { makeReadersProject, readersEnvironment, type ReadersProject } from './support/readersProject';

const load = createRequire(join(ROOT, 'package.json'));

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

describe('The tests of docs/testing', function () {
  this.timeout(120_000);
  let project: ReadersProject;

  before(() => {
    project = makeReadersProject();
    cpSync(join(ROOT, 'docs/testing'), project.directory, { recursive: true });
  });
  after(() => project.remove());

  for (const { name, args, tests } of RUNNERS) {
    it(`pass with ${name}`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, {
        cwd: project.directory,
        env: readersEnvironment(),
        encoding: 'utf8',
      });
      const said = `${stdout}\n${stderr}`;
      expect(status, said).to.equal(0);
      expect(said, 'all its tests ran').to.match(new RegExp(`\\b(${tests} pass(ed|ing)|pass ${tests})\\b`));
    });
  }
});
