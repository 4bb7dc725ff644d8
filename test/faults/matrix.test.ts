import { expect } from 'chai';
import { ManagementTokenProvider } from '../../src/management/index';
import { skipWithout } from '../support/redisServer';
import type { Fault } from './Fault';
import { leftovers, resources } from './leftovers';
import { allProblems } from './problemsOf';
import { runCell, type Form, type Result } from './runCell';
import { answers } from './table/answers';
import { addresses } from './table/addresses';
import { clocks } from './table/clocks';
import { connections } from './table/connections';
import { endings } from './table/endings';
import { encodings } from './table/encodings';
import { hooks } from './table/hooks';
import { proxies } from './table/proxies';
import { rateLimits } from './table/rateLimits';
import { redirects } from './table/redirects';
import { silence } from './table/silence';
import { redisFaults } from './table/redis';
import { statuses } from './table/statuses';
import { tlsFaults } from './table/tls';
import { tokens } from './table/tokens';
import { verbs, type Verb } from './verbs';

const table: Record<string, readonly Fault[]> = {
  connections,
  addresses,
  proxies,
  silence,
  answers,
  encodings,
  statuses,
  'rate limits': rateLimits,
  redirects,
  tokens,
  Redis: redisFaults,
  TLS: tlsFaults,
  endings,
  clocks,
  hooks,
};
const cells = verbs.flatMap((verb) =>
  (['promise', 'callback'] as const).flatMap((form) =>
    [false, true].map((isHooked): [Verb, Form, boolean] => [verb, form, isHooked]),
  ),
);

async function runAll(fault: Fault): Promise<Result[]> {
  if (!fault.isHeavy) return Promise.all(cells.map((cell) => runCell(fault, ...cell)));
  const results: Result[] = [];
  for (const cell of cells) results.push(await runCell(fault, ...cell));
  return results;
}

describe('a call of each verb settles once, as expected, and leaves nothing behind, when', () => {
  const rejections: unknown[] = [];
  const onRejection = (reason: unknown): void => void rejections.push(reason);
  before(() => process.prependListener('unhandledRejection', onRejection));
  after(() => process.off('unhandledRejection', onRejection));
  beforeEach(() => ManagementTokenProvider.clearCache());

  // Each cell has its own engine, which warns that Redis is unavailable: hundreds of irrelevant lines.
  const printers = process.listeners('warning');
  before(() => void process.removeAllListeners('warning'));
  after(() => printers.forEach((printer) => process.on('warning', printer)));

  for (const [group, faults] of Object.entries(table)) {
    describe(group, () => {
      for (const fault of faults.filter(({ name }) => name.includes(process.env.FAULT ?? ''))) {
        it(fault.name, async function () {
          if (fault.needs) skipWithout(this);
          // One tick later, after mocha has set its own timer.
          await Promise.resolve();
          const before = resources();
          await fault.begin?.();
          const results = await runAll(fault);
          await fault.end?.();
          const left = await leftovers(before);
          expect(allProblems(fault, results)).to.deep.equal({});
          expect(left, 'left behind').to.deep.equal([]);
          expect(rejections.splice(0), 'unhandled rejections').to.deep.equal([]);
        }).timeout(30_000);
      }
    });
  }
});
