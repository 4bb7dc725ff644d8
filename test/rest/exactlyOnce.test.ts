import { expect } from 'chai';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RestClient } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';

const VERBS = ['getAll', 'get', 'create', 'patch', 'update', 'delete'] as const;

describe('a callback', () => {
  let server: TestServer;
  before(async () => {
    server = await serve(({ url }, response) => {
      const [, status = '200'] = /status=(\d+)/.exec(url) ?? [];
      if (status === '0') return void response.destroy();
      sendJson(response, Number(status), { status: Number(status) });
    });
  });
  after(() => server.close());

  const call = (
    verb: (typeof VERBS)[number],
    status: number,
    callback: (...args: unknown[]) => unknown,
  ): unknown => {
    const client = new RestClient(`${server.origin}/things`);
    const args =
      verb === 'getAll' || verb === 'get' || verb === 'delete' ? [{ status }] : [{ status }, { a: 1 }];
    return Reflect.apply(client[verb], client, [...args, callback]);
  };

  it('runs exactly once, never synchronously, with null or an error first, and undefined is returned', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...VERBS),
        fc.constantFrom(200, 204, 400, 404, 500, 0),
        async (verb, status) => {
          const calls: unknown[][] = [];
          let returned = false;
          const first = new Promise<void>((resolve) => {
            const result = call(verb, status, (...args) => {
              expect(returned, 'it ran synchronously').to.equal(true);
              calls.push(args);
              resolve();
            });
            returned = true;
            expect(result).to.equal(undefined);
          });
          await first;
          await new Promise((resolve) => setImmediate(resolve));
          expect(calls).to.have.length(1);
          const [error, data, headers] = calls[0] ?? [];
          if (status === 200 || status === 204) {
            expect(error).to.equal(null);
            expect(data).to.deep.equal(status === 204 ? {} : { status });
            expect(headers).to.have.property('date');
          } else {
            expect(error).to.be.instanceOf(Error);
            expect(calls[0]).to.have.length(1);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it('that throws or rejects, after a success or a failure, surfaces once and is never called again', async () => {
    const script = join(__dirname, 'throwingCallbacks.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      script,
      server.origin,
    ]);
    const results = JSON.parse(stdout) as {
      case: string;
      calls: number;
      uncaught: number;
      unhandled: number;
    }[];
    expect(results).to.have.length(VERBS.length * 3 * 2);
    for (const { case: name, calls, uncaught, unhandled } of results) {
      const expected = name.includes('async') ? { uncaught: 0, unhandled: 1 } : { uncaught: 1, unhandled: 0 };
      expect({ calls, uncaught, unhandled }, name).to.deep.equal({ calls: 1, ...expected });
    }
  }).timeout(30_000);

  it('is found wherever it stands last, and what is no function is not taken for one', async () => {
    const client = new RestClient(`${server.origin}/things`);
    const outcome = await Reflect.apply(client.get, client, [{ status: 200 }, {}, [1]]);
    expect(outcome).to.deep.equal({ status: 200 });
  });
});
