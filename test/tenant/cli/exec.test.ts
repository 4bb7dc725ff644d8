import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runCommand, spawnCommand, type Ended } from '../support/runCommand';

/** A Node program, given as text. */
const program = (text: string): string[] => ['--', process.execPath, '-e', text];
const exec = (...args: string[]): Promise<Ended> => runCommand(['exec', ...args]);

const LIST_USERS = `
  const { AUTH0_DOMAIN, AUTH0_CLIENT_ID, AUTH0_CLIENT_SECRET, AUTH0_AUDIENCE, AUTH0_ISSUER_BASE_URL } = process.env;
  const origin = AUTH0_DOMAIN.includes('://') ? AUTH0_DOMAIN : 'https://' + AUTH0_DOMAIN;
  (async () => {
    const token = await fetch(AUTH0_ISSUER_BASE_URL + '/oauth/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credentials', client_id: AUTH0_CLIENT_ID,
        client_secret: AUTH0_CLIENT_SECRET, audience: AUTH0_AUDIENCE }),
    });
    const { access_token } = await token.json();
    const users = await fetch(origin + '/api/v2/users', { headers: { authorization: 'Bearer ' + access_token } });
    console.log(JSON.stringify((await users.json()).map(({ email }) => email)));
  })();`;

describe('auth0-classic exec', function () {
  this.timeout(30_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenant-exec-'));
    writeFileSync(join(folder, 'users.json'), '[{"email":"a@example.com"}]');
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const options of [[], ['--https']])
    it(`runs a program with the tenant in its environment ${options.join(' ')}`, async () => {
      const seed = ['--seed', join(folder, 'users.json')];
      const { code, out, err } = await exec(...options, ...seed, ...program(LIST_USERS));
      expect([code, out, err]).to.deep.equal([0, '["a@example.com"]\n', '']);
    });

  it('maps the names of variables, and keeps those of the environment', async () => {
    const text =
      'console.log(JSON.stringify([process.env.A, process.env.B, process.env.AUTH0_DOMAIN, process.env.OWN]))';
    const args = ['exec', '--env', 'AUTH0_DOMAIN=A', '--env', 'AUTH0_DOMAIN=B', ...program(text)];
    const { out } = await runCommand(args, undefined, {
      ...process.env,
      OWN: 'kept',
      AUTH0_DOMAIN: undefined,
    });
    const [a, b, usual, own] = JSON.parse(out) as (string | null)[];
    expect(a).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect([b, usual, own]).to.deep.equal([a, null, 'kept']);
  });

  it('adds its certificate to those of the environment, and leaves no file', async () => {
    const own = join(folder, 'own.pem');
    writeFileSync(own, 'OWN CERTIFICATE');
    const text =
      'const f = process.env.NODE_EXTRA_CA_CERTS; console.log(JSON.stringify([f, require("fs").readFileSync(f, "utf8")]))';
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: own };
    const { out } = await runCommand(['exec', '--https', ...program(text)], undefined, env);
    const [file = '', certificates] = JSON.parse(out) as string[];
    expect(certificates).to.match(/^OWN CERTIFICATE\n-----BEGIN CERTIFICATE/);
    expect(() => readFileSync(file)).to.throw('ENOENT');
  });

  it('exits with the program’s exit code, after writing its files', async () => {
    const file = join(folder, 'state.json');
    const { code } = await exec('--state', file, ...program('process.exit(42)'));
    expect([code, readFileSync(file, 'utf8').startsWith('{"version":1')]).to.deep.equal([42, true]);
  });

  it('ends with 128 and the number of the signal that ended the program', async () => {
    expect((await exec(...program('process.kill(process.pid, "SIGKILL")'))).code).to.equal(137);
  });

  for (const [signal, number] of [
    ['SIGTERM', 15],
    ['SIGINT', 2],
    ['SIGHUP', 1],
  ] as const) {
    it(`forwards ${signal}, to a program that handles it and to one that does not`, async () => {
      const run = (text: string): Promise<[number | null, string]> =>
        new Promise((resolve) => {
          const child = spawnCommand(['exec', ...program(text)]);
          let out = '';
          child.stdout?.on('data', (chunk) => {
            out += String(chunk);
            if (out === 'ready\n') child.kill(signal);
          });
          child.once('close', (code) => resolve([code, out]));
        });
      const heed = `process.on('${signal}', () => { console.log('cleaned up'); process.exit(3); });`;
      const wait = 'setTimeout(() => 0, 20000); console.log("ready");';
      expect(await run(heed + wait)).to.deep.equal([3, 'ready\ncleaned up\n']);
      expect(await run(wait)).to.deep.equal([128 + number, 'ready\n']);
    });
  }

  it("explains a program that does not exist, or can't be run", async () => {
    const missing = await exec('--', 'no-such-program-anywhere');
    expect([missing.code, missing.err]).to.deep.equal([
      127,
      'auth0-classic: there is no program "no-such-program-anywhere"\n',
    ]);
    const folderAsProgram = await exec('--', folder);
    expect(folderAsProgram.code).to.equal(126);
    expect(folderAsProgram.err).to.contain(`the program "${folder}" can't be run: spawn ${folder} EACCES`);
  });
});
