import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { checkFiles } from '../../../src/tenant/cli/checkFiles';
import { readCommand, type Command } from '../../../src/tenant/cli/readCommand';
import { warningOfHost } from '../../../src/tenant/cli/warningOfHost';

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

  it('is parsed to the options of a tenant', () => {
    const seed = __filename;
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
    expect(files).to.deep.equal({
      seedFile: seed,
      stateFile: undefined,
      configFile: undefined,
      exportFile: undefined,
      certificateFile: undefined,
      isQuiet: false,
      program: undefined,
      env: [],
    });
    const more = read(
      ...'tenant --state s --quiet --client-id a --client-secret b --api-key c --https --name x'.split(' '),
    );
    expect(more).to.include({ stateFile: 's', isQuiet: true });
    expect(more.options).to.include({ clientId: 'a', clientSecret: 'b', key: 'c' });
    expect(more.options.allowedHosts).to.deep.equal(['x']);
    const run = read(...'exec --env AUTH0_DOMAIN=D -- npm test --port 9'.split(' '));
    expect(run).to.deep.include({ program: ['npm', 'test', '--port', '9'], env: ['AUTH0_DOMAIN=D'] });
    expect(run.options.port).to.equal(0);
    expect(read('tenant', '--allow-host', 'a', '--allow-host', '::1').options.allowedHosts).to.deep.equal([
      'a',
      '::1',
    ]);
    expect(read('tenant').options).to.include({
      port: 4400,
    });
    expect(read('tenant').options).not.to.have.any.keys('seed', 'rateLimit', 'https', 'host', 'allowedHosts');
    expect(read('tenant', '--latency', '5').options.latency).to.deep.equal({ from: 5, to: 5 });
    expect(read('tenant', '--cert', seed, '--key', seed).options.https).to.have.all.keys('cert', 'key');
  });

  it('can request help, or the version', () => {
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
    const files = (given: Partial<Command>): Command => ({ ...read('tenant'), ...given });
    const [fresh, old] = [join(folder, 'fresh'), join(folder, 'old')];
    writeFileSync(old, 'before');
    checkFiles(files({ exportFile: fresh }));
    checkFiles(files({ exportFile: old, seedFile: fresh }));
    checkFiles(files({ seedFile: old }));
    expect([existsSync(fresh), readFileSync(old, 'utf8')]).to.deep.equal([false, 'before']);
    expect(() => checkFiles(files({ exportFile: folder }))).to.throw('exit');
    expect(said).to.contain("the file of --export-on-exit can't be written: EISDIR");
    rmSync(folder, { recursive: true });
  });

  const refused: [string, string][] = [
    ['serve', 'there is no command "serve"; the commands are "tenant" and "exec"'],
    ['tennant', 'there is no command "tennant"; did you mean "tenant"?'],
    ['tenant now', 'unexpected argument "now"'],
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
    ['tenant --name tenant', '--name is for the self-made certificate: add --https, or use --allow-host'],
    [
      'tenant --https --name a/b',
      '--name takes a name or an address, such as tenant or 192.168.1.5; got "a/b"',
    ],
    ['tenant --client-id ä', '--client-id must be 1 to 200 visible ASCII characters without spaces; got 1'],
    [
      'tenant --client-secret=',
      '--client-secret must be 1 to 200 visible ASCII characters without spaces; got 0',
    ],
    ['tenant --api-key=', '--api-key must be 1 to 200 visible ASCII characters'],
    ['tenant --search-delay 1s', '--search-delay must be a whole number from 0 to 600000; got "1s"'],
    ['tenant --id-seed -1', 'argument is ambiguous'],
    ['tenant --id-seed x', '--id-seed must be a whole number from 0 to 4294967295; got "x"'],
    ['tenant --config nowhere.json', "the file of --config can't be read: ENOENT"],
    ['tenant --env AUTH0_DOMAIN=A', '--env is for exec'],
    ['tenant -- npm test', 'tenant runs no program; use exec'],
    ['exec', 'exec needs a program: auth0-classic exec -- npm test'],
    ['exec --', 'exec needs a program'],
    ['exec npm test', 'unexpected argument "npm test"; write -- before the program'],
    ['exec --env DOMAIN=A -- npm', '--env maps one of AUTH0_DOMAIN, AUTH0_CLIENT_ID'],
    ['exec --env AUTH0_DOMAIN=1 -- npm', 'e.g. AUTH0_DOMAIN=MY_DOMAIN; got "AUTH0_DOMAIN=1"'],
    ['tenant --cert c.pem', '--cert needs --key, or --https'],
  ];
  for (const [line, message] of refused) {
    it(`"${line}" is refused with a reason`, () => {
      expect(() => readCommand(line.split(' '))).to.throw('exit');
      expect(said).to.contain(message).and.contain('Try: auth0-classic --help');
    });
  }
});
