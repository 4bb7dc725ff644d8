import { expect } from 'chai';
import fc from 'fast-check';
import { ManagementClient } from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { argumentsOf, MANAGER_METHODS, plainPath, type ManagerMethod } from '../support/methods';

/** Every method with placeholders in its path. */
const METHODS = MANAGER_METHODS.filter(({ placeholders }) => placeholders.length > 0);

const DANGEROUS = [
  '',
  '.',
  '..',
  '%2e%2e',
  '%2E.',
  '.%2e',
  '../roles/rol_1/users#',
  'a/b',
  'a?b',
  'a#b',
  'a;b',
  '\r\nX: y',
  '\u0000',
  '/',
  '//',
  '\\',
  '..\\',
  '😀',
  '%',
  '%zz',
  '$&',
  '$$',
  'a%2Fb',
  "%80'",
  ' ',
  ':id',
  '{id}',
  'constructor',
];

const ABSENT = Symbol('absent');

/** The outcome of a call whose arguments can't be sent. */
const REFUSED = { error: 'ArgumentError', sent: [] };

/** A request that the server received. */
interface Sent {
  verb: string;
  segments: string[];
  query: string | undefined;
}

/** The bytes of a text, one character each. */
const bytesOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The bytes that a text stands for: escapes are resolved, also those that are not UTF-8, such as `%80`. */
const decoded = (text: string): string =>
  bytesOf(text).replace(/%([0-9a-f]{2})/gi, (_escape, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );

/** Whether a segment stands for the ID: encoded, or unchanged where it was encoded already. */
function stands(segment: string, id: string): boolean {
  return segment !== '' && (decoded(segment) === bytesOf(id) || decoded(segment) === decoded(id));
}

describe('the path of a method', () => {
  let server: TestServer;
  let management: ManagementClient;
  before(async () => {
    server = await serve((_request, response) => sendJson(response, 200, {}));
    management = new ManagementClient({ domain: server.origin, token: 't', rateLimit: false });
  });
  after(() => server.close());

  const name = ({ manager, method }: ManagerMethod): string => `${manager}.${method}`;

  /** Calls a method: what the server saw, and the name of the error. */
  const attempt = async (
    target: ManagerMethod,
    args: readonly unknown[],
  ): Promise<{ error?: string | undefined; sent: Sent[] }> => {
    server.seen.length = 0;
    const owner: object = Reflect.get(management, target.manager);
    let error: string | undefined;
    try {
      await Reflect.apply(Reflect.get(owner, target.method), owner, args);
    } catch (reason) {
      error = (reason as Error).name;
    }
    const sent = server.seen.map(({ method: verb, url }) => {
      // A server or proxy resolves dots and backslashes, as a URL parser does.
      const { pathname, search } = new URL(url, server.origin);
      return { verb, segments: pathname.split('/').slice(3), query: search ? search.slice(1) : undefined };
    });
    return { error, sent };
  };

  /** Fails unless the server received the route of the method with exactly these IDs, or nothing. */
  const expectRoute = async (target: ManagerMethod, ids: Readonly<Record<string, string>>): Promise<void> => {
    const { error, sent } = await attempt(target, argumentsOf(target, ids));
    const what = `${name(target)} ${JSON.stringify(ids)}: ${JSON.stringify({ error, sent })}`;
    if (error !== undefined) {
      expect(error, what).to.equal('ArgumentError');
      return void expect(sent, what).to.deep.equal([]);
    }
    expect(sent, what).to.have.length(1);
    const [{ verb, segments, query } = { verb: '', segments: [], query: '' }] = sent;
    const template = target.path.split('/').slice(1);
    expect(verb, what).to.equal(target.verb);
    expect(segments, what).to.have.length(template.length);
    for (const [index, part] of template.entries()) {
      const segment = segments[index] ?? '';
      const id = part.startsWith(':') ? ids[part.slice(1)] : undefined;
      if (id === undefined) expect(segment, what).to.equal(part);
      else expect(stands(segment, id), what).to.equal(true);
    }
    // A query contains what the method itself adds; an ID adds nothing to it.
    expect(query?.split('&').length ?? 0, what).to.equal(
      target.required.filter((field) => field !== 'body').length,
    );
  };

  const idsOf = ({ placeholders }: ManagerMethod, values: readonly string[]): Record<string, string> =>
    Object.fromEntries(placeholders.map((placeholder, index) => [placeholder, values[index] ?? 'x']));

  it('is the documented one for plain ids', async () => {
    for (const target of METHODS) {
      const { error, sent } = await attempt(target, argumentsOf(target));
      expect(error, name(target)).to.equal(undefined);
      expect(
        sent.map(({ verb, segments }) => `${verb} /${segments.join('/')}`),
        name(target),
      ).to.deep.equal([`${target.verb} ${plainPath(target)}`]);
    }
  }).timeout(30_000);

  it('keeps its route, or nothing is sent, for every dangerous id in every placeholder', async () => {
    for (const target of METHODS)
      for (const danger of DANGEROUS)
        for (const position of target.placeholders.keys()) {
          const values = target.placeholders.map((_name, index) => (index === position ? danger : 'plain'));
          await expectRoute(target, idsOf(target, values));
        }
  }).timeout(60_000);

  it('keeps its route, or nothing is sent, for any text in its placeholders', async () => {
    const text = fc.oneof(fc.constantFrom(...DANGEROUS), fc.string(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...METHODS),
        fc.array(text, { minLength: 3, maxLength: 3 }),
        (target, values) => expectRoute(target, idsOf(target, values)),
      ),
      { numRuns: 2_000 },
    );
  }).timeout(60_000);

  it('is not requested when an id is missing or not a string', async () => {
    for (const target of METHODS)
      for (const placeholder of target.placeholders)
        for (const missing of [undefined, null, {}, [], true, ABSENT]) {
          const [params, ...others] = argumentsOf(target, { [placeholder]: missing });
          if (missing === ABSENT && typeof params === 'object' && params !== null)
            Reflect.deleteProperty(params, placeholder);
          const outcome = await attempt(target, [params === ABSENT ? undefined : params, ...others]);
          expect(outcome, `${name(target)} ${placeholder}: ${String(missing)}`).to.deep.equal(REFUSED);
        }
  }).timeout(60_000);

  it('is not requested when the params are missing', async () => {
    for (const target of METHODS)
      for (const missing of [[], [undefined], [null], [[]], [{}], ['']]) {
        const outcome = await attempt(target, [...missing, ...argumentsOf(target).slice(1)]);
        expect(outcome, `${name(target)} ${JSON.stringify(missing)}`).to.deep.equal(REFUSED);
      }
  }).timeout(60_000);
});
