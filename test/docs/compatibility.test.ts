import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readPage, ROOT } from './support/readBlocks';
import { makeReadersProject, readersEnvironment, type ReadersProject } from './support/readersProject';
import { tableBelow } from './support/readTable';

const rows = new Map(
  tableBelow(readPage('README.md'), 'What it works with').map(([use = '', supported = '']) => [
    use.replace(/`/g, ''),
    supported,
  ]),
);
const cell = (use: string): string => rows.get(use) ?? expect.fail(`README.md says nothing about "${use}"`);
const codeIn = (use: string): string[] =>
  [...`\`${cell(use)}\``.replace(/^``|``$/g, '`').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  engines: { node: string };
  exports: Record<string, unknown>;
  typesVersions: Record<string, Record<string, unknown>>;
};

/** Versions that `npm run test:package` installs. */
const tools = readFileSync(join(ROOT, 'test/package/tools/package.json'), 'utf8');

describe('What README.md says that the package works with', () => {
  let project: ReadersProject;
  before(function () {
    this.timeout(60_000);
    project = makeReadersProject();
  });
  after(() => project.remove());

  function run(name: string, code: string): string {
    writeFileSync(join(project.directory, name), code);
    const options = { cwd: project.directory, encoding: 'utf8', env: readersEnvironment() } as const;
    const { stdout, stderr } = spawnSync(process.execPath, [name], options);
    expect(stderr).to.equal('');
    return stdout;
  }

  it('the oldest Node is that of engines', () => {
    expect(cell('Node (engines)')).to.match(/^18 and later;/);
    expect(manifest.engines.node).to.equal('>=18');
  });

  it('CommonJS finds the clients', () => {
    const [code] = codeIn('CommonJS');
    expect(run('a.cjs', `${code};\nconsole.log(ManagementClient.name)`)).to.equal('ManagementClient\n');
  });

  for (const [use, value] of [
    ['ES modules, named imports', 'ManagementClient'],
    ['ES modules, default import', 'auth0.ManagementClient'],
    ['ES modules, namespace import', 'auth0.ManagementClient'],
  ] as const) {
    it(`${use} find the clients`, () => {
      const [code] = codeIn(use);
      expect(run('a.mjs', `${code};\nconsole.log(${value}.name)`)).to.equal('ManagementClient\n');
    });
  }

  it('the default export has the two clients', () => {
    expect(cell('ES modules, default import')).to.contain('the two clients');
    expect(run('b.mjs', "import auth0 from 'auth0';\nconsole.log(Object.keys(auth0).length)")).to.equal(
      '2\n',
    );
  });

  it('names all parts that the package exports, for every resolution of types', () => {
    const named = codeIn('Parts of the package').map((path) => path.replace('auth0/', ''));
    const parts = Object.keys(manifest.exports).flatMap((path) => /^\.\/(\w+)$/.exec(path)?.[1] ?? []);
    expect(named.sort()).to.deep.equal(parts.sort());
    expect(Object.keys(manifest.typesVersions['*'] ?? {}).sort()).to.deep.equal(parts.sort());
  });

  it('names the versions of TypeScript that the proof by installation compiles with', () => {
    const [, versions = ''] = /tested with (.*)$/.exec(cell('TypeScript')) ?? [];
    const installed = [...tools.matchAll(/"typescript([\d.]+)"/g)].map(([, version = '']) => version);
    expect(versions.match(/[\d.]+/g)).to.deep.equal(installed);
    expect(cell('TypeScript')).to.match(new RegExp(`^${installed[0]} and later`));
  });
});
