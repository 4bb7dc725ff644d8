import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { tarball, workshop } from './place';
import { runNode } from './run';

const ask = async (script: string): Promise<unknown> =>
  JSON.parse(await runNode([script, tarball()], { cwd: join(workshop(), 'tools') }));

describe('what is published', () => {
  it('has nothing that publint complains of or suggests', async () => {
    expect(await ask('publint.mjs')).to.deep.equal([]);
  });

  it('has the right types at every entry point, under every resolution', async () => {
    expect(await ask('wrongTypes.mjs')).to.deep.equal({
      problems: [],
      entrypoints: ['.', './management', './authentication', './redis', './tenant', './package.json'],
    });
  });

  it('holds what runs and is read, and nothing else', () => {
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
});
