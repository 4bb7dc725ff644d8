import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tarball, workshop } from './place';
import { runNode } from './run';

const ask = async (script: string): Promise<unknown> =>
  JSON.parse(await runNode([script, tarball()], { cwd: join(workshop(), 'tools') }));

const ROOT = join(__dirname, '../..');

describe('what is published', () => {
  it('passes publint without suggestions', async () => {
    expect(await ask('publint.mjs')).to.deep.equal([]);
  });

  it('has the right types at every entry point, under every resolution', async () => {
    expect(await ask('wrongTypes.mjs')).to.deep.equal({
      problems: [],
      entrypoints: ['.', './management', './authentication', './redis', './tenant', './package.json'],
    });
  });

  it('contains code and documentation, and nothing else', () => {
    const names = execFileSync('tar', ['-tzf', tarball()], { encoding: 'utf8' }).trim().split('\n');
    const foreign = names.filter(
      (name) => !/^package\/(dist\/.+|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/.test(name),
    );
    expect(foreign).to.deep.equal([]);
    expect(names).to.include.members([
      'package/dist/index.js',
      'package/dist/bundle/sdk.js',
      'package/dist/bundle/tenant.js',
      'package/dist/bundle/lodash-LICENSE.txt',
      'package/README.md',
      'package/LICENSE',
    ]);
  });

  it('has a README with links that npm can resolve', () => {
    const read = (name: string): string =>
      execFileSync('tar', ['-xzOf', tarball(), `package/${name}`], { encoding: 'utf8' });
    const { repository, homepage, bugs } = JSON.parse(read('package.json')) as Record<
      string,
      { url: string }
    >;
    // npm resolves relative links against the repository, if it knows its host.
    expect(repository?.url).to.match(/^git\+https:\/\/github\.com\/[\w-]+\/[\w-]+\.git$/);
    expect(String(homepage)).to.match(/^https:\/\/github\.com\//);
    expect(bugs?.url).to.match(/^https:\/\/github\.com\/.+\/issues$/);
    const links = [...read('README.md').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
      ([, path = '']) => path,
    );
    expect(links.length).to.be.greaterThan(20);
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).to.deep.equal([]);
  });
});
