import { expect } from 'chai';
import { inspect } from 'node:util';
import { iterate, withResponse } from '../../src/index';
import { clientsFor, EVERY_CALL, makeCall, type Clients, type EveryCall } from '../support/everyCall';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { muteDeprecations } from '../support/warnings';

type Method = (...args: unknown[]) => unknown;

/** What a wrapper makes of a method of an object. */
type WrapMethod = (method: Method, target: object, proxy: object) => unknown;

/**
 * A Proxy around an object, and around every object that is read through it: Auth0's deploy tool wraps a client this
 * way.
 */
function wrap<T extends object>(object: T, wrapMethod?: WrapMethod): T {
  return new Proxy(object, {
    get(target, name, receiver: object) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value === 'object' && value !== null) return wrap(value, wrapMethod);
      if (typeof value === 'function' && wrapMethod) return wrapMethod(value as Method, target, receiver);
      return value;
    },
  });
}

const WRAPPERS: Record<string, WrapMethod | undefined> = {
  'that leave methods as they are': undefined,
  'that bind methods to their object': (method, target) => method.bind(target),
  'that bind methods to the Proxy': (method, _target, proxy) => method.bind(proxy),
  'that wrap methods': (method, target) =>
    function (this: unknown, ...args: unknown[]): unknown {
      return Reflect.apply(method, target, args);
    },
  'that wrap methods and call them on the Proxy': (method) =>
    function (this: unknown, ...args: unknown[]): unknown {
      return Reflect.apply(method, this, args);
    },
};

describe('a client in nested Proxies', () => {
  let server: TestServer;
  before(async () => {
    muteDeprecations(true);
    server = await serve(({ method, url, headers }, response) =>
      sendJson(response, headers['x-fail'] ? 404 : 200, { method, url, bound: headers['x-bound'] }),
    );
  });
  after(async () => {
    muteDeprecations(false);
    await server.close();
  });

  const wrapped = (wrapMethod: WrapMethod | undefined, clients = clientsFor(server.origin)): Clients =>
    Object.fromEntries(
      Object.entries(clients).map(([name, client]: [string, object]) => [name, wrap(client, wrapMethod)]),
    ) as unknown as Clients;

  /** The outcome of a call and its request as text, without what changes between calls. */
  const observe = async (clients: Clients, call: EveryCall): Promise<string> => {
    server.seen.length = 0;
    const outcome = await Promise.resolve(makeCall(clients, call)).then(
      (result: unknown) => ({ result }),
      (reason: unknown) => ({ reason }),
    );
    const text = JSON.stringify({ outcome, seen: server.seen }, (name, value: unknown) =>
      name === 'date' ? undefined : value,
    );
    return text.replace(/-{10,}[\da-f]+/g, 'BOUNDARY');
  };

  const failing = (): Clients => clientsFor(server.origin, { headers: { 'X-Fail': 'yes' } });

  /** The outcomes of the calls without a Proxy. */
  const results: string[] = [];
  const failures: string[] = [];
  before(async function () {
    this.timeout(60_000);
    const clients = { working: clientsFor(server.origin), failing: failing() };
    for (const call of EVERY_CALL) {
      results.push(await observe(clients.working, call));
      failures.push(await observe(clients.failing, call));
    }
  });

  for (const [what, wrapMethod] of Object.entries(WRAPPERS)) {
    it(`${what} makes the same calls, method by method`, async () => {
      const clients = wrapped(wrapMethod);
      for (const [index, call] of EVERY_CALL.entries())
        expect(await observe(clients, call), call.name).to.equal(results[index]);
    }).timeout(60_000);

    it(`${what} calls back`, async () => {
      const clients = wrapped(wrapMethod);
      await Promise.all(
        EVERY_CALL.map(async (call) => {
          const args = await new Promise<unknown[]>((resolve) => {
            makeCall(clients, call, (...given: unknown[]) => resolve(given));
          });
          expect(args.slice(0, 1), call.name).to.deep.equal([null]);
          expect(args[1], call.name).to.be.an('object');
        }),
      );
    }).timeout(60_000);

    it(`${what} fails with the same errors`, async () => {
      const clients = wrapped(wrapMethod, failing());
      for (const [index, call] of EVERY_CALL.entries())
        expect(await observe(clients, call), call.name).to.equal(failures[index]);
    }).timeout(60_000);

    it(`${what} can be bound to other options`, async () => {
      const { management, authentication } = wrapped(wrapMethod);
      const options = { headers: { 'X-Bound': 'yes' } };
      for (const call of [
        management.withOptions(options).roles.get({ id: 'x' }),
        management.roles.withOptions(options).get({ id: 'x' }),
        management.roles.resource.withOptions(options).get({ id: 'x' }),
        authentication.withOptions(options).oauth.refreshToken({ refresh_token: 'x' }),
        authentication.oauth.withOptions(options).refreshToken({ refresh_token: 'x' }),
      ])
        expect(await call).to.have.property('bound', 'yes');
    });

    it(`${what} has responses and lists`, async () => {
      const { management } = wrapped(wrapMethod);
      expect(await withResponse(management.clients.get({ client_id: 'x' }))).to.have.property('status', 200);
      const items: unknown[] = [];
      for await (const item of iterate(management.roles.getAll())) items.push(item);
      expect(items).to.deep.equal([]);
    });

    it(`${what} shows no secrets when it is printed`, async () => {
      const clients = wrapped(wrapMethod);
      await clients.management.users.get({ id: 'x' });
      for (const showProxy of [true, false])
        expect(inspect(clients, { showHidden: true, showProxy, depth: 12, getters: true })).not.to.match(
          /the-token|the-secret/,
        );
    });

    it(`${what} can be closed`, async () => {
      const clients = wrapped(wrapMethod);
      await clients.management.close();
      await clients.authentication.close();
      expect(await clients.management.getUsers().catch((error: unknown) => error)).to.have.property(
        'code',
        'ERR_CLIENT_CLOSED',
      );
    });
  }
});
