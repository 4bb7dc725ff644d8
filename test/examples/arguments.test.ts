import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { run } from './support/runExample';

const MISSING = join(tmpdir(), 'no-such-directory-of-the-examples', 'users.csv');
const CREDENTIALS = { AUTH0_CLIENT_ID: 'id', AUTH0_CLIENT_SECRET: 'secret' };

/** A command line, and the first line of the error. */
const REFUSED: Record<string, [args: string[], message: string][]> = {
  'bulk-metadata': [
    [['--fiel', 'x'], "Unknown option '--fiel'"],
    [['--file'], "Option '--file <value>' argument missing"],
    [['--file', ''], '--file is empty: pass a value'],
    [
      ['tenant.auth0.com'],
      "Unexpected argument 'tenant.auth0.com'. This command does not take positional arguments",
    ],
    [['--domain', 'tenant.auth0.com'], '--file is missing: pass the file with the changes'],
    [['--file', __filename], '--domain is missing: pass the domain of your tenant'],
    [
      ['--domain', 'tenant.auth0.com', '--file', MISSING],
      `--file is ${JSON.stringify(MISSING)}: there is no such file`,
    ],
    [
      ['--domain', 'tenant.auth0.com', '--file', __filename, '--in-flight', '0'],
      '--in-flight is "0": pass a whole number from 1 to 200',
    ],
    [['--users', 'many'], '--users is "many": pass a whole number from 2 to 100000'],
  ],
  'csv-export': [
    [['--out', 'users.csv'], "Unknown option '--out'"],
    [['--file', MISSING], `--file is ${JSON.stringify(MISSING)}: its directory does not exist`],
    [['--file', tmpdir()], `--file is ${JSON.stringify(tmpdir())}: that is a directory`],
    [['--users', '1.5'], '--users is "1.5": pass a whole number from 1 to 100000'],
    [
      ['--domain', 'tenant.auth0.com', '--users', '5'],
      '--users is for the demonstration: omit it, or omit --domain',
    ],
  ],
};

describe('The arguments of the example jobs', function () {
  this.timeout(60_000);

  for (const [name, rows] of Object.entries(REFUSED)) {
    it(`${name} names invalid arguments, and shows its usage`, async () => {
      for (const [args, message] of rows) {
        const { code, out, err } = await run(['node', 'docs/examples/run.cjs', name, ...args], CREDENTIALS);
        expect({ code, out, first: err.split('\n')[0] }).to.deep.equal({ code: 2, out: '', first: message });
        expect(err).to.contain(`Usage: npm run example:${name} -- `);
      }
    });
  }

  it('names the credential that is missing from the environment', async () => {
    for (const missing of ['AUTH0_CLIENT_ID', 'AUTH0_CLIENT_SECRET']) {
      const { code, err } = await run(
        ['node', 'docs/examples/run.cjs', 'csv-export', '--domain', 'tenant.auth0.com'],
        { ...CREDENTIALS, [missing]: '' },
      );
      expect(code).to.equal(2);
      expect(err).to.contain(`${missing} is not set: set it in the environment`);
    }
  });
});
