import { expect } from 'chai';
import { installedAsAuth0, mochaTestsOf, type Outcome } from './ownTests';

describe('a service written for v3', () => {
  let before: Outcome;

  it('passes its own tests on v3', async () => {
    expect(installedAsAuth0('legacy-v3')).to.equal('auth0');
    before = await mochaTestsOf('legacy-v3');
    expect(before.others).to.equal(0);
    expect(before.passed.length).to.be.greaterThan(20);
  });

  it('passes the same tests, unchanged, when this package is installed as auth0', async () => {
    expect(installedAsAuth0('legacy-classic')).to.equal('auth0-classic');
    expect(await mochaTestsOf('legacy-classic')).to.deep.equal(before);
  });
});
