import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { readCommand, type Command } from '../../src/tenant/cli/readCommand';
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
    const args = [
      'tenant',
      '--port',
      '0',
      '--https',
      '--cert',
      certificate,
      '--export-on-exit',
      join(folder, 'no', 'such', 'folder'),
    ];
    const { code, out, err } = await run(args, (_out, child) => child.kill('SIGINT'));
    expect(code).to.equal(1);
    expect(out)
      .to.match(/on https:/)
      .and.contain(certificate);
    expect(err).to.contain('the users could not be written');
    expect(readFileSync(certificate, 'utf8')).to.contain('BEGIN CERTIFICATE');
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
    expect(files).to.deep.equal({ exportFile: undefined, certificateFile: undefined });
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
    ['tenant --cert c.pem', '--cert needs --key, or --https'],
  ];
  for (const [line, message] of refused) {
    it(`"${line}" is refused with what is wrong`, () => {
      expect(() => readCommand(line.split(' '))).to.throw('exit');
      expect(said).to.contain(message).and.contain('Try: auth0-classic --help');
    });
  }
});
