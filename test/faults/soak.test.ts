import { expect } from 'chai';
import { soak } from './soak/soak';

/** About as many calls as take ten seconds here. */
const CALLS = 4_000;

describe('mixed calls at full speed, while the clock is set, and with faults of server, proxy and Redis at random', () => {
  it('settle once each, match the counts of the server, and leave nothing behind', async () => {
    // One tick later, after mocha has set its own timer.
    await Promise.resolve();
    const report = await soak({ calls: CALLS, seed: Number(process.env.SOAK_SEED ?? 7) });
    expect(report.disagreements.slice(0, 10)).to.deep.equal([]);
    expect(report.leftBehind).to.deep.equal([]);
    expect(report.calls).to.equal(CALLS);
    // The faults had an effect, and most calls succeeded in spite of them.
    expect(report.faults).to.be.above(CALLS / 10);
    expect(report.proxyFaults).to.be.above(CALLS / 200);
    expect(report.clockSteps).to.be.above(3);
    expect(report.aborted).to.be.above(CALLS / 40);
    expect(report.arrived).to.be.above(CALLS * 0.8);
    expect(report.failed).to.be.within(1, CALLS / 2);
  }).timeout(120_000);
});
