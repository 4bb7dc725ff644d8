import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './place';
import { runNode } from './run';

interface Outcome {
  stats: { passes: number; failures: number; pending: number };
  passes: { fullTitle: string }[];
}

/** The service's own tests, by its own mocha. */
async function testsOf(name: string): Promise<Outcome> {
  const cwd = project(name);
  return JSON.parse(
    await runNode(['node_modules/mocha/bin/mocha.js', '--reporter', 'json'], { cwd }),
  ) as Outcome;
}

const installedAsAuth0 = (name: string): string =>
  (
    JSON.parse(readFileSync(join(project(name), 'node_modules/auth0/package.json'), 'utf8')) as {
      name: string;
    }
  ).name;

describe('a service written for v3', () => {
  let before: Outcome;

  it('passes its own tests on v3', async () => {
    expect(installedAsAuth0('legacy-v3')).to.equal('auth0');
    before = await testsOf('legacy-v3');
    expect(before.stats).to.include({ failures: 0, pending: 0 });
    expect(before.stats.passes).to.be.greaterThan(20);
  });

  it('passes the same tests, unchanged, when this package is installed as auth0', async () => {
    expect(installedAsAuth0('legacy-classic')).to.equal('auth0-classic');
    const after = await testsOf('legacy-classic');
    expect(after.passes.map(({ fullTitle }) => fullTitle)).to.deep.equal(
      before.passes.map(({ fullTitle }) => fullTitle),
    );
  });
});
