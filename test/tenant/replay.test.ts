import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import isEqual from 'lodash/isEqual';
import { routes } from '../../src/tenant/router/routes';
import type { Route } from '../../src/tenant/router/Route';
import { Router } from '../../src/tenant/router/Router';
import { replayByResource, type Result } from './replay/byResource';
import { ADDED } from './replay/addedSince';
import { FLOORS } from './replay/floors';
import { kindOf, KINDS } from './replay/kinds';
import { allRecordings, recordings } from './replay/recordings';
import { replayAll, type Outcome } from './replay/replayAll';
import { tableOf } from './replay/tableOf';

const PAGE = readFileSync(resolve(__dirname, '../../docs/tenant-fidelity.md'), 'utf8');

/** The cells of the rows of the page's table whose first column has this name. */
function rowsOf(column: string): string[][] {
  const [, table = ''] = new RegExp(`^\\| ${column} .*\\n\\| -.*\\n((?:\\|.*\\n)+)`, 'm').exec(PAGE) ?? [];
  const rows = table.trim().split('\n');
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** The location that a difference names. */
const placeOf = (difference: string): string =>
  difference.startsWith('status ') ? 'status' : (difference.split(': ')[0] ?? '');

/** Every value of a response, with its location. */
const placesIn = (value: unknown, at = ''): [place: string, value: unknown][] => [
  [at, value],
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) =>
        placesIn(inner, Array.isArray(value) ? `${at}[${name}]` : `${at}.${name}`),
      )
    : []),
];

describe('Recorded traffic', () => {
  let outcomes: Outcome[] = [];

  before(function () {
    if (!recordings) {
      console.log('    (skipped: the recordings are not at hand)');
      this.skip();
    }
    outcomes = replayAll(recordings);
    const hits = outcomes.filter(({ differences }) => differences.length === 0).length;
    const share = ((100 * hits) / outcomes.length).toFixed(1);
    console.log(
      `    ${hits} of ${outcomes.length} exchanges (${share} %) are answered as recorded; ` +
        `${recordings.length - outcomes.length} more are of endpoints that the tenant does not have`,
    );
  });

  it('is answered as recorded, except for differences in docs/tenant-fidelity.md with a reason', () => {
    const listed = rowsOf('line').map(([line, , places = '', why = '']) => {
      expect(why, `the reason of line ${line}`).not.to.equal('');
      return `${line}: ${places.replaceAll('`', '')}`;
    });
    const missed = outcomes
      .filter(({ differences }) => differences.length > 0)
      .map(({ exchange, differences }) => `${exchange.line}: ${differences.map(placeOf).join(' ')}`);
    const details = outcomes
      .filter(({ exchange }) => !listed.some((row) => row.startsWith(`${exchange.line}:`)))
      .flatMap(({ exchange, differences }) => differences.map((what) => `line ${exchange.line} ${what}`));
    expect(missed, details.slice(0, 20).join('\n')).to.have.ordered.members(listed);
  });

  it('is answered as recorded at least as often as before', () => {
    const hits = outcomes.filter(({ differences }) => differences.length === 0);
    expect(hits.length).to.be.at.least(FLOORS.usersRolesOrganizations);
  });
});

describe('Recorded traffic of the whole API', () => {
  let results: Result[] = [];

  before(function () {
    if (!allRecordings || !recordings) {
      console.log('    (skipped: the recordings are not at hand)');
      this.skip();
    }
    results = replayByResource(allRecordings, recordings);
    for (const line of tableOf(results)) console.log(`    ${line}`);
  });

  it('is answered as recorded at least as often as before', () => {
    const alike = results.filter(({ outcome }) => outcome === 'alike');
    expect(alike.length).to.be.at.least(FLOORS.wholeApi);
  });

  it('has differences of every listed kind', () => {
    const seen = new Set(
      results.flatMap(({ exchange, differences }) =>
        differences.map((difference) => kindOf(exchange, difference)?.where),
      ),
    );
    const unseen = KINDS.flatMap(({ where }) => where).filter((where) => !seen.has(where));
    expect(unseen.map(({ why }) => why)).to.deep.equal([]);
  });
});

describe('The kinds of differences in docs/tenant-fidelity.md', () => {
  it('are those of test/tenant/replay/kinds.ts', () => {
    const kinds = KINDS.map(({ name, reason, where }) => [
      name,
      reason,
      where.map(({ why }) => why).join('; '),
    ]);
    expect(rowsOf('kind')).to.deep.equal(kinds);
  });
});

describe('The fields in docs/tenant-fidelity.md that responses have got since', () => {
  it('are those of test/tenant/replay/addedSince.ts', () => {
    const fields = ADDED.map(({ field, value, since }) => [
      `\`${field}\``,
      `\`${JSON.stringify(value)}\``,
      since,
    ]);
    expect(rowsOf('field')).to.deep.equal(fields);
  });

  it('are in a newer recording, or in the document', function () {
    if (!allRecordings) return this.skip();
    for (const { path, at, value, since, field } of ADDED) {
      if (since === 'the document') continue;
      const shown = allRecordings.some(
        ({ target, response }) =>
          path.test((target.split('?')[0] ?? '').replace('/api/v2', '')) &&
          placesIn(response).some(([place, held]) => at.test(place) && isEqual(held, value)),
      );
      expect(shown, field).to.equal(true);
    }
  });
});

describe('The matrix of docs/tenant-fidelity.md', () => {
  const rows = rowsOf('endpoint');
  const router = new Router(routes);

  it('names existing tests', () => {
    expect(rows).to.have.length.above(90);
    for (const [, behaviour, , test = ''] of rows) {
      const [, file = '', title = ''] = /^`(\w+)`: (.+)$/.exec(test) ?? [];
      const path = join(__dirname, `${file}.test.ts`);
      expect(existsSync(path), `${behaviour}: ${path}`).to.equal(true);
      const source = readFileSync(path, 'utf8').replaceAll("\\'", "'");
      expect(source.includes(title), `${file} has no test "${title}"`).to.equal(true);
    }
  });

  it('names every endpoint that is not a declaration, and only endpoints of the tenant', () => {
    const nameOf = ({ method, path }: Route): string => `\`${method} ${path.replace('/api/v2/', '/')}\``;
    const named = rows.map(([endpoint = '']) => endpoint).filter((endpoint) => endpoint !== 'any');
    expect(routes.map(nameOf)).to.include.members([...new Set(named)]);
    expect(named).to.include.members(routes.filter(({ declared }) => !declared).map(nameOf));
  });

  it('takes its evidence from recordings of the same endpoint that are answered as recorded', function () {
    if (!recordings) return this.skip();
    const missed = new Set(rowsOf('line').map(([line]) => Number(line)));
    for (const [endpoint = '', , evidence = ''] of rows) {
      const [, numbers = ''] = /R ([\d ]+)/.exec(evidence) ?? [];
      for (const line of numbers.split(' ').filter(Boolean).map(Number)) {
        const { method, target } = recordings[line - 1] ?? { method: '', target: '' };
        const { route } = router.match(method, target.split('?')[0] ?? '');
        const name = `${route.method} ${route.path.replace('/api/v2/', '/')}`;
        if (endpoint !== 'any') expect(`\`${name}\``, `line ${line}`).to.equal(endpoint);
        expect(missed.has(line), `line ${line} is not answered as recorded`).to.equal(false);
      }
    }
  });
});
