import { expect } from 'chai';
import fc from 'fast-check';
import { types } from 'node:util';
import { APIError, ArgumentError } from '../../src/index';
import { clientsFor, EVERY_CALL, makeCall, type EveryCall } from '../support/everyCall';
import { sendJson, serve, type Seen, type TestServer } from '../support/httpServer';
import { muteDeprecations } from '../support/warnings';
import { LEAVES, make, recipes, Trap, type Recipe } from './graphs';
import { observe, type Form, type Observed } from './observe';

/** The number of values for each argument of each method, in each form. `GRAPH_RUNS=50` for a longer search. */
const RUNS = Number(process.env.GRAPH_RUNS ?? 4);
const SEED = Number(process.env.GRAPH_SEED ?? 13);

/** Parameters that calls add to their arguments. */
const ADDED = [
  'client_id',
  'client_secret',
  'grant_type',
  'scope',
  'connection',
  'send',
  'realm',
  'username',
];

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

function jsonText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value) as string | undefined;
  } catch {
    return undefined;
  }
}

/** Wraps an argument, and records writes to it. */
function watched(value: unknown): { value: unknown; writes: string[] } {
  const writes: string[] = [];
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || types.isProxy(value) || types.isPromise(value) || jsonText(value) === undefined)
    return { value, writes };
  const note = (name: string) => (): boolean => {
    writes.push(name);
    return false;
  };
  const names = ['set', 'defineProperty', 'deleteProperty', 'setPrototypeOf', 'preventExtensions'];
  const traps = Object.fromEntries(names.map((name) => [name, note(name)]));
  const isLiteral = Object.getPrototypeOf(value) === Object.prototype;
  return { value: isLiteral ? new Proxy(value, traps as ProxyHandler<object>) : value, writes };
}

/** Whether an error is the argument's own, which surfaced while a method checked it: it is passed on unchanged. */
const isOwn = ({ error, isThrown }: Observed): boolean =>
  isThrown && (error instanceof Trap || (error instanceof TypeError && /revoked/.test(error.message)));

/** Whether the request could not be sent, or the server refused its size. */
const isRefused = (error: unknown): boolean =>
  error instanceof APIError && (error.code === 'ERR_INVALID_CHAR' || error.statusCode === 431);

/** Parameters of a request that no argument contains. */
function strangers({ url }: Seen, allowed: readonly string[]): string[] {
  const names = [...new URLSearchParams(url.split('?')[1]).keys()].map((name) => name.split('[')[0] ?? '');
  return names.filter((name) => !allowed.includes(name));
}

describe('any value as an argument of any method', () => {
  let server: TestServer;
  before(async () => {
    muteDeprecations(true);
    server = await serve((_request, response) => sendJson(response, 200, {}));
  });
  after(async () => {
    muteDeprecations(false);
    await server.close();
  });

  const sentBy = async (call: EveryCall): Promise<Seen | undefined> => {
    server.seen.splice(0);
    await makeCall(clientsFor(server.origin), call);
    return server.seen[0];
  };

  const check = async (call: EveryCall, position: number, recipe: Recipe, form: Form): Promise<void> => {
    const usual = await sentBy(call);
    server.seen.splice(0);
    const args = [...call.args];
    const { value, writes } = watched(make(recipe));
    args[position] = value;
    const before = jsonText(value);
    const observed = await observe(clientsFor(server.origin), call, args, form);
    const { error } = observed;
    expect(observed.settled, 'settled').to.equal(1);
    expect(writes, 'written into the argument').to.deep.equal([]);
    expect(jsonText(value), 'the argument').to.equal(before);
    if (error !== undefined) {
      const isKnown = error instanceof ArgumentError || isOwn(observed) || isRefused(error);
      expect(isKnown, String(error)).to.equal(true);
      if (error instanceof ArgumentError)
        expect(error.message)
          .to.match(/[a-z]+/i)
          .and.not.include('[object');
      expect(server.seen, 'sent although it was refused').to.have.length(0);
      return;
    }
    expect(server.seen).to.have.length(1);
    const [sent] = server.seen as [Seen];
    expect(sent.method).to.equal(usual?.method);
    checkBody(call, position, value, sent, usual);
    const allowed = [...args.flatMap(keysOf), ...strangersOf(usual)];
    expect(strangers(sent, allowed), 'parameters').to.deep.equal([]);
    const text = JSON.stringify(recipe);
    if (!text.includes('[object')) expect(decodeURIComponent(sent.url)).to.not.include('[object');
  };

  for (const call of EVERY_CALL.filter(({ args }) => args.length > 0)) {
    it(`is sent as intended or refused: ${call.name}`, async () => {
      for (const [position, argument] of call.args.entries()) {
        for (const form of ['promise', 'callback'] as const) {
          const property = fc.asyncProperty(recipes(keysOf(argument)), (recipe) =>
            check(call, position, recipe, form),
          );
          await fc.assert(property, { numRuns: RUNS, seed: SEED });
        }
      }
    }).timeout(60_000 + RUNS * 2_000);
  }
});

/** Values with content but without enumerable fields: sent as objects they would be empty. */
const FIELDLESS = ['promise', 'map', 'set', 'boxed number', 'error', 'regular expression'] as const;

describe('a value without enumerable fields', () => {
  let server: TestServer;
  before(async () => {
    muteDeprecations(true);
    server = await serve((_request, response) => sendJson(response, 200, {}));
  });
  after(async () => {
    muteDeprecations(false);
    await server.close();
  });

  for (const leaf of FIELDLESS) {
    it(`is refused by every method, like a value that is not an object: ${leaf}`, async () => {
      for (const call of EVERY_CALL) {
        for (const [position, argument] of call.args.entries()) {
          if (typeof argument !== 'object') continue;
          const args: unknown[] = [...call.args];
          args[position] = LEAVES[leaf]();
          const { settled, error } = await observe(clientsFor(server.origin), call, args, 'promise');
          expect({ settled, isRefused: error instanceof ArgumentError }, call.name).to.deep.equal({
            settled: 1,
            isRefused: true,
          });
        }
      }
      expect(server.seen).to.have.length(0);
    }).timeout(60_000);
  }
});

const strangersOf = (usual: Seen | undefined): string[] =>
  usual ? [...new URLSearchParams(usual.url.split('?')[1]).keys()] : [];

/** The body is the data, or the usual body if another argument was changed. */
function checkBody(
  call: EveryCall,
  position: number,
  value: unknown,
  sent: Seen,
  usual: Seen | undefined,
): void {
  if (String(sent.headers['content-type']).startsWith('multipart')) return;
  const isData = usual?.body !== '' && usual?.body === jsonText(call.args[position]);
  if (isData) {
    const meant = typeof value === 'string' ? value : jsonText(value || {});
    // Missing data is sent as `{}`; the API refuses null and other values.
    expect([meant, jsonText(value), jsonText(value || {})]).to.include(sent.body);
  } else if (call.client !== 'authentication' && !call.name.includes('Metadata')) {
    expect([usual?.body, '', '{}', jsonText(value)]).to.include(sent.body);
  } else if (sent.body !== '') {
    const allowed = [...ADDED, ...call.args.flatMap(keysOf), ...keysOf(value)];
    const meant = [...allowed, ...keysOf(JSON.parse(usual?.body || '{}'))];
    expect(meant).to.include.members(keysOf(JSON.parse(sent.body)));
  }
}
