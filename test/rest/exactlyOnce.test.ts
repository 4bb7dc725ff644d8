import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RestClient } from '../../src/index';
import { clientsFor, EVERY_CALL, makeCall, type EveryCall } from '../support/everyCall';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { muteDeprecations } from '../support/warnings';
import { argumentsOf, MANAGER_METHODS } from '../support/methods';

/** What the server answers: a status, or 0 for a broken connection. */
const OUTCOMES = [200, 204, 400, 404, 500, 0];

/** The result of one call. */
interface Outcome {
  returned: unknown;
  /** True when the callback ran before the call had returned. */
  atOnce: boolean;
  calls: unknown[][];
}

/** A value or an error as text, without what changes between calls. */
function plain(value: unknown): string {
  return JSON.stringify(value ?? null, (name, item: unknown) => (name === 'date' ? undefined : item));
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a callback of any method', () => {
  let server: TestServer;
  before(async () => {
    // Deprecated methods are called, too.
    muteDeprecations(true);
    server = await serve(({ headers }, response) => {
      const status = Number(headers['x-outcome']);
      if (status === 0) return void response.destroy();
      sendJson(response, status, { status });
    });
  });
  after(async () => {
    muteDeprecations(false);
    await server.close();
  });

  const clients = (status: number): ReturnType<typeof clientsFor> =>
    clientsFor(server.origin, { headers: { 'X-Outcome': String(status) } });

  /** Makes a call with a callback; resolves a few ticks after its first run. */
  const observe = async (call: EveryCall, status: number): Promise<Outcome> => {
    const outcome: Outcome = { returned: 'nothing yet', atOnce: false, calls: [] };
    await new Promise<void>((resolve, reject) => {
      let isOver = false;
      outcome.returned = makeCall(clients(status), call, (...given: unknown[]) => {
        outcome.calls.push(given);
        outcome.atOnce ||= !isOver;
        resolve();
      });
      isOver = true;
      setTimeout(() => reject(new Error(`${call.name} never called back`)), 20_000).unref();
    });
    for (let turns = 0; turns < 3; turns += 1) await turn();
    return outcome;
  };

  const expectOnce = ({ returned, atOnce, calls }: Outcome, what: string): readonly unknown[] => {
    expect({ returned, atOnce, calls: calls.length }, what).to.deep.equal({
      returned: undefined,
      atOnce: false,
      calls: 1,
    });
    return calls[0] ?? [];
  };

  for (const status of OUTCOMES)
    it(`runs once, on a later tick, and undefined is returned (${status || 'a broken connection'})`, async () => {
      const outcomes = await Promise.all(EVERY_CALL.map((call) => observe(call, status)));
      for (const [index, { name }] of EVERY_CALL.entries()) {
        const args = expectOnce(outcomes[index] as Outcome, name);
        if (status === 200 || status === 204) {
          expect(args.length, name).to.be.within(2, 3);
          expect(args[0], name).to.equal(null);
        } else {
          expect(args, name).to.have.length(1);
          expect(args[0], name).to.be.instanceOf(Error);
        }
      }
    }).timeout(60_000);

  it('gets the same value or error as the promise', async () => {
    for (const status of [200, 404])
      await Promise.all(
        EVERY_CALL.map(async (call) => {
          const [error, value] = expectOnce(await observe(call, status), call.name);
          const [reason, result] = await Promise.resolve(makeCall(clients(status), call)).then(
            (resolved: unknown) => [null, resolved],
            (rejected: unknown) => [rejected],
          );
          expect(plain(value), call.name).to.equal(plain(result));
          expect(plain(error), call.name).to.equal(plain(reason));
        }),
      );
  }).timeout(60_000);

  it('gets the ArgumentError of an id that would change the endpoint', async () => {
    const targets = MANAGER_METHODS.filter(({ placeholders }) => placeholders.length > 0);
    const seen = server.seen.length;
    await Promise.all(
      targets.map(async (target) => {
        const name = `${target.manager}.${target.method}`;
        const args = argumentsOf(target, { [target.placeholders[0] ?? '']: '..' });
        const call: EveryCall = { name, client: 'management', method: name, args };
        const [error] = expectOnce(await observe(call, 200), name);
        expect(error, name).to.have.property('name', 'ArgumentError');
      }),
    );
    expect(server.seen).to.have.length(seen);
  }).timeout(60_000);

  it('of a RestClient without a manager gets the response headers, too', async () => {
    for (const call of EVERY_CALL.filter(({ client }) => client === 'rest')) {
      const args = expectOnce(await observe(call, 200), call.name);
      expect(args.slice(0, 2), call.name).to.deep.equal([null, { status: 200 }]);
      expect(args[2], call.name).to.have.property('date');
    }
  });

  it('that throws or rejects surfaces once and is never called again', async () => {
    const script = join(__dirname, 'throwingCallbacks.ts');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--no-deprecation', '--import', 'tsx', script, server.origin],
      { maxBuffer: 10_000_000 },
    );
    const results = JSON.parse(stdout) as Record<
      string,
      { calls: number; uncaught: number; unhandled: number }
    >;
    expect(Object.keys(results)).to.have.length(EVERY_CALL.length * 3 * 2);
    for (const [name, result] of Object.entries(results)) {
      const isAsync = name.includes('async');
      expect(result, name).to.deep.equal({
        calls: 1,
        uncaught: isAsync ? 0 : 1,
        unhandled: isAsync ? 1 : 0,
      });
    }
  }).timeout(120_000);

  it('is recognized as the last argument, and only if it is a function', async () => {
    const client = new RestClient(`${server.origin}/things`, { headers: { 'X-Outcome': '200' } });
    const outcome = await Reflect.apply(client.get, client, [{ status: 200 }, {}, [1]]);
    expect(outcome).to.deep.equal({ status: 200 });
  });
});
