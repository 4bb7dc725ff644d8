import { expect } from 'chai';
import { installedAsAuth0, jestTestsOf, mochaTestsOf, type Outcome } from './ownTests';

const RUNNERS = {
  'sinon, nock, proxyquire and nested Proxies': { testsOf: mochaTestsOf, atLeast: 100 },
  Jest: { testsOf: jestTestsOf, atLeast: 30 },
};

for (const [tools, { testsOf, atLeast }] of Object.entries(RUNNERS))
  describe(`a suite written for v3 that replaces parts of the SDK by ${tools}`, () => {
    let before: Outcome;

    it('passes on v3', async () => {
      expect(installedAsAuth0('mocks-v3')).to.equal('auth0');
      before = await testsOf('mocks-v3');
      expect(before.others).to.equal(0);
      expect(before.passed.length).to.be.greaterThan(atLeast);
    });

    it('passes, unchanged, when this package is installed as auth0', async () => {
      expect(installedAsAuth0('mocks-classic')).to.equal('auth0-classic');
      expect(await testsOf('mocks-classic')).to.deep.equal(before);
    });
  });
