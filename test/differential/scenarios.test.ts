import { expect } from 'chai';
import { runApart } from './runApart';
import { SCENARIOS } from './scenarios/all';
import { DEVIATIONS } from './scenarios/deviating';
import type { Played } from './scenarios/play';

describe('scenarios around calls, beside auth0 v2 and v3', function () {
  this.timeout(120_000);
  let v2: Played = {};
  let v3: Played = {};
  let ours: Played = {};

  before(async () => {
    [v2, v3, ours] = (await Promise.all(
      ['v2', 'v3', 'ours'].map((name) => runApart('scenarios/play.ts', name)),
    )) as [Played, Played, Played];
  });

  for (const [subject, scenarios] of Object.entries(SCENARIOS)) {
    it(`${subject}: ${scenarios.length} scenarios have the same outcome`, () => {
      const names = scenarios.map(({ name }) => name);
      expect(new Set(names).size, 'each has a name of its own').to.equal(names.length);
      for (const { name, unknownTo } of scenarios) {
        expect(ours, 'was played').to.have.property(name);
        expect(ours[name], name).to.not.match(/^(nothing within|failed)/);
        expect(ours[name], `${name}, ours beside v3`).to.deep.equal(v3[name]);
        if (unknownTo !== 'v2') expect(ours[name], `${name}, ours beside v2`).to.deep.equal(v2[name]);
      }
    });
  }

  for (const deviation of DEVIATIONS) {
    it(`${deviation.id}: ${deviation.name}`, () => {
      expect(deviation.ours).to.not.deep.equal(deviation.classic);
      if (deviation.unknownTo !== 'v2')
        expect(v2[deviation.name], 'what v2 does').to.deep.equal(deviation.classic);
      expect(v3[deviation.name], 'what v3 does').to.deep.equal(
        deviation.v2Alone ? deviation.ours : deviation.classic,
      );
      expect(ours[deviation.name], 'what ours does').to.deep.equal(deviation.ours);
    });
  }

  it('causes no uncaught exception', () => {
    for (const played of [v2, v3, ours]) expect(played['nothing was left uncaught']).to.deep.equal([]);
  });
});
