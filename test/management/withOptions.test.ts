import { expect } from 'chai';
import { restClient, type BaseManager } from '../../src/management/BaseManager';
import { MANAGERS } from '../../src/management/managers/managers';
import { RestClient, type ManagementClient } from '../../src/index';
import { clientsFor, EVERY_CALL, makeCall, type Clients, type EveryCall } from '../support/everyCall';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { muteDeprecations } from '../support/warnings';
import { argumentsOf, MANAGER_METHODS } from '../support/methods';

const BOUND = { headers: { 'X-Bound': 'yes' } };
const NAMES = Object.keys(MANAGERS) as (keyof typeof MANAGERS)[];
const VERBS = ['getAll', 'get', 'create', 'post', 'patch', 'update', 'put', 'delete'] as const;
/** Parts of the AuthenticationClient. */
const PARTS = ['oauth', 'database', 'passwordless', 'tokens', 'users'];

type Made = Record<string, (...args: unknown[]) => unknown>;

const part = (client: object, name: string): Made & { withOptions(options: object): Made } =>
  Reflect.get(client, name) as Made & { withOptions(options: object): Made };

const methodsOf = (manager: string): string[] =>
  MANAGER_METHODS.filter((one) => one.manager === manager).map(({ method }) => method);

describe('a client or manager bound to other options', () => {
  let server: TestServer;
  let clients: Clients;
  let management: ManagementClient;
  before(async () => {
    muteDeprecations(true);
    server = await serve(({ headers }, response) =>
      sendJson(response, 200, { bound: headers['x-bound'] ?? 'no', two: headers['x-two'] ?? 'no' }),
    );
  });
  beforeEach(() => {
    clients = clientsFor(server.origin);
    ({ management } = clients);
  });
  after(async () => {
    muteDeprecations(false);
    await server.close();
  });

  /** The `this` of a call of the server. */
  const boundOf = async (result: unknown): Promise<unknown> => {
    const value = (await result) as { bound?: unknown; data?: { bound: unknown } };
    return value.bound ?? value.data?.bound;
  };

  const bindAll = ({ management: first, authentication, rest }: Clients): Clients => ({
    management: first.withOptions(BOUND),
    authentication: authentication.withOptions(BOUND),
    rest: rest.withOptions(BOUND),
  });

  it('makes every call with them, and the original none', async () => {
    const bound = bindAll(clients);
    for (const call of EVERY_CALL) {
      expect(await boundOf(makeCall(bound, call)), call.name).to.equal('yes');
      expect(await boundOf(makeCall(clients, call)), call.name).to.equal('no');
    }
  }).timeout(60_000);

  it('makes every call of a manager or part that is bound by itself with them', async () => {
    const direct = EVERY_CALL.filter(({ client, method }) => client !== 'rest' && method.includes('.'));
    for (const { client, method, args, name } of direct) {
      const [owner = '', member = ''] = method.split('.');
      const bound = part(clients[client], owner).withOptions(BOUND);
      expect(await boundOf(bound[member]?.(...args)), name).to.equal('yes');
      expect(await boundOf(part(clients[client], owner)[member]?.(...args)), name).to.equal('no');
    }
  }).timeout(60_000);

  it('merges them with options that it is bound to already', async () => {
    const twice = bindAll(clients).management.withOptions({ headers: { 'X-Two': 'yes' } });
    for (const name of NAMES) {
      const target = MANAGER_METHODS.find(({ manager }) => manager === name);
      const result = target && (await part(twice, name)[target.method]?.(...argumentsOf(target)));
      expect(result, name).to.deep.equal({ bound: 'yes', two: 'yes' });
    }
  });

  it('calls the replacement of a method, on the original or its prototype, before or after', () => {
    for (const name of NAMES) {
      const early = management.withOptions(BOUND);
      const { prototype } = MANAGERS[name] as { prototype: object };
      for (const method of methodsOf(name)) {
        const stub = (): string => `stub of ${method}`;
        Reflect.set(part(management, name), method, stub);
        for (const bound of [early, management.withOptions(BOUND)])
          expect(part(bound, name)[method]?.(), `${name}.${method}`).to.equal(stub());
        expect(part(management, name).withOptions(BOUND)[method]?.()).to.equal(stub());
        Reflect.deleteProperty(part(management, name), method);
        const real: unknown = Reflect.get(prototype, method);
        Reflect.set(prototype, method, stub);
        try {
          expect(part(early, name)[method]?.(), `${name}.${method}`).to.equal(stub());
        } finally {
          Reflect.set(prototype, method, real);
        }
      }
    }
  });

  it('calls the replacement of a RestClient’s verb', () => {
    for (const name of NAMES) {
      const early = management.withOptions(BOUND);
      for (const [member, client] of Object.entries(part(management, name) as object)) {
        if (!(client instanceof RestClient)) continue;
        for (const verb of VERBS) {
          const stub = (): string => `stub of ${member}.${verb}`;
          Reflect.set(client, verb, stub);
          for (const bound of [early, management.withOptions(BOUND)]) {
            const copy = Reflect.get(part(bound, name), member) as unknown as Made;
            expect(copy[verb]?.(), `${name}.${member}.${verb}`).to.equal(stub());
          }
        }
      }
    }
  });

  it('reaches a stub of a RestClient through the methods of the manager', () => {
    const direct = MANAGER_METHODS.filter(({ method }) => !method.startsWith('importUsers'));
    for (const { manager } of direct)
      for (const member of Object.values(part(management, manager)) as unknown[])
        if (member instanceof RestClient) for (const verb of VERBS) Reflect.set(member, verb, () => 'stub');
    const bound = management.withOptions(BOUND);
    for (const target of direct)
      expect(
        part(bound, target.manager)[target.method]?.(...argumentsOf(target)),
        `${target.manager}.${target.method}`,
      ).to.equal('stub');
  });

  it('keeps members that were replaced', () => {
    for (const name of NAMES) {
      const fake = { getAll: () => 'fake' };
      Reflect.set(management, name, fake);
      expect(management.withOptions(BOUND)[name], name).to.equal(fake);
    }
    for (const name of PARTS) {
      const fake = { signIn: () => 'fake' };
      Reflect.set(clients.authentication, name, fake);
      expect(part(clients.authentication.withOptions(BOUND), name), name).to.equal(fake);
    }
    const { rest } = clientsFor(server.origin);
    const other = clientsFor(server.origin).management;
    Reflect.set(other.roles, 'resource', rest);
    expect(Object.getPrototypeOf(other.withOptions(BOUND).roles.resource)).to.equal(rest);
  });

  it('keeps the members of subclasses, and binds their calls', async () => {
    for (const name of NAMES) {
      const Base = MANAGERS[name] as unknown as new (options: object) => BaseManager;
      class Own extends Base {
        readonly extra = restClient(this, '/extra/:id');
        readonly setting = { plan: 'gold' };
        describe(): string {
          return `${name} ${this.setting.plan}`;
        }
        read(): unknown {
          return this.extra.get({ id: 'x' });
        }
      }
      Reflect.set(management, name, new Own({ baseUrl: `${server.origin}/api/v2` }));
      const bound = part(management.withOptions(BOUND), name);
      expect(bound, name).to.be.instanceOf(Own);
      expect(bound.describe?.(), name).to.equal(`${name} gold`);
      expect(await boundOf(bound.read?.()), name).to.equal('yes');
      expect(await boundOf(part(management, name).read?.()), name).to.equal('no');
    }
  });

  it('accepts replacements of its own members, without changing the original', () => {
    const bound = management.withOptions(BOUND);
    for (const name of NAMES) {
      const real = management[name];
      const fake = { getAll: () => 'fake' };
      Reflect.set(bound, name, fake);
      expect(bound[name], name).to.equal(fake);
      expect(management[name], name).to.equal(real);
    }
  });

  it('calls flat methods through its own managers', async () => {
    const bound = management.withOptions(BOUND);
    const fake = { getAll: (): string => 'fake' };
    Reflect.set(bound, 'roles', fake);
    expect(bound.getRoles()).to.equal('fake');
    const call: EveryCall = { name: '', client: 'management', method: 'getUser', args: [{ id: 'x' }] };
    expect(await boundOf(makeCall({ ...clients, management: bound }, call))).to.equal('yes');
  });
});
