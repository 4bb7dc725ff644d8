import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { expect } from 'chai';
import { checkExportFile } from '../../src/tenant/cli/checkExportFile';
import { readCommand, type Command } from '../../src/tenant/cli/readCommand';
import { warningOfHost } from '../../src/tenant/cli/warningOfHost';
import { startTenant } from '../../src/tenant/startTenant';

const MAIN = resolve(__dirname, '../../src/tenant/cli/main.ts');

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command; `ready` is told what it printed once it serves. */
function run(
  args: string[],
  ready: (out: string, child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolveEnd) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
      if (out.includes('Stop it with')) ready(out, child);
    });
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.on('close', (code) => resolveEnd({ code, out, err }));
  });
}

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

  it('explains itself', async () => {
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
    expect(err).to.equal(
      'auth0-classic: warning: with --host 0.0.0.0, anyone who can reach this machine can read and change the tenant: its ' +
        'client secret and its signing key are public. Leave --host out to listen on this machine only.\n',
    );
  });

  it('says so when the port is taken, or the seed is bad', async () => {
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
      "auth0-classic: the seed can't be planted: users[0]: Expected type string but found type integer on property email\nTry: auth0-classic --help\n",
    ]);
  });
});

describe('A command line', () => {
  const read = (...args: string[]): Command => {
    const command = readCommand(args);
    if (typeof command === 'string') throw new Error(`it asks for ${command}`);
    return command;
  };
  const original = { exit: process.exit, write: process.stderr.write };
  let said = '';
  beforeEach(() => {
    said = '';
    process.exit = () => {
      throw new Error('exit');
    };
    process.stderr.write = (text: string | Uint8Array): boolean => {
      said += String(text);
      return true;
    };
  });
  afterEach(() => {
    process.exit = original.exit;
    process.stderr.write = original.write;
  });

  it('is read into the options of a tenant', () => {
    const seed = join(__dirname, 'cli.test.ts');
    const args = `tenant --port 1 --host ::1 --rate-limit free --latency 5-9 --search-delay 7 --id-seed 3 --allow-delete-all-users --https --seed ${seed}`;
    const { options, ...files } = read(...args.split(' '));
    expect(options).to.include({
      port: 1,
      host: '::1',
      rateLimit: 'free',
      searchDelay: 7,
      idSeed: 3,
      allowDeleteAllUsers: true,
      https: true,
    });
    expect(options.latency).to.deep.equal({ from: 5, to: 9 });
    expect(options.seed).to.contain('is read into the options');
    expect(files).to.deep.equal({ seedFile: seed, exportFile: undefined, certificateFile: undefined });
    expect(read('tenant', '--allow-host', 'a', '--allow-host', '::1').options.allowedHosts).to.deep.equal([
      'a',
      '::1',
    ]);
    expect(read('tenant').options).to.include({
      port: 4400,
      seed: undefined,
      rateLimit: undefined,
      https: undefined,
    });
    expect(read('tenant', '--latency', '5').options.latency).to.deep.equal({ from: 5, to: 5 });
    expect(read('tenant', '--cert', seed, '--key', seed).options.https).to.have.all.keys('cert', 'key');
  });

  it('asks for help, or the version', () => {
    for (const args of [[], ['--help'], ['-h'], ['help'], ['tenant', '--help']])
      expect(readCommand(args)).to.equal('help');
    for (const args of [['--version'], ['-v']]) expect(readCommand(args)).to.equal('version');
  });

  it('warns unless the host is loopback', () => {
    for (const host of [undefined, '127.0.0.1', '127.0.0.9', 'localhost', '::1'])
      expect(warningOfHost(host)).to.equal(undefined);
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'tenant.example.com'])
      expect(warningOfHost(host)).to.contain(`with --host ${host}, anyone`);
  });

  it('checks the export file without leaving or changing one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tenant-export-'));
    const [fresh, old] = [join(folder, 'fresh'), join(folder, 'old')];
    writeFileSync(old, 'before');
    checkExportFile(fresh, undefined);
    checkExportFile(old, fresh);
    checkExportFile(undefined, old);
    expect([existsSync(fresh), readFileSync(old, 'utf8')]).to.deep.equal([false, 'before']);
    expect(() => checkExportFile(folder, undefined)).to.throw('exit');
    expect(said).to.contain("the file of --export-on-exit can't be written: EISDIR");
    rmSync(folder, { recursive: true });
  });

  const refused: [string, string][] = [
    ['serve', 'there is no command "serve"; the command is "tenant"'],
    ['tennant', 'there is no command "tennant"; did you mean "tenant"?'],
    ['tenant now', 'the command tenant takes options alone; got "now" besides'],
    ['--port 1', 'the command is missing: auth0-classic tenant --port 1'],
    ['tenant --nope', 'there is no option --nope\n'],
    ['tenant --prot 1', 'there is no option --prot; did you mean --port?'],
    ['tenant --port x', '--port must be a whole number from 0 to 65535; got "x"'],
    ['tenant --port 70000', '--port must be a whole number from 0 to 65535; got "70000"'],
    ['tenant --rate-limit gold', '--rate-limit must be one of free, essentials'],
    ['tenant --latency 9-5', '--latency goes from the shorter wait to the longer'],
    ['tenant --latency 1-2-3', '--latency is like 50 or 20-200'],
    ['tenant --seed nowhere.json', "the file of --seed can't be read: ENOENT"],
    ['tenant --key k.pem', '--key needs --cert'],
    [
      'tenant --allow-host http://x',
      '--allow-host takes a name or an address, such as tenant or 192.168.1.5; got "http://x"',
    ],
    ['tenant --cert c.pem', '--cert needs --key, or --https'],
  ];
  for (const [line, message] of refused) {
    it(`"${line}" is refused with what is wrong`, () => {
      expect(() => readCommand(line.split(' '))).to.throw('exit');
      expect(said).to.contain(message).and.contain('Try: auth0-classic --help');
    });
  }
});
