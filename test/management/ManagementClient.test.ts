import { expect } from 'chai';
import axios from 'axios';
import { inspect } from 'node:util';
import {
  ArgumentError,
  ManagementClient,
  RestClient,
  withResponse,
  type ManagementClientOptions,
} from '../../src/index';
import { UsersManager } from '../../src/management/index';
import { FLAT_NAMES } from '../../src/management/flat/flatNames';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

describe('a ManagementClient', () => {
  let server: TestServer;
  before(async () => {
    server = await serve(({ url }, response) => sendJson(response, 200, { url }, { 'x-request-id': 'r1' }));
  });
  after(() => server.close());
  beforeEach(() => void (server.seen.length = 0));
  const make = (options: Partial<ManagementClientOptions> = {}): ManagementClient =>
    new ManagementClient({ domain: server.origin, token: 'token', ...options });

  it('refuses the same arguments as the classic client, with the same messages', () => {
    const cases: [unknown, string][] = [
      [undefined, 'Management API SDK options must be an object'],
      ['x', 'Management API SDK options must be an object'],
      [{}, 'Must provide a domain'],
      [{ domain: 'd' }, 'Must provide a clientId'],
      [{ domain: 'd', clientId: 'c' }, 'Must provide a clientSecret or a clientAssertionSigningKey'],
      [{ domain: 'd', token: '' }, 'Must provide a token'],
      [{ domain: 'd', token: 5 }, 'Must provide a token'],
      [{ domain: 'd', clientId: 'c', clientSecret: 's', scope: 5 }, 'scope must be a string'],
      [
        { domain: 'd', clientId: 'c', clientSecret: 's', tokenProvider: { enableCache: 'x' } },
        'enableCache must be a boolean',
      ],
      [
        { domain: 'd', clientId: 'c', clientSecret: 's', tokenProvider: { cacheTTLInSeconds: 'x' } },
        'cacheTTLInSeconds must be a number',
      ],
      [
        { domain: 'd', clientId: 'c', clientSecret: 's', tokenProvider: { cacheTTLInSeconds: -1 } },
        'cacheTTLInSeconds must be a greater than 0',
      ],
      [{ domain: 'd', token: 't', retry: { enabled: 'x' } }, 'Must provide enabled boolean value'],
      [
        { domain: 'd', token: 't', retry: { maxRetries: -1 } },
        'Must provide maxRetries as a positive number',
      ],
    ];
    for (const [options, message] of cases) {
      expect(() => new ManagementClient(options as ManagementClientOptions), inspect(options))
        .to.throw(ArgumentError)
        .with.property('message', message);
    }
  });

  it('refuses invalid times, signals and proxies, and names them', () => {
    for (const options of [
      { timeout: -1 },
      { timeout: '5' },
      { deadline: NaN },
      { signal: {} },
      { proxy: 'not a url' },
    ]) {
      const [name = ''] = Object.keys(options);
      expect(() => make(options as never), inspect(options)).to.throw(
        ArgumentError,
        new RegExp(`The ${name}`),
      );
      if (name !== 'proxy')
        expect(() => make().withOptions(options as never), inspect(options)).to.throw(ArgumentError);
    }
  });

  it('sends its headers, telemetry and user agent, which callers may replace or omit', async () => {
    await make({ headers: { 'X-Custom': 'mine', 'user-agent': 'my service' } }).users.get({ id: 'x' });
    const headers: Record<string, unknown> = server.seen[0]?.headers ?? {};
    expect(headers).to.include({
      authorization: 'Bearer token',
      'x-custom': 'mine',
      'user-agent': 'my service',
      accept: 'application/json',
      'content-type': 'application/json',
    });
    const info = JSON.parse(Buffer.from(String(headers['auth0-client']), 'base64url').toString()) as Record<
      string,
      unknown
    >;
    expect(info).to.include({ name: 'auth0-classic' }).and.to.have.property('version');
    await make({ telemetry: false }).users.get({ id: 'x' });
    expect(server.seen[1]?.headers).not.to.have.property('auth0-client');
    await make({ clientInfo: { name: 'wrapper', version: '9' } }).users.get({ id: 'x' });
    expect(Buffer.from(String(server.seen[2]?.headers['auth0-client']), 'base64url').toString()).to.equal(
      '{"name":"wrapper","version":"9"}',
    );
  });

  it('includes the headers on request', async () => {
    const management = make({ includeResponseHeaders: true });
    const result = (await management.users.get({ id: 'x' })) as unknown as {
      data: unknown;
      headers: Record<string, string>;
    };
    expect(result.data).to.deep.equal({ url: '/api/v2/users/x' });
    expect(result.headers).to.include({ 'x-request-id': 'r1' });
    const args = await new Promise((resolve) =>
      management.users.get({ id: 'x' }, (...given: unknown[]) => resolve(given)),
    );
    expect(args).to.have.length(2);
  });

  it('returns the whole response of any call by withResponse', async () => {
    const { data, status, headers } = await withResponse(make().users.get({ id: 'x' }));
    expect({ data, status, id: headers['x-request-id'] }).to.deep.equal({
      data: { url: '/api/v2/users/x' },
      status: 200,
      id: 'r1',
    });
    const refused = new ManagementClient({
      domain: 'http://127.0.0.1:1',
      token: 't',
      retry: { enabled: false },
    });
    expect(await rejectionOf(withResponse(refused.users.get({ id: 'x' })))).to.include({
      code: 'ECONNREFUSED',
    });
  });

  it('binds call options without changing the client they came from', async () => {
    const management = make({ headers: { 'X-One': '1' } });
    const bound = management.withOptions({ headers: { 'X-Two': '2' } });
    await bound.users.withOptions({ headers: { 'X-Three': '3' } }).roles.getAll({ id: 'x' });
    await management.users.get({ id: 'x' });
    expect(server.seen[0]?.headers).to.include({
      'x-one': '1',
      'x-two': '2',
      'x-three': '3',
      authorization: 'Bearer token',
    });
    expect(server.seen[1]?.headers).to.include({ 'x-one': '1' }).and.not.to.have.any.keys('x-two', 'x-three');
    expect(bound).to.be.instanceOf(ManagementClient);
    expect(bound.users).to.be.instanceOf(UsersManager);
    await bound.getUser({ id: 'y' });
    expect(server.seen[2]?.headers).to.include({ 'x-two': '2' });
  });

  it('keeps call options that are undefined, and refuses values without any', async () => {
    const hanging = await serve(() => undefined);
    const management = new ManagementClient({ domain: hanging.origin, token: 't', timeout: 30 });
    const bound = management.withOptions({ timeout: undefined, retry: { maxRetries: undefined } });
    expect(await rejectionOf(bound.users.get({ id: 'x' }))).to.include({ code: 'ETIMEDOUT' });
    await hanging.close();
    for (const options of [undefined, null, 5])
      expect(() => management.withOptions(options as never), String(options)).to.throw(ArgumentError);
  });

  it('sends through your own axios instance, with its interceptors', async () => {
    const instance = axios.create();
    instance.interceptors.request.use((config) => {
      config.headers.set('X-Intercepted', 'yes');
      return config;
    });
    expect(await make({ axios: instance }).users.get({ id: 'x' })).to.deep.equal({ url: '/api/v2/users/x' });
    expect(server.seen[0]?.headers).to.include({ 'x-intercepted': 'yes', authorization: 'Bearer token' });
    const hanging = await serve(() => undefined);
    const error = await rejectionOf(
      new ManagementClient({ domain: hanging.origin, token: 't', axios: instance, timeout: 30 }).users.get({
        id: 'x',
      }),
    );
    expect(error.code).to.equal('ETIMEDOUT');
    await hanging.close();
  });

  it('sends plain http through a proxy, with its credentials', async () => {
    const proxy = await serve(({ url, headers }, response) =>
      sendJson(response, 200, { url, authorization: headers['proxy-authorization'], host: headers.host }),
    );
    const management = new ManagementClient({
      domain: 'http://localhost:9',
      token: 't',
      proxy: proxy.origin.replace('//', '//user:pass%20word@'),
    });
    expect(await management.users.get({ id: 'x' })).to.deep.equal({
      url: 'http://localhost:9/api/v2/users/x',
      authorization: `Basic ${Buffer.from('user:pass word').toString('base64')}`,
      host: 'localhost:9',
    });
    await proxy.close();
  });

  it('has every flat method on its prototype, where it can be stubbed, each passing its arguments on', () => {
    for (const [name, [manager, target]] of Object.entries(FLAT_NAMES)) {
      expect(Object.hasOwn(ManagementClient.prototype, name), name).to.equal(true);
      const management = make();
      const calls: unknown[][] = [];
      Object.assign(management[manager], { [target]: (...args: unknown[]) => calls.push(args) });
      Reflect.apply(Reflect.get(management, name), management, [1, 2, 3]);
      expect(calls, name).to.deep.equal([[1, 2, 3]]);
    }
    expect(Object.keys(FLAT_NAMES)).to.have.length(139);
  });

  it('has every member of the specification as a RestClient, and its methods call them', async () => {
    const { users } = make();
    const members = [
      'authenticators',
      'enrollments',
      'identities',
      'invalidateRememberBrowsers',
      'multifactor',
      'permissions',
      'recoveryCodeRegenerations',
      'roles',
      'userLogs',
      'usersByEmail',
      'users',
      'organizations',
      'authenticationMethods',
    ] as const;
    for (const member of members) expect(users[member], member).to.be.instanceOf(RestClient);
    users.roles.getAll = (() => Promise.resolve('stubbed')) as never;
    expect(await users.getRoles({ id: 'x' })).to.equal('stubbed');
  });

  it('never changes its arguments', async () => {
    const freeze = <T extends object>(value: T): T => {
      Object.values(value).forEach(
        (item) => typeof item === 'object' && item !== null && freeze(item as object),
      );
      return Object.freeze(value);
    };
    const options = freeze({
      domain: server.origin,
      token: 'token',
      headers: { a: 'b' },
      retry: { maxRetries: 1 },
    });
    const management = new ManagementClient(options);
    await management.users.update(freeze({ id: 'auth0|1', x: [1] }), freeze({ user_metadata: { a: [1] } }));
    await management.users.getAll(freeze({ fields: ['a', 'b'] }));
    expect(server.seen).to.have.length(2);
  });

  it('warns once that deleteAll is deprecated, and refuses other arguments than a callback', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error): unknown => warnings.push(warning.message);
    process.on('warning', listen);
    const { users } = make();
    await users.deleteAll();
    await users.deleteAll();
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    expect(warnings.filter((text) => text.includes('deleteAll')).length).to.be.at.most(1);
    expect(() => Reflect.apply(users.deleteAll, users, [{}])).to.throw(
      ArgumentError,
      'The deleteAll method only accepts a callback as argument',
    );
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).to.deep.equal([
      'DELETE /api/v2/users',
      'DELETE /api/v2/users',
    ]);
  });

  it('deletes nothing when a member’s delete is called without an id', async () => {
    const { users } = make();
    for (const args of [[{}], [null], [undefined, {}], [{ ID: 'x' }]]) {
      expect(
        await rejectionOf(Reflect.apply(users.users.delete, users.users, args) as Promise<unknown>),
        inspect(args),
      ).to.be.instanceOf(ArgumentError);
    }
    expect(server.seen).to.have.length(0);
  });

  it('supports subclasses and request customizers', async () => {
    class Mine extends UsersManager {
      hello(): string {
        return 'hello';
      }
    }
    const users = new Mine({ baseUrl: `${server.origin}/api/v2`, headers: { Authorization: 'Bearer own' } });
    expect(users.withOptions({ timeout: 1_000 }).hello()).to.equal('hello');
    await users.get({
      id: 'x',
      _requestCustomizer: (request: { set(name: string, value: string): void }) =>
        request.set('X-Late', 'yes'),
    } as never);
    expect(server.seen[0]?.headers).to.include({ authorization: 'Bearer own', 'x-late': 'yes' });
    expect(server.seen[0]?.url).to.equal('/api/v2/users/x');
  });
});
