import { expect } from 'chai';
import { nearestName } from '../../src/warnings/nearestName';

const known = ['domain', 'clientId', 'clientSecret', 'timeout', 'retry', 'retry.maxRetries', 'retry.factor'];

describe('the nearest name', () => {
  const slips: [string, string][] = [
    ['clientid', 'clientId'],
    ['client_id', 'clientId'],
    ['CLIENT-SECRET', 'clientSecret'],
    ['doamin', 'domain'],
    ['timeoutMs', 'timeout'],
    ['retry.maxRetires', 'retry.maxRetries'],
    ['maxRetries', 'retry.maxRetries'],
    ['retry.timeout', 'timeout'],
  ];
  for (const [slip, meant] of slips)
    it(`of ${slip} is ${meant}`, () => expect(nearestName(slip, known)).to.equal(meant));

  it('is undefined when no name is close', () => {
    for (const name of ['colour', 'x', '', 'id', '0', '💥', 'a'.repeat(10_000)])
      expect(nearestName(name, known), name.slice(0, 20)).to.equal(undefined);
  });
});
