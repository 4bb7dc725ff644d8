import { expect } from 'chai';
import { buildOnce } from './buildOnce';
import { HOOKED } from './Implementation';
import { runApart } from './runApart';
import { DEVIATIONS } from './scenarios/deviating';
import { EXPECTED } from './expected';
import { MATRIX_DEVIATIONS, readRows } from './deviations';
import { SURFACE_DEVIATIONS } from './deviations/surface';
import type { MatrixResult } from './matrix';
import type { Seen } from './probes';

describe('beside auth0 v2 and v3', function () {
  this.timeout(600_000);
  const results: Record<string, MatrixResult> = {};

  let probes: Record<string, { classic: Seen; ours: Seen }> = {};

  before(async () => {
    // One probe imports the package by its name, from dist.
    await buildOnce();
    // A second run through axios: callers must not notice a difference.
    for (const way of ['direct', HOOKED]) {
      const run = async (style: string): Promise<void> => {
        results[`${style}, ${way}`] = (await runApart('matrix.ts', style, '', way)) as MatrixResult;
      };
      await Promise.all([run('promise'), run('callback')]);
    }
    probes = (await runApart('probes.ts')) as typeof probes;
  });

  for (const style of ['promise, direct', 'callback, direct', 'promise, hooked', 'callback, hooked']) {
    it(`sends the same requests and gives the same results with a ${style}, except for the listed deviations`, () => {
      const { cases = 0, unexplained = ['nothing ran'] } = results[style] ?? {};
      expect(cases).to.be.greaterThan(25_000);
      expect(
        unexplained,
        `${unexplained.length} unlisted differences, the first:\n${unexplained.slice(0, 12).join('\n')}\n`,
      ).to.have.length(0);
    });
  }

  it('shows every listed deviation of calls', () => {
    const occurred = Object.assign({}, ...Object.values(results).map((result) => result.occurred)) as object;
    expect(
      Object.keys(MATRIX_DEVIATIONS).filter((id) => !(id in occurred)),
      'no longer occur',
    ).to.deep.equal([]);
  });

  for (const [id, { title, classic, ours }] of Object.entries(EXPECTED)) {
    it(`${id}: ${title}`, () => {
      expect(probes[id]?.classic, 'what v3 does').to.deep.equal(classic);
      expect(probes[id]?.ours, 'what ours does').to.deep.equal(ours);
    });
  }

  it('has a row for every deviation, and a test for every row', () => {
    const around = new Set(DEVIATIONS.map(({ id }) => id));
    const proofs = [MATRIX_DEVIATIONS, EXPECTED, SURFACE_DEVIATIONS].flatMap((one) => Object.keys(one));
    expect(readRows().sort()).to.deep.equal([...new Set([...proofs, ...around])].sort());
  });
});
