import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { PersistentState } from '../../../src/tenant/cli/PersistentState';
import { writeAtomically, type Files } from '../../../src/tenant/cli/writeAtomically';
import { connectTenant } from '../../../src/tenant/connect/connectTenant';
import { startTenant } from '../../../src/tenant/startTenant';
import { decodeSnapshot } from '../../../src/tenant/state/encodeSnapshot';
import { runCommand, spawnCommand, urlIn } from '../support/runCommand';

const read = (path: string): string => readFileSync(path, 'utf8');
function usersIn(path: string): number {
  const users = decodeSnapshot(JSON.parse(read(path))).store.get('users');
  return users instanceof Map ? users.size : NaN;
}

/** A full disk: the kernel refuses every byte written. */
const FULL: Files = {
  open: ((path: string, flags: string, mode?: number) =>
    open(path.endsWith('.tmp') ? '/dev/full' : path, flags === 'wx' ? 'w' : flags, mode)) as typeof open,
  rename,
  rm,
};

describe('A state file', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenant-state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string): string => join(folder, name);

  it('keeps everything between runs, and reports what was loaded and written', async () => {
    const path = file('state.json');
    const args = ['tenant', '--port', '0', '--state', path, '--quiet'];
    const first = await runCommand([...args, '--client-secret', 'kept-secret'], (out, child) => {
      void connectTenant(urlIn(out))
        .then((tenant) => tenant.seed([{ user_id: 'a', email: 'a@example.com' }]))
        .finally(() => child.kill('SIGTERM'));
    });
    expect([first.code, first.err]).to.deep.equal([0, '']);
    expect(first.out).to.contain(`  kept in        ${path}\n`).and.contain(`1 user kept in ${path}\n`);
    expect(statSync(path).mode & 0o777).to.equal(0o600);
    let exported = '';
    const second = await runCommand(args, (out, child) => {
      void connectTenant(urlIn(out))
        .then(async (tenant) => (exported = await tenant.exportUsers()))
        .finally(() => child.kill('SIGINT'));
    });
    expect(second.out).to.contain(`  loaded         1 user from ${path}\n`).and.contain('kept-secret');
    expect(JSON.parse(exported)).to.include({ user_id: 'auth0|a', email: 'a@example.com' });
    const other = await runCommand([...args, '--client-id', 'other']);
    expect([other.code, other.err.split('\n')[0]]).to.deep.equal([
      1,
      'auth0-classic: the state has no client other; pass the --client-id that it was made with',
    ]);
    const wrong = await runCommand([...args, '--client-secret', 'wrong']);
    expect(wrong.err).to.contain('the client local-client has another secret than that of --client-secret');
    expect(wrong.err).not.to.contain('kept-secret');
  });

  it('is written on change and on request of /_tenant/api, to the target of a symbolic link', async () => {
    const path = file('state.json');
    const tenant = await startTenant();
    const state = new PersistentState(tenant, path, (problem) => expect.fail(problem));
    tenant.stateFile = state;
    tenant.seed([{ email: 'a@example.com' }]);
    while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(usersIn(path)).to.equal(1);
    tenant.seed([{ email: 'b@example.com' }]);
    const saved = await fetch(`${tenant.url}/_tenant/api/state/save`, { method: 'POST' });
    expect(await saved.json()).to.deep.equal({ file: path });
    expect(usersIn(path)).to.equal(2);
    await state.end();
    await tenant.close();
    const link = file('link.json');
    symlinkSync(path, link);
    const args = ['tenant', '--port', '0', '--state', link];
    const { code } = await runCommand(args, (_out, child) => child.kill());
    expect([code, readdirSync(folder).sort()]).to.deep.equal([0, ['link.json', 'state.json']]);
    expect(statSync(link).ino).to.equal(statSync(path).ino);
  });

  it('takes precedence over the seed, which a reset restores', async () => {
    const [path, seed] = [file('state.json'), file('seed.json')];
    writeFileSync(seed, '[{"email":"seed@example.com"}]');
    const args = ['tenant', '--port', '0', '--state', path, '--seed', seed];
    await runCommand(args, (out, child) => {
      void connectTenant(urlIn(out))
        .then((tenant) => tenant.seed([{ email: 'more@example.com' }]))
        .finally(() => child.kill());
    });
    expect(usersIn(path)).to.equal(2);
    const { out } = await runCommand(args, (text, child) => {
      void connectTenant(urlIn(text))
        .then((tenant) => tenant.reset())
        .finally(() => child.kill());
    });
    expect(out).to.contain('2 users from').and.contain('(the seed is what a reset goes back to)');
    expect(usersIn(path)).to.equal(1);
  });

  it('that is invalid is refused and not changed', async () => {
    const path = file('state.json');
    for (const [text, reason] of [
      ['{"version":1,', 'JSON'],
      ['{"version":7}', 'version must be 1; got 7'],
      ['[]', 'expected an object with version and state'],
    ] as const) {
      writeFileSync(path, text);
      const { code, out, err } = await runCommand(['tenant', '--port', '0', '--state', path]);
      expect([code, out]).to.deep.equal([1, '']);
      expect(err)
        .to.contain(`the state in ${path} can't be loaded, and is left as it is:`)
        .and.contain(reason);
      expect(read(path)).to.equal(text);
    }
  });

  it("that can't be written is refused at the start", async () => {
    const refused = async (path: string): Promise<string> => {
      const { code, out, err } = await runCommand(['tenant', '--port', '0', '--state', path]);
      expect([code, out]).to.deep.equal([1, '']);
      return err;
    };
    expect(await refused(file('no/such/state.json'))).to.contain(
      "the file of --state can't be written: ENOENT",
    );
    expect(await refused(folder)).to.contain(`the file of --state can't be written: ${folder} is not a file`);
    expect(await refused('/dev/full')).to.contain('/dev/full is not a file');
    if (process.getuid?.() !== 0) {
      mkdirSync(file('locked'));
      chmodSync(file('locked'), 0o500);
      expect(await refused(file('locked/state.json'))).to.contain('EACCES');
    }
  });

  it('is never the file of another option', async () => {
    const path = file('both.json');
    writeFileSync(path, '[]');
    for (const [option, message] of [
      ['--seed', '--state is the file of --seed; pass another file'],
      ['--export-on-exit', '--export-on-exit is the file of --state, and an export holds neither passwords'],
    ] as const) {
      const { code, err } = await runCommand(['tenant', '--port', '0', '--state', path, option, path]);
      expect([code, err.includes(message)]).to.deep.equal([1, true], err);
    }
    expect(read(path)).to.equal('[]');
  });

  it('keeps the old state when the disk is full, warns once, and is written when there is space', async function () {
    if (!existsSync('/dev/full')) return this.skip(); // Only Linux has a device that is always full.
    const path = file('state.json');
    const told: string[] = [];
    const tenant = await startTenant({ seed: [{ email: 'old@example.com' }] });
    await new PersistentState(tenant, path, (problem) => told.push(problem)).end();
    const before = read(path);
    const files = { ...FULL };
    const state = new PersistentState(tenant, path, (problem) => told.push(problem), { files });
    tenant.stateFile = state;
    tenant.seed([{ email: 'new@example.com' }]);
    const saved = await fetch(`${tenant.url}/_tenant/api/state/save`, { method: 'POST' });
    expect(saved.status).to.equal(507);
    expect(await saved.json())
      .to.have.property('message')
      .that.contains('ENOSPC');
    expect(await state.save().catch((error: Error) => error.message)).to.equal(told[0]);
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^the state could not be written to .*state\.json: ENOSPC: no space left/);
    expect([read(path), readdirSync(folder)]).to.deep.equal([before, ['state.json']]);
    files.open = open;
    await state.end();
    await tenant.close();
    expect(usersIn(path)).to.equal(2);
  });

  it('is complete when the rename fails, and temporary links are not followed', async () => {
    const path = file('state.json');
    writeFileSync(path, 'old');
    const failing: Files = { open, rm, rename: () => Promise.reject(new Error('EIO')) };
    expect(await writeAtomically(path, 'new', 0o600, failing).catch(String)).to.equal('Error: EIO');
    writeFileSync(file('victim'), 'untouched');
    symlinkSync(file('victim'), file('.state.json.tmp'));
    await writeAtomically(path, 'new');
    expect([read(path), read(file('victim'))]).to.deep.equal(['new', 'untouched']);
    expect(readdirSync(folder).sort()).to.deep.equal(['state.json', 'victim']);
  });

  it('holds the old or the new state, never half, when the process is killed while writing', async () => {
    const path = file('state.json');
    const writer = join(__dirname, '../support/stateWriter.ts');
    for (let round = 0; round < 8; round += 1) {
      const child = spawnCommand([], { ...process.env, STATE_FILE: path }, writer);
      const first = await new Promise<number>((resolve) => {
        child.stdout?.once('data', (text) => resolve(Number.parseInt(String(text), 10)));
      });
      expect(first).to.be.greaterThan(0);
      // During a write: their number differs between rounds.
      await new Promise((resolve) => setTimeout(resolve, 7 * round));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      expect(usersIn(path)).to.be.oneOf([1_000, 1_001]);
    }
  });
});
