import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { readCommand } from '../../src/tenant/cli/readCommand';
import { runExample } from './support/runExample';

const ROOT = resolve(__dirname, '../..');
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

interface Service {
  command: string[];
  volumes?: string[];
  environment?: Record<string, string>;
}

describe('The example of containers', function () {
  this.timeout(60_000);
  const { services } = parse(read('docs/examples/compose/compose.yaml')) as {
    services: Record<'tenant' | 'service', Service>;
  };

  it('runs without Docker, in two processes with the variables of its file', async () => {
    const { code, out, err } = await runExample('compose');
    expect(code, err).to.equal(0);
    const [first, second, third] = out.trim().split('\n');
    expect(first).to.equal('GET /users → 200 [{"email":"ada@example.com","user_id":"auth0|ada"}]');
    expect(second).to.match(/^POST \/users\/auth0\|ada\/block → 200 .*"blocked":true/);
    expect(third).to.contain('"blocked":true');
    expect(err).to.match(/Warning: Calls to http:\/\/tenant:\d+ are not encrypted/);
  });

  it('gives the service the settings of the tenant', () => {
    const seed = 'docs/examples/compose/users.json';
    const there = services.tenant.volumes?.[0]?.split(':')[1] ?? '';
    const command = readCommand(
      services.tenant.command.map((text) => (text === there ? resolve(ROOT, seed) : text)),
    );
    if (typeof command === 'string') return expect.fail(command);
    const {
      AUTH0_DOMAIN = '',
      AUTH0_AUDIENCE,
      AUTH0_CLIENT_ID,
      AUTH0_CLIENT_SECRET,
      AUTH0_CLASSIC_HTTP_HOSTS,
    } = services.service.environment ?? {};
    expect(new URL(AUTH0_DOMAIN).port).to.equal(String(command.options.port));
    expect(command.options.allowedHosts).to.deep.equal([new URL(AUTH0_DOMAIN).hostname]);
    expect(AUTH0_CLASSIC_HTTP_HOSTS).to.equal(new URL(AUTH0_DOMAIN).hostname);
    expect([AUTH0_AUDIENCE, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET]).to.deep.equal([
      `${AUTH0_DOMAIN}/api/v2/`,
      'local-client',
      'local-secret',
    ]);
  });
});

describe('The Dockerfile', () => {
  const text = read('Dockerfile');

  it('copies only files that .dockerignore allows, and runs as an unprivileged user', () => {
    const visible = read('.dockerignore').match(/(?<=^!).+$/gm) ?? [];
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(copied).to.have.members(visible);
    expect(text.match(/^FROM /gm)).to.have.length(2);
    expect(text).to.match(/\nUSER node\n[^]*\nENTRYPOINT /);
  });

  it('has a health check, and starts an existing command', () => {
    const [, health = '', entry = '', args = ''] =
      /\n {2}CMD (\[.*\])\nENTRYPOINT (\[.*\])\nCMD (\[.*\])\n/.exec(text) ?? [];
    expect(JSON.parse(health)).to.have.length(3);
    expect(health).to.contain("fetch('http://127.0.0.1:4400/_tenant/health')");
    expect(JSON.parse(entry)).to.deep.equal(['node', 'dist/tenant/cli/main.js']);
    const command = readCommand(JSON.parse(args) as string[]);
    expect(command).to.have.property('options').that.includes({ port: 4400, host: '0.0.0.0' });
  });
});
