import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { freePort } from '../support/redisServer';
import { blocksOf, readPage, ROOT } from './support/readBlocks';
import { makeReadersProject, readersEnvironment, type ReadersProject } from './support/readersProject';

const PAGE = 'docs/README.md';

describe(`What ${PAGE} says about running the snippets`, function () {
  this.timeout(60_000);
  const [command = '', exported = ''] = blocksOf(PAGE, readPage(PAGE)).map(({ code }) => code);
  let project: ReadersProject;
  let tenant: ChildProcess;
  let port: string;

  /** The port of the page may be in use here. */
  const here = (line: string): string => line.replaceAll('4400', port);

  before(async () => {
    project = makeReadersProject();
    port = String(await freePort());
    copyFileSync(join(ROOT, 'docs/examples/seed.json'), join(project.directory, 'seed.json'));
    const [npx, name, ...args] = here(command).split(' ');
    expect([npx, name]).to.deep.equal(['npx', 'auth0-classic']);
    const main = join(project.directory, 'node_modules/auth0-classic/dist/tenant/cli/main.js');
    tenant = spawn(process.execPath, [main, ...args], { cwd: project.directory, env: readersEnvironment() });
    await once(tenant.stdout ?? tenant, 'data');
  });
  after(async () => {
    tenant.kill();
    await once(tenant, 'close');
    project.remove();
  });

  it('makes a snippet of another page print what it promises', async () => {
    const [, ...pairs] = here(exported).split(' ');
    const variables = Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
    const page = 'docs/getting-started.md';
    const snippet = blocksOf(page, readPage(page)).find(({ code }) =>
      code.includes('getAll()).length); // → 3'),
    );
    writeFileSync(join(project.directory, 'snippet.mjs'), snippet?.code ?? '');
    const env = readersEnvironment(variables);
    const child = spawn(process.execPath, ['snippet.mjs'], { cwd: project.directory, env });
    const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect({ printed, errors }).to.deep.equal({ printed: '3\n', errors: '' });
  });
});
