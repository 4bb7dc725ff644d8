import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readCommand, type Command } from '../../../src/tenant/cli/readCommand';
import { tenantOptionNames } from '../../../src/tenant/optionNames';
import { selfSignedCertificate } from '../../../src/tenant/server/selfSignedCertificate';
import { startTenant } from '../../../src/tenant/startTenant';

/** A value for each option of startTenant. */
const EVERY = {
  port: 0,
  host: '127.0.0.1',
  https: false,
  key: 'secret-key',
  latency: { from: 1, to: 2 },
  idSeed: 7,
  seed: [{ email: 'a@example.com' }],
  allowDeleteAllUsers: true,
  clientId: 'my-client',
  clientSecret: 'my-secret',
  signingKey: undefined,
  rateLimit: 'free',
  searchDelay: 5,
  now: '2026-01-31T12:00:00Z',
  allowedHosts: ['tenant'],
  limits: { logs: { count: 10 } },
};

describe('A file of --config', () => {
  let folder: string;
  let said = '';
  const original = { exit: process.exit, write: process.stderr.write };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenant-config-'));
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
    rmSync(folder, { recursive: true });
  });
  const file = (name: string, content: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const read = (content: unknown, ...args: string[]): Command => {
    const command = readCommand(['tenant', '--config', file('config.json', content), ...args]);
    if (typeof command === 'string') throw new Error(command);
    return command;
  };

  it('accepts every option of startTenant', async () => {
    expect(Object.keys(EVERY)).to.have.members(Object.keys(tenantOptionNames));
    const { options } = read(EVERY);
    expect(options).to.deep.equal(JSON.parse(JSON.stringify(EVERY)));
    const tenant = await startTenant(options);
    expect([tenant.clientId, tenant.key, tenant.counts().users]).to.deep.equal([
      'my-client',
      'secret-key',
      1,
    ]);
    expect(tenant.clock.iso()).to.equal('2026-01-31T12:00:00.000Z');
    await tenant.close();
  });

  it('is overridden by the command line', () => {
    const { options, isQuiet } = read({ port: 1, clientId: 'a', quiet: true }, '--port', '2');
    expect([options.port, options.clientId, isQuiet]).to.deep.equal([2, 'a', true]);
    expect(read({ quiet: false }, '--quiet').isQuiet).to.equal(true);
    expect(read({}).options.port).to.equal(4400);
  });

  it('has paths relative to its directory', () => {
    const { cert, key } = selfSignedCertificate(['localhost']);
    file('users.json', '[]');
    file('cert.pem', cert);
    const command = read({
      seed: 'users.json',
      state: 'state.json',
      exportOnExit: 'out.ndjson',
      https: { cert: 'cert.pem', key },
    });
    expect(command).to.include({
      seedFile: join(folder, 'users.json'),
      stateFile: join(folder, 'state.json'),
      exportFile: join(folder, 'out.ndjson'),
    });
    expect(command.options).to.deep.include({ seed: '[]', https: { cert, key } });
  });

  const refused: [unknown, string][] = [
    ['{"port": 1,', 'is not JSON: '],
    [[1], 'must hold an object of options; got [1]'],
    [{ prot: 1 }, 'has an unknown option "prot"; did you mean "port"?'],
    [{ zzzzzzz: 1 }, 'has an unknown option "zzzzzzz"; the options are port, host, https'],
    [{ latency: { form: 1, to: 2 } }, 'has an unknown option "latency.form"; did you mean "from"?'],
    [{ limits: { logs: { cuont: 1 } } }, 'has an unknown option "limits.logs.cuont"; did you mean "count"?'],
    [{ port: '4400' }, '"port" in'],
    [{ port: '4400' }, 'must be a whole number from 0 to 65535; got "4400"'],
    [{ port: 1.5 }, 'must be a whole number from 0 to 65535; got 1.5'],
    [{ host: 1 }, 'must be text; got 1'],
    [{ https: 'yes' }, 'must be true, false, or { cert, key }; got "yes"'],
    [{ https: { cert: 'c' } }, 'must be true, false, or { cert, key }; got {"cert":"c"}'],
    [{ key: '' }, 'must be text; got ""'],
    [{ latency: '5' }, 'must be milliseconds, or { from, to }; got "5"'],
    [{ idSeed: -1 }, 'must be a whole number from 0 to 4294967295; got -1'],
    [{ seed: 5 }, 'must be the path of a file, a list of users, or an object with lists; got 5'],
    [{ seed: 'none.json' }, "the file of --config can't be read: ENOENT"],
    [{ allowDeleteAllUsers: 1 }, 'must be true or false; got 1'],
    [{ clientId: null }, 'must be text; got null'],
    [{ clientSecret: 5 }, 'must be text; got 5'],
    [{ signingKey: 5 }, 'must be an RSA private key (PEM), or the path of its file; got 5'],
    [{ rateLimit: 5 }, 'must be the name of a plan, or { all, groups }; got 5'],
    [{ searchDelay: -1 }, 'must be milliseconds from 0 to 600000; got -1'],
    [{ now: 'soon' }, 'must be a time, e.g. 2026-01-31T12:00:00Z; got "soon"'],
    [{ allowedHosts: 'tenant' }, 'must be a list of names; got "tenant"'],
    [{ limits: [] }, 'must be an object; got []'],
    [{ state: 1 }, 'must be the path of a file; got 1'],
    [{ exportOnExit: 1 }, 'must be the path of a file; got 1'],
    [{ quiet: 'no' }, 'must be true or false; got "no"'],
    [{ host: ['x'.repeat(200)] }, `must be text; got ["${'x'.repeat(78)}…`],
  ];
  for (const [content, message] of refused)
    it(`is refused with a reason: ${JSON.stringify(content).slice(0, 60)}`, () => {
      expect(() => read(content)).to.throw('exit');
      expect(said).to.contain(message).and.contain('the file of --config');
    });
});
