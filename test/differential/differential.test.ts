import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runApart, root } from './runApart';
import { DEVIATIONS } from './scenarios/deviating';
import { EXPECTED } from './expected';
import { MATRIX_DEVIATIONS, readRows } from './deviations';
import type { MatrixResult } from './matrix';
import type { Seen } from './probes';

describe('beside auth0 v2 and v3', function () {
  this.timeout(300_000);
  const results: Partial<Record<'promise' | 'callback', MatrixResult>> = {};

  let probes: Record<string, { classic: Seen; ours: Seen }> = {};

  before(async () => {
    // One probe imports the package as its users do: by its name, from dist.
    await promisify(execFile)(process.execPath, [join(root, '.ci/build.cjs')]);
    const runs = [
      runApart('matrix.ts', 'promise'),
      runApart('matrix.ts', 'callback'),
    ] as Promise<MatrixResult>[];
    [results.promise, results.callback] = await Promise.all(runs);
    probes = (await runApart('probes.ts')) as typeof probes;
  });

  for (const style of ['promise', 'callback'] as const) {
    it(`asks, answers and refuses alike with a ${style}, but for the listed deviations`, () => {
      const { cases = 0, unexplained = ['nothing ran'] } = results[style] ?? {};
      expect(cases).to.be.greaterThan(5_000);
      expect(
        unexplained,
        `${unexplained.length} unlisted differences, the first:\n${unexplained.slice(0, 12).join('\n')}\n`,
      ).to.have.length(0);
    });
  }

  it('shows every deviation that is listed as one of calls', () => {
    const occurred = [...(results.promise?.occurred ?? []), ...(results.callback?.occurred ?? [])];
    expect(
      Object.keys(MATRIX_DEVIATIONS).filter((id) => !occurred.includes(id)),
      'no longer occur',
    ).to.deep.equal([]);
  });

  for (const [id, { title, classic, ours }] of Object.entries(EXPECTED)) {
    it(`${id}: ${title}`, () => {
      expect(probes[id]?.classic, 'what v3 does').to.deep.equal(classic);
      expect(probes[id]?.ours, 'what ours does').to.deep.equal(ours);
    });
  }

  it('has a row for every deviation, and a proof for every row', () => {
    const around = new Set(DEVIATIONS.map(({ id }) => id));
    expect(readRows().sort()).to.deep.equal(
      [...Object.keys(MATRIX_DEVIATIONS), ...Object.keys(EXPECTED), ...around].sort(),
    );
  });
});
