import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { missingMethods } from '../../docs/tour/missingMethods';
import { Output } from '../../docs/tour/Output';
import { runTour, type Tour } from '../../docs/tour/runTour';
import { startServers } from '../../docs/tour/startServers';
import type { Step } from '../../docs/tour/Step';
import { steps } from '../../docs/tour/steps/index';

const MAIN = join(__dirname, '../../docs/tour/main.ts');

/** The escape sequence that clears a line. */
const CLEAR = '\r\u001b[K';

const stepOf = (title: string): Step => {
  const found = steps.find((step) => step.title === title);
  if (!found) throw new Error(`the tour has no step ${title}`);
  return found;
};

describe('The tour', () => {
  let servers: Awaited<ReturnType<typeof startServers>>;
  before(async () => {
    servers = await startServers();
  });
  after(() => servers.close());

  /** Runs these steps. @returns The output, and the number of failures. */
  async function walk(
    chosen: readonly Step[],
    change: Partial<Tour> = {},
    isTTY = false,
  ): Promise<{ text: string; failures: number }> {
    let text = '';
    const output = new Output({ isTTY, write: (part) => (text += part) });
    const { tenant, clients } = servers;
    const tour = { steps: chosen, tenant, clients, output, ...change };
    return { failures: await runTour(tour), text };
  }

  it('calls every method of both clients', () => {
    const { management, authentication } = servers.clients;
    expect(missingMethods(steps, management, authentication)).to.deep.equal([]);
    for (const method of ['roles.get', 'auth.oauth.signIn', 'auth.verifySMSCode', 'jobs.importUsers']) {
      const others = steps.filter((step) => step.method !== method);
      expect(missingMethods(others, management, authentication)).to.deep.equal([method]);
    }
  });

  it('detects a method that is missing from the table', () => {
    const { management, authentication } = servers.clients;
    const prototype = Object.getPrototypeOf(management.roles) as Record<string, unknown>;
    prototype.archive = (): undefined => undefined;
    try {
      expect(missingMethods(steps, management, authentication)).to.deep.equal(['roles.archive']);
    } finally {
      delete prototype.archive;
    }
  });

  it('succeeds, and prints the number of steps in its last line', async function () {
    this.timeout(60_000);
    const result = await promisify(execFile)(process.execPath, ['--import', 'tsx', MAIN]).catch(
      // A failure is shown with the output.
      (error: Error & { stdout: string; stderr: string }) => error,
    );
    const { stdout, stderr } = result;
    expect(/✗[^✓]*/.exec(stdout)?.[0]).to.equal(undefined);
    expect(result).to.not.be.instanceOf(Error);
    const lines = stdout.trimEnd().split('\n');
    const total = steps.length * 2;
    expect(stderr).to.equal('');
    expect(lines.at(-1)).to.match(new RegExp(`^${total} of ${total} steps worked`));
    expect(lines.filter((line) => line.startsWith('✓ '))).to.have.length(total);
    expect(stdout).to.not.include('\r').and.not.include('\u001b');
  });

  it('reports an unexpected result', async () => {
    const check = (): never => {
      throw new Error('not what I expected');
    };
    const { failures, text } = await walk([{ ...stepOf('users.getAll'), check }]);
    expect(failures).to.equal(2);
    expect(text).to.match(
      /✗ users\.getAll\n {4}request {2}GET \/api\/v2\/users\?.* → 200\n {4}failed {3}Error: not/,
    );
    expect(text).to.match(/\n0 of 2 steps worked: 1 calls with a callback, 1 with a promise\.\n$/);
  });

  const others: Record<string, Partial<Step>> = {
    method: { verb: 'POST' },
    path: { path: '/api/v2/users/:id' },
    query: { sends: () => ({ query: { per_page: 11, page: 0 } }) },
    body: { sends: ([query]) => ({ query: query as Record<string, unknown>, body: { a: 1 } }) },
  };
  for (const [part, other] of Object.entries(others)) {
    it(`reports a request with another ${part}`, async () => {
      const step = { ...stepOf('users.getAll'), check: () => undefined };
      expect((await walk([step])).failures).to.equal(0);
      const { failures, text } = await walk([{ ...step, ...other }]);
      expect(failures).to.equal(2);
      expect(text).to.include('AssertionError');
    });
  }

  it('reports a multipart body with other parts', async () => {
    const step = stepOf('jobs.importUsersJob (JSON)');
    const database = stepOf('connections.getAll');
    expect((await walk([database, step])).failures).to.equal(0);
    const { failures } = await walk([database, { ...step, sends: () => ({ parts: { users: '[]' } }) }]);
    expect(failures).to.equal(2);
  });

  it('reports calls that make no request, or more than one', async () => {
    const step = stepOf('roles.getAll');
    const withGetAll = (getAll: (...args: unknown[]) => unknown): Partial<Tour> => {
      const { clients } = servers;
      const management = Object.create(clients.management) as typeof clients.management;
      Object.defineProperty(management, 'roles', { value: { getAll } });
      return { clients: { ...clients, management } };
    };
    const { roles } = servers.clients.management;
    const call = (args: unknown[]): unknown => Reflect.apply(roles.getAll, roles, args);
    const check = (): undefined => undefined;
    const none = await walk(
      [{ ...step, check }],
      withGetAll((...args) => {
        const done = args.at(-1);
        return typeof done === 'function' ? void setImmediate(() => done(null, [])) : Promise.resolve([]);
      }),
    );
    expect(none.text.match(/no request was made/g)).to.have.length(2);
    const two = await walk(
      [{ ...step, check }],
      withGetAll((...args) => {
        const first = call(args.slice(0, 1)) as Promise<unknown>;
        const done = args.at(-1);
        if (typeof done !== 'function') return first.then(() => call(args));
        first.then(
          () => call(args),
          (error: unknown) => done(error),
        );
        return undefined;
      }),
    );
    expect(two.text.match(/more than one request was made/g)).to.have.length(2);
    const returning = await walk(
      [{ ...step, check }],
      withGetAll(() => 'something'),
    );
    expect(returning.text.match(/a call with a callback must return undefined/g)).to.have.length(1);
  });

  it('shows its progress on a terminal, below the lines', async () => {
    const { text } = await walk(
      [stepOf('users.getAll')].map((step) => ({ ...step, check: () => undefined })),
      {},
      true,
    );
    const written = text.split(CLEAR);
    expect(written).to.include.members(['0 of 2 · users.getAll', '1 of 2 · users.getAll']);
    expect(written.filter((part) => part.startsWith('✓ users.getAll'))).to.have.length(2);
    expect(written.at(-1)).to.match(/^2 of 2 steps worked.*\n$/);
  });
});
