import { join } from 'node:path';
import { expect } from 'chai';
import { slope, type Point } from './growth';
import { measureInside } from './inside';
import { slopes, type ScaleResults } from './report';
import { KINDS } from './scenarios';
import { simulate } from './simulate';
import { measureTenant, tenantSlopes } from './tenantGrowth';
import type { TenantResults } from './tenantReport';

const sdk = join(__dirname, '../../../src/management/index.ts');
const tenant = join(__dirname, '../../../src/tenant/index.ts');

describe('growth', () => {
  it('is the slope of a fitted curve', () => {
    const curve = (of: (x: number) => number): Point[] => [1, 10, 100, 1_000].map((x) => [x, of(x)]);
    expect(slope(curve(() => 7))).to.be.closeTo(0, 1e-9);
    expect(slope(curve((x) => 3 * x))).to.be.closeTo(1, 1e-9);
    expect(slope(curve((x) => x ** 2))).to.be.closeTo(2, 1e-9);
  });

  it('Redis commands do not grow with the processes, and the used share of the rate does not fall', async () => {
    const { bulk } = KINDS;
    const [commands, shares]: [Point[], Point[]] = [[], []];
    for (const processes of [1, 4, 16, 64, 256]) {
      const outcome = await simulate({
        ...bulk?.scenario(processes),
        processes,
        duration: processes * 1_250 + 60_000,
      });
      commands.push([processes, outcome.commandsPerCall]);
      shares.push([processes, outcome.rateShare]);
    }
    expect(slope(commands)).to.be.within(-0.1, 0.1);
    expect(slope(shares)).to.be.within(-0.02, 0.02);
  }).timeout(60_000);

  it('heap grows in proportion to waiting calls and to clients', async () => {
    const [calls, clients]: [Point[], Point[]] = [[], []];
    for (const number of [500, 2_000, 8_000]) {
      const { heap = NaN } = await measureInside(sdk, 'callsThatWait', number);
      calls.push([number, heap * number]);
    }
    for (const number of [50, 200, 600]) {
      const { heap = NaN } = await measureInside(sdk, 'clients', number);
      clients.push([number, heap * number]);
    }
    expect(slope(calls)).to.be.within(0.8, 1.1);
    expect(slope(clients)).to.be.within(0.7, 1.1);
  }).timeout(120_000);

  it('matches the benchmark: nothing grows faster than its cause', () => {
    const results = require('./scale.json') as ScaleResults;
    const found = slopes(results);
    expect(Object.keys(found)).to.have.length(5);
    for (const [what, value] of Object.entries(found)) {
      // Up to n log n, over five orders of magnitude.
      expect(value, what).to.be.at.most(what.startsWith('commands') ? 0.1 : 1.2);
    }
  });

  it('heap of the tenant grows in proportion to its users', async () => {
    const costs = [];
    for (const users of [500, 2_000, 8_000]) costs.push(await measureTenant(tenant, users));
    // With few users, the fixed cost of a tenant is a large part: the slope may be below 1, not above.
    expect(tenantSlopes(costs).heap).to.be.within(0.5, 1.1);
  }).timeout(120_000);

  it('of the tenant matches the benchmark: no step grows faster than the users', () => {
    const { tenants, imported } = require('./tenantScale.json') as TenantResults;
    const found = tenantSlopes(tenants);
    expect(Object.keys(found)).to.have.length(20);
    for (const [what, value] of Object.entries(found)) expect(value, what).to.be.at.most(1.2);
    const [, , , million] = tenants;
    expect(million).to.include({ users: 1_000_000 });
    expect(million?.heap).to.be.below(2.5e9);
    for (const { steps } of tenants) expect(steps.get).to.be.below(0.2);
    expect(imported).to.include({ users: 100_000 });
    expect(imported.longest).to.be.below(50);
  });
});
