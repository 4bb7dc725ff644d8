import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { demoUsers } from '../../docs/examples/csv-export/demoUsers';
import { startTenant, type RunningTenant, type StartTenantOptions } from '../../src/tenant';
import { parseCsv } from './support/parseCsv';
import { commandOf, run, stop, type Outcome } from './support/runExample';

/** Whether a process of the group is alive. */
function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/** The command without npm. */
const direct = (name: string, flags: string[]): string[] => ['node', 'docs/examples/run.cjs', name, ...flags];

describe('The example jobs on a tenant of another process', function () {
  this.timeout(60_000);
  let folder: string;
  let tenant: RunningTenant;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'example-jobs-'));
  });

  afterEach(async () => {
    await tenant.close();
    await rm(folder, { recursive: true });
  });

  const start = async (options: StartTenantOptions): Promise<void> => {
    tenant = await startTenant(options);
  };

  const count = (method: string): number =>
    tenant.requests.filter((request) => request.method === method).length;

  /** Runs a job; after that many requests, sends a signal to all of its processes, like a terminal. */
  const job = async (
    name: string,
    options: Record<string, string>,
    interruption?: { signal: NodeJS.Signals; method: string; after: number },
    command: (name: string, flags: string[]) => string[] = direct,
  ): Promise<Outcome> => {
    const flags = Object.entries({ domain: tenant.url, ...options }).flatMap(([key, value]) => [
      `--${key}`,
      value,
    ]);
    const env = { AUTH0_CLIENT_ID: tenant.clientId, AUTH0_CLIENT_SECRET: tenant.clientSecret };
    let group = 0;
    let timer: NodeJS.Timeout | undefined;
    const outcome = await run(command(name, flags), env, (child) => {
      group = child.pid ?? 0;
      if (!interruption) return;
      const before = count(interruption.method);
      timer = setInterval(() => {
        if (count(interruption.method) - before < interruption.after) return;
        clearInterval(timer);
        stop(child, interruption.signal);
      }, 5);
    });
    clearInterval(timer);
    // The prompt returns when the command ends: all its processes must have ended by then.
    if (interruption?.signal !== 'SIGKILL')
      expect(isAlive(group), 'a process goes on after its command has ended').to.equal(false);
    return outcome;
  };

  /** Runs a job whose calls hang after that many requests of a route; presses Ctrl-C then, and again a second later. */
  const pressTwice = async (
    name: string,
    options: Record<string, string>,
    route: string,
    after: number,
  ): Promise<Outcome> => {
    const [method = ''] = route.split(' ');
    const flags = Object.entries({ domain: tenant.url, ...options }).flatMap(([key, value]) => [
      `--${key}`,
      value,
    ]);
    const env = { AUTH0_CLIENT_ID: tenant.clientId, AUTH0_CLIENT_SECRET: tenant.clientSecret };
    let release = (): void => undefined;
    const outcome = await run(direct(name, flags), env, (child) => {
      const timer = setInterval(() => {
        if (count(method) < after) return;
        clearInterval(timer);
        release = tenant.fail({ route, hang: true, times: Infinity });
        // At the first press all calls hang; the second one is too late to count as the same.
        for (const delay of [300, 1_500]) setTimeout(() => stop(child, 'SIGINT'), delay);
      }, 5);
    });
    release();
    return outcome;
  };

  describe('bulk-metadata', () => {
    const USERS = 120;
    const ids = Array.from({ length: USERS }, (_, index) => `auth0|user-${index + 1}`);
    let file: string;

    const options = (): Record<string, string> => ({ file, 'in-flight': '5' });

    const updatesOfEach = (): number[] =>
      ids.map((id) => {
        const isOfUser = ({ method, target }: { method: string; target: string }): boolean =>
          method === 'PATCH' && decodeURIComponent(target).endsWith(`/${id}`);
        return tenant.requests.filter(isOfUser).length;
      });

    /** The users with a confirmed change, once per change. */
    const confirmed = (): string[] =>
      tenant.requests
        .filter(({ method, status }) => method === 'PATCH' && status === 200)
        .map(({ target }) => decodeURIComponent(target.slice(target.lastIndexOf('/') + 1)));

    beforeEach(async () => {
      const seed = ids.map((id) => ({ user_id: id, email: `${id.slice(6)}@example.com` }));
      await start({ seed, latency: 30 });
      file = join(folder, 'changes.ndjson');
      const changes = ids.map((id) => JSON.stringify({ user_id: id, app_metadata: { plan: 'pro' } }));
      await writeFile(file, changes.join('\n'));
    });

    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      it(`updates each user exactly once though it is interrupted twice by ${signal}`, async () => {
        for (const after of [20, 30]) {
          const outcome = await job('bulk-metadata', options(), { signal, method: 'PATCH', after });
          expect(outcome.code, outcome.err + outcome.out).to.equal(code);
          expect(outcome.out).to.match(/\d+ are left\. Run the same command again to continue\./);
        }
        expect(count('PATCH')).to.be.within(50, USERS - 1);
        const { code: last, out, err } = await job('bulk-metadata', options());
        expect({ last, err }).to.deep.equal({ last: 0, err: '' });
        expect(out).to.match(/^Continuing: \d+ of 120 were done before\.$/m);
        expect(updatesOfEach()).to.deep.equal(ids.map(() => 1));
      });
    }

    it('exits at once on a second Ctrl-C while calls hang, with every confirmed change in its journal', async () => {
      const { code, out } = await pressTwice(
        'bulk-metadata',
        { file, 'in-flight': '5' },
        'PATCH /users/:id',
        10,
      );
      expect({ code, out }).to.deep.equal({ code: 130, out: '' });
      const [, ...journaled] = (await readFile(`${file}.journal`, 'utf8')).trimEnd().split('\n');
      expect(journaled).to.have.length.above(9).and.have.members(confirmed());
      const next = await job('bulk-metadata', options());
      expect(next.code).to.equal(0);
      expect(next.out).to.contain(`Continuing: ${journaled.length} of 120 were done before.`);
      expect(confirmed()).to.have.length(USERS).and.have.members(ids);
    });

    it('ends before npm does, after Ctrl-C', async () => {
      const interruption = { signal: 'SIGINT', method: 'PATCH', after: 20 } as const;
      const { code, out } = await job('bulk-metadata', options(), interruption, commandOf);
      // The shell that npm starts is also ended by the signal: npm has no code then.
      expect(code).to.be.oneOf([130, null]);
      expect(out).to.contain('Run the same command again to continue.');
    });

    it('misses no user after a crash that cut off a line of the journal', async () => {
      await job('bulk-metadata', options(), { signal: 'SIGINT', method: 'PATCH', after: 30 });
      // "auth0|user-1", cut off from "auth0|user-1…", is another user's id.
      const done = (await readFile(`${file}.journal`, 'utf8')).split('\n');
      expect(done).to.include('auth0|user-1');
      await writeFile(
        `${file}.journal`,
        `${done.filter((id) => id !== 'auth0|user-1').join('\n')}auth0|user-1`,
      );
      const { code, err } = await job('bulk-metadata', options());
      expect(code, err).to.equal(0);
      expect(updatesOfEach()).to.deep.equal([2, ...ids.slice(1).map(() => 1)]);
    });

    it('has nothing left to do when run again, and refuses the journal of other changes', async () => {
      expect((await job('bulk-metadata', options())).code).to.equal(0);
      const { code, out } = await job('bulk-metadata', options());
      expect(code).to.equal(0);
      expect(out).to.contain('120 of 120 were done before');
      expect(count('PATCH')).to.equal(USERS);

      await appendFile(file, '\n{"user_id":"auth0|user-1000","app_metadata":{}}');
      const refused = await job('bulk-metadata', options());
      expect(refused.code).to.equal(1);
      expect(refused.err).to.contain(`${file}.journal is the journal of another domain or of other changes`);
    });

    it('refuses an invalid line before it changes any user', async () => {
      for (const [line, message] of [
        ['{"user_id":"auth0|x"}', ':121: "app_metadata" must be an object'],
        ['{"app_metadata":{}}', ':121: "user_id" must be a non-empty string'],
        ['{"user_id":', ':121: not JSON: '],
        ['[]', ':121: not an object'],
        ['{"user_id":"auth0|user-7","app_metadata":{}}', ': "auth0|user-7" is there twice'],
      ] as const) {
        const wrong = join(folder, 'wrong.ndjson');
        await writeFile(wrong, `${await readFile(file, 'utf8')}\n${line}`);
        const { code, err } = await job('bulk-metadata', { file: wrong });
        expect(code).to.equal(1);
        expect(err).to.contain(`${wrong}${message}`);
      }
      expect(count('PATCH')).to.equal(0);
    });
  });

  describe('csv-export', () => {
    const USERS = 1_500;
    let file: string;

    beforeEach(async () => {
      await start({ seed: demoUsers(USERS), latency: 30 });
      file = join(folder, 'users.csv');
    });

    const expectWhole = async (): Promise<void> => {
      const [head, ...rows] = parseCsv(await readFile(file, 'utf8'));
      expect(head).to.have.length(7);
      expect(rows.map(([id]) => id)).to.have.length(USERS);
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).to.equal(USERS);
      expect(rows.map(([id]) => id)).to.have.members(demoUsers(USERS).map(({ user_id: id }) => id));
      expect(await readdir(folder)).to.deep.equal(['users.csv']);
    };

    it('exports each user exactly once, even if it is interrupted twice', async () => {
      for (const after of [4, 5]) {
        const interruption = { signal: 'SIGINT', method: 'GET', after } as const;
        const { code, err } = await job('csv-export', { file }, interruption);
        expect(code, err).to.equal(130);
        expect(err).to.match(/^Stopped after \d+ users\. Run the same command again to continue\.$/m);
        expect(existsSync(file)).to.equal(false);
      }
      const asked = count('GET');
      const { code, out, err } = await job('csv-export', { file });
      expect({ code, out }, err).to.deep.equal({ code: 0, out: '' });
      expect(err).to.match(
        /^Continued after the [1-9]\d* users of the run before\.\nExported 1500 users to /,
      );
      // Rows in the file are not fetched again: 1,500 users are 15 pages.
      expect(count('GET') - asked).to.be.lessThan(13);
      await expectWhole();
    });

    it('exits at once on a second Ctrl-C while a call hangs, and continues in the next run', async () => {
      const { code, out, err } = await pressTwice('csv-export', { file }, 'GET /users', 6);
      expect({ code, out, err }).to.deep.equal({ code: 130, out: '', err: '' });
      expect(await readdir(folder)).to.have.members(['users.csv.part', 'users.csv.part.json']);
      const next = await job('csv-export', { file });
      expect(next.code, next.err).to.equal(0);
      expect(next.err).to.match(/^Continued after the [1-9]\d* users of the run before\./);
      await expectWhole();
    });

    it('exports each user exactly once, even if it is killed in the middle of a row', async () => {
      await job('csv-export', { file }, { signal: 'SIGKILL', method: 'GET', after: 6 });
      expect(await readdir(folder)).to.include.members(['users.csv.part', 'users.csv.part.json']);
      await appendFile(`${file}.part`, 'auth0|user-9,"half a row');
      const { code, err } = await job('csv-export', { file });
      expect(code, err).to.equal(0);
      expect(err).to.contain('Continued after the ');
      await expectWhole();
    });

    it('starts over when the file does not match its checkpoint', async () => {
      await job('csv-export', { file }, { signal: 'SIGINT', method: 'GET', after: 6 });
      await truncate(`${file}.part`, 10);
      const { code, err } = await job('csv-export', { file });
      expect(code, err).to.equal(0);
      expect(err).not.to.contain('Continued');
      await expectWhole();
    });

    it('refuses to continue with another query', async () => {
      await job('csv-export', { file }, { signal: 'SIGINT', method: 'GET', after: 6 });
      const { code, err } = await job('csv-export', { file, query: 'name:User*' });
      expect(code).to.equal(1);
      expect(err).to.contain(`${file}.part.json is from an export of another domain or query`);
    });
  });
});
