import { expect } from 'chai';
import { ManagementTokenProvider } from '../../src/management/index';
import { leftovers, resources } from './leftovers';
import { soak } from './soak/soak';

/** About as many as take five seconds here. */
const CALLS = 4_000;

describe('mixed calls at full speed, with faults at random', () => {
  it('settle once each, and the books of the client and of the tenant agree', async () => {
    await Promise.resolve();
    const rejections: unknown[] = [];
    const onRejection = (reason: unknown): void => void rejections.push(reason);
    process.prependListener('unhandledRejection', onRejection);
    ManagementTokenProvider.clearCache();
    const before = resources();
    const report = await soak({ calls: CALLS, seed: Number(process.env.SOAK_SEED ?? 7) });
    expect(report.disagreements.slice(0, 10)).to.deep.equal([]);
    expect(report.left).to.equal(report.arrived);
    expect(report.calls).to.equal(CALLS);
    // The faults were felt, and most calls got over them.
    expect(report.faults).to.be.above(CALLS / 10);
    expect(report.arrived).to.be.above(CALLS);
    expect(report.failed).to.be.within(1, CALLS / 5);
    expect(await leftovers(before)).to.deep.equal([]);
    process.off('unhandledRejection', onRejection);
    expect(rejections).to.deep.equal([]);
  }).timeout(120_000);
});
