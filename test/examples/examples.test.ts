import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { run, runExample } from './support/runExample';

const ROOT = resolve(__dirname, '../..');

describe('The examples', function () {
  this.timeout(30_000);

  it('each have a command, and a row in their README', () => {
    const { scripts } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const readme = readFileSync(resolve(ROOT, 'docs/examples/README.md'), 'utf8');
    const folders = readdirSync(resolve(ROOT, 'docs/examples'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.length).to.be.greaterThan(5);
    for (const name of folders) {
      expect(scripts[`example:${name}`]).to.equal(`node docs/examples/run.cjs ${name}`);
      expect(readme).to.match(
        new RegExp(`^\\| \\[${name}\\]\\(${name}\\) +\\| \`npm run example:${name}\``, 'm'),
      );
    }
  });

  it('account-linking: links, merges and unlinks, and refuses unverified or blocked accounts', async () => {
    const { code, out } = await runExample('account-linking');
    expect(code, out).to.equal(0);
    const [linked = '', unlinked = ''] = out.split('Unlinked ');
    const merged = [
      '    user_metadata {"language":"fr","city":"Paris"}',
      '    app_metadata {"plan":"pro","customer":4711}',
    ];
    expect(linked.split('\n')).to.include.members([
      '  google-oauth2|1001 linked to auth0|jane',
      '  auth0|jane: identities auth0|jane, google-oauth2|1001',
      ...merged,
      '  auth0|not-joe refused: the address is not verified',
      '  auth0|sam refused: it is blocked',
    ]);
    expect(linked.match(/ linked to /g)).to.have.length(1);
    expect(unlinked.split('\n')).to.include.members([
      '  auth0|jane: identities auth0|jane',
      ...merged,
      '  google-oauth2|1001: identities google-oauth2|1001',
    ]);
  });

  it('jest: its suite is green', async () => {
    const { code, err } = await runExample('jest');
    expect(code, err).to.equal(0);
    expect(err).to.match(/^Tests: +(\d+) passed, \1 total$/m);
  });

  it('are listed when a name is wrong', async () => {
    const { code, err } = await run(['node', 'docs/examples/run.cjs', 'expresso']);
    expect(code).to.equal(1);
    expect(err).to.contain('There are: account-linking, bulk-metadata,');
  });
});
