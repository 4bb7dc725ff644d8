import { expect } from 'chai';
import { project, tool } from './place';
import { runNode } from './run';

describe('a test suite in Jest', () => {
  it('uses, spies on and mocks the installed package, by require and by import', async () => {
    const out = await runNode(
      ['--experimental-vm-modules', tool('jest/bin/jest.js'), '--json', '--no-cache'],
      { cwd: project('jest') },
    );
    const { numPassedTests, numTotalTests } = JSON.parse(out) as Record<string, number>;
    expect(numPassedTests).to.equal(numTotalTests).and.to.be.greaterThan(5);
  });
});
