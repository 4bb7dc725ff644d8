import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { parse } from 'yaml';
import { freePort } from '../support/redisServer';
import { blocksOf, readPage } from './support/readBlocks';
import { makeReadersProject, readersEnvironment, type ReadersProject } from './support/readersProject';

const PAGE = 'docs/guides/test.md';

interface Compose {
  services: {
    tenant: { command: string; healthcheck: { test: string } };
    service: { environment: Record<string, string> };
  };
}

describe(`The containers of ${PAGE}`, function () {
  this.timeout(60_000);
  const [block] = blocksOf(PAGE, readPage(PAGE)).filter(({ language }) => language === 'yaml');
  const { tenant, service } = (parse(block?.code ?? '') as Compose).services;
  const { AUTH0_DOMAIN = '', NODE_EXTRA_CA_CERTS = '', ...credentials } = service.environment;
  const [host = '', port = ''] = AUTH0_DOMAIN.split(':');
  let project: ReadersProject;
  let child: ChildProcess;
  let portHere: number;

  /** The project here replaces the shared volume of the containers. */
  const here = (path: string): string => path.replace('/shared', project.directory);

  async function ask(path: string, hostname: string, body?: object): Promise<Record<string, unknown>> {
    const sent = request({
      host: '127.0.0.1',
      port: portHere,
      path,
      method: body ? 'POST' : 'GET',
      servername: hostname,
      ca: readFileSync(here(NODE_EXTRA_CA_CERTS)),
      headers: { host: `${hostname}:${portHere}`, 'content-type': 'application/json' },
    });
    sent.end(body && JSON.stringify(body));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return JSON.parse(await text(response)) as Record<string, unknown>;
  }

  before(async () => {
    project = makeReadersProject();
    portHere = await freePort();
    const [, , ...args] = tenant.command.split(' ').map(here);
    const main = join(project.directory, 'node_modules/auth0-classic/dist/tenant/cli/main.js');
    const all = [main, ...args, '--port', String(portHere)];
    child = spawn(process.execPath, all, { env: readersEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout ?? child, 'data');
  });
  after(async () => {
    child.kill();
    await once(child, 'close');
    project.remove();
  });

  it('share the certificate', () => {
    expect(existsSync(here(NODE_EXTRA_CA_CERTS))).to.equal(true);
  });

  it('agree on the port, and check that the tenant is ready', async () => {
    expect(port).to.equal('4400');
    const [, path = ''] = /https:\/\/localhost:4400(\/\S+)$/.exec(tenant.healthcheck.test) ?? [];
    expect(await ask(path, 'localhost')).to.include({ status: 'ok' });
  });

  it('give the service a token under the name of the container, over trusted TLS', async () => {
    const answer = await ask('/oauth/token', host, {
      grant_type: 'client_credentials',
      client_id: credentials.AUTH0_CLIENT_ID,
      client_secret: credentials.AUTH0_CLIENT_SECRET,
      audience: `https://${host}:${portHere}/api/v2/`,
    });
    expect(answer).to.have.property('access_token');
  });
});
