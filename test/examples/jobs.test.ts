import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { demoUsers } from '../../docs/examples/csv-export/demoUsers';
import { parseCsv } from './support/parseCsv';
import { hasScript, runExample, runInTerminal, type Outcome } from './support/runExample';

/** The users that the CSV example's tenant holds, as rows that the export must have. */
function expectedRows(): string[][] {
  return demoUsers(1_200).map((user) => [
    user.user_id,
    user.email,
    String(user.email_verified),
    /^[=+@]/.test(user.name) ? `'${user.name}` : user.name,
    user.created_at,
    String(user.logins_count ?? ''),
    user.app_metadata?.plan ?? '',
  ]);
}

const byId = (a: string[], b: string[]): number => String(a[0]).localeCompare(String(b[0]));

describe('The bulk-metadata example', function () {
  this.timeout(30_000);

  const expectWholeJob = ({ code, out }: Outcome): void => {
    expect(code, out).to.equal(0);
    const [, first] = /Stopped after [\d.]+ s: (\d+) done, \d failed/.exec(out) ?? [];
    const [, before] = /Continuing: (\d+) of 402 were done before/.exec(out) ?? [];
    const [, second] = /Finished after [\d.]+ s: (\d+) done, 2 failed/.exec(out) ?? [];
    expect(before).to.equal(first);
    expect(Number(first)).to.be.within(1, 399);
    expect(Number(first) + Number(second)).to.equal(400);
    expect(out).to.contain('auth0|gone-1: 404: The user does not exist.');
  };

  it('continues after an interruption; shows no progress in a pipe', async () => {
    const outcome = await runExample('bulk-metadata');
    expectWholeJob(outcome);
    const { out, err } = outcome;
    // eslint-disable-next-line no-control-regex
    expect(out + err).not.to.match(/[\u0000-\u0009\u000b-\u001f\u007f█░]/);
    expect(err).to.equal('');
  });

  it('updates a progress bar in a terminal', async function () {
    // Only util-linux's `script` can provide a terminal.
    if (!hasScript) return this.skip();
    const outcome = await runInTerminal('bulk-metadata');
    expectWholeJob(outcome);
    const drawings = outcome.out.split('\r').filter((text) => /^[█░]/.test(text));
    expect(drawings.length).to.be.greaterThan(2);
    // eslint-disable-next-line no-control-regex
    expect(drawings.at(-1)).to.match(/^█+100% {2}400 of 402, 2 failed\u001b\[K$/);
  });
});

describe('The csv-export example', function () {
  this.timeout(30_000);

  it('writes every user of the tenant to stdout, and nothing else', async () => {
    const { code, out, err } = await runExample('csv-export');
    expect(code, err).to.equal(0);
    const [head, ...rows] = parseCsv(out);
    expect(head).to.deep.equal(['user_id', 'email', 'verified', 'name', 'created_at', 'logins', 'plan']);
    expect(rows.sort(byId)).to.deep.equal(expectedRows().sort(byId));
  });

  it('writes the users of a query to a file, which only appears when it is complete', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'csv-export-'));
    try {
      const path = join(folder, 'users.csv');
      const { code, out, err } = await runExample(
        'csv-export',
        '--file',
        path,
        '--query',
        'logins_count:[9 TO 15]',
      );
      expect({ code, out }, err).to.deep.equal({ code: 0, out: '' });
      const rows = parseCsv(await readFile(path, 'utf8')).slice(1);
      expect(rows.map(([id]) => id)).to.have.members(['auth0|user-10', 'auth0|user-13', 'auth0|user-16']);
      expect(await readdir(folder)).to.deep.equal(['users.csv']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
