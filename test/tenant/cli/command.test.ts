import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { get as secureGet } from 'node:https';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { expect } from 'chai';
import { startTenant } from '../../../src/tenant/startTenant';
import { runCommand as run, urlIn, type Ended } from '../support/runCommand';

describe('The command auth0-classic', function () {
  this.timeout(30_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenant-cli-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content?: string): string => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content);
    return path;
  };

  it('prints help and version', async () => {
    const { code, out } = await run(['--help']);
    expect(code).to.equal(0);
    for (const option of ['--port', '--seed', '--rate-limit', '--export-on-exit', '--https', '--latency'])
      expect(out).to.contain(option);
  });

  it('serves a seeded tenant, stops cleanly on SIGTERM and exports its users', async () => {
    const seed = file('users.json', '[{"email":"a@example.com","user_id":"a"}]');
    const exported = file('exported.ndjson');
    const { code, out, err } = await run(
      ['tenant', '--port', '0', '--seed', seed, '--export-on-exit', exported],
      (_out, child) => child.kill('SIGTERM'),
    );
    expect([code, err]).to.deep.equal([0, '']);
    expect(out).to.match(/Local tenant on http:\/\/127\.0\.0\.1:\d+\n {2}client id {6}local-client\n/);
    expect(JSON.parse(readFileSync(exported, 'utf8'))).to.include({
      user_id: 'auth0|a',
      email: 'a@example.com',
    });
  });

  it('serves HTTPS, writes its certificate, stops on SIGINT, and says when the export fails', async () => {
    const certificate = file('certificate.pem');
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const args = [
      'tenant',
      '--port',
      '0',
      '--https',
      '--cert',
      certificate,
      '--export-on-exit',
      join(gone, 'x'),
    ];
    const { code, out, err } = await run(args, (_out, child) => {
      rmSync(gone, { recursive: true });
      child.kill('SIGINT');
    });
    expect(code).to.equal(1);
    expect(out)
      .to.match(/on https:/)
      .and.contain(certificate);
    expect(err).to.contain('the users could not be written');
    expect(readFileSync(certificate, 'utf8')).to.contain('BEGIN CERTIFICATE');
  });

  it('checks at the start that the export can be written, and not over the seed', async () => {
    const seed = file('seed.json', '[{"email":"a@example.com"}]');
    const link = join(folder, 'link.json');
    symlinkSync(seed, link);
    const end = (path: string): Promise<Ended> =>
      run(['tenant', '--port', '0', '--seed', seed, '--export-on-exit', path], (_out, child) => child.kill());
    const missing = await end(join(folder, 'no', 'such', 'folder'));
    expect([missing.code, missing.out]).to.deep.equal([1, '']);
    expect(missing.err).to.contain("the file of --export-on-exit can't be written: ENOENT");
    for (const path of [seed, link, join(folder, '..', basename(folder), 'seed.json')]) {
      const { code, out, err } = await end(path);
      expect([code, out, err]).to.deep.equal([
        1,
        '',
        'auth0-classic: --export-on-exit is the file of --seed, and an export holds neither passwords nor roles; pass another file\nTry: auth0-classic --help\n',
      ]);
    }
    expect(readFileSync(seed, 'utf8')).to.equal('[{"email":"a@example.com"}]');
  });

  it('warns when others can reach it, and serves the hosts that --allow-host names', async () => {
    let statuses: number[] = [];
    const { code, out, err } = await run(
      ['tenant', '--port', '0', '--host', '0.0.0.0', '--allow-host', 'tenant', '--allow-host', 'other'],
      (text, child) => {
        const url = /http:\S+/.exec(text)?.[0] ?? '';
        const ask = (host: string): Promise<number> =>
          new Promise((resolveStatus) => {
            get(`${url}/.well-known/jwks.json`, { headers: { host } }, (response) => {
              response.resume();
              resolveStatus(response.statusCode ?? 0);
            });
          });
        void Promise.all(['tenant:1', 'other', 'evil.example.com'].map(ask))
          .then((all) => (statuses = all))
          .finally(() => child.kill('SIGTERM'));
      },
    );
    expect(statuses).to.deep.equal([200, 200, 421]);
    expect([code, out.includes('127.0.0.1')]).to.deep.equal([0, true]);
    expect(out)
      .to.match(/\n {2}key {12}([\w-]{32})\n/)
      .and.match(/_tenant#key=[\w-]{32}\n/);
    expect(err).to.equal(
      'auth0-classic: warning: with --host 0.0.0.0, anyone who can reach this machine can read and change the tenant: its ' +
        'client secret and its signing key are public. Leave --host out to listen on this machine only.\n',
    );
  });

  it('prints the page, the audience, a working curl command, and a line for each request', async () => {
    let users: unknown;
    const { out } = await run(['tenant', '--port', '0', '--client-id', 'mine'], (text, child) => {
      const [, url = '', token = ''] = /curl '(\S+)' -H 'authorization: (Bearer \S+)'/.exec(text) ?? [];
      void fetch(`${url}?q=secret`, { headers: { authorization: token } })
        .then(async (answer) => {
          users = await answer.json();
          await fetch(`${urlIn(text)}/oauth/token`, { method: 'POST', body: '{}' });
        })
        .finally(() => child.kill());
    });
    expect(users).to.deep.equal([]);
    expect(out).to.match(/ {2}client id {6}mine\n/);
    expect(out).to.match(/ {2}audience {7}http:\/\/127\.0\.0\.1:\d+\/api\/v2\/\n/);
    expect(out).to.match(/ {2}page {11}http:\/\/127\.0\.0\.1:\d+\/_tenant\n/);
    expect(out).to.match(/\nGET \/api\/v2\/users 200 \d+ ms\nPOST \/oauth\/token 4\d\d \d+ ms\n/);
    expect(out).not.to.contain('q=secret');
  });

  it('names the right audience when a wrong one is requested', async () => {
    const { err } = await run(['tenant', '--port', '0'], (text, child) => {
      const url = urlIn(text);
      const [, id = ''] = /client id +(\S+)/.exec(text) ?? [];
      const ask = (audience: string): Promise<unknown> =>
        fetch(`${url}/oauth/token`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            grant_type: 'client_credentials',
            client_id: id,
            client_secret: 'local-secret',
            audience,
          }),
        });
      void ask(`${url}/api/v2/`)
        .then(() => ask('https://tenant.auth0.com/api/v2/'))
        .finally(() => child.kill());
    });
    expect(err).to.match(
      /^auth0-classic: a token was refused: the audience of the Management API is http:\/\/127\.0\.0\.1:\d+\/api\/v2\/ .*\n$/,
    );
  });

  it('is quiet with --quiet, and serves under a name of its certificate', async () => {
    let status = 0;
    const args = ['tenant', '--port', '0', '--quiet', '--https', '--name', 'tenant.test'];
    const { out } = await run(args, (text, child) => {
      const request = (host: string): Promise<number> =>
        new Promise((resolve, reject) => {
          const options = { headers: { host }, servername: host, rejectUnauthorized: false };
          const asked = secureGet(`${urlIn(text)}/.well-known/jwks.json`, options, (response) => {
            response.resume();
            const { subjectaltname = '' } = (response.socket as TLSSocket).getPeerCertificate();
            if (!subjectaltname.includes(`DNS:${host}`)) reject(new Error(subjectaltname));
            resolve(response.statusCode ?? 0);
          });
          asked.once('error', reject);
        });
      void request('tenant.test')
        .then((got) => (status = got))
        .finally(() => child.kill());
    });
    expect(status).to.equal(200);
    expect(out).not.to.contain('GET ');
  });

  it('explains an invalid address', async () => {
    const { code, err } = await run(['tenant', '--port', '0', '--host', '192.0.2.1']);
    expect([code, err.split('\n')[0]]).to.deep.equal([
      1,
      'auth0-classic: this machine has no address 192.0.2.1; leave out --host, or use 0.0.0.0 for all',
    ]);
  });

  it('explains a port that is in use, and an invalid seed', async () => {
    const tenant = await startTenant();
    const taken = await run(['tenant', '--port', tenant.domain.split(':')[1] ?? '']);
    await tenant.close();
    expect([taken.code, taken.err]).to.deep.equal([
      1,
      'auth0-classic: the port is taken; choose another with --port, or --port 0 for any free one\nTry: auth0-classic --help\n',
    ]);
    const bad = await run(['tenant', '--port', '0', '--seed', file('bad.json', '[{"email":1}]')]);
    expect([bad.code, bad.err]).to.deep.equal([
      1,
      "auth0-classic: the seed can't be loaded: users[0]: Expected type string but found type integer on property email\nTry: auth0-classic --help\n",
    ]);
  });
});
