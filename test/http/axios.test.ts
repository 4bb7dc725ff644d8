import axios, { AxiosError, type InternalAxiosRequestConfig } from 'axios';
import MockAdapter from 'axios-mock-adapter';
import { expect } from 'chai';
import { inspect } from 'node:util';
import {
  APIError,
  AuthenticationClient,
  ManagementClient,
  RestClient,
  type ManagementClientOptions,
} from '../../src/index';
import { sendJson, serve, type TestServer } from '../support/httpServer';
import { rejectionOf } from '../support/rejection';

/** Faulty interceptors, and the rejection that results. */
const WRONG_HOOKS: Record<
  string,
  { request?: unknown; response?: unknown; error: RegExp; name: string; cause?: string }
> = {
  'a request interceptor that throws': {
    request: () => {
      throw new RangeError('not today');
    },
    error: /^not today$/,
    name: 'APIError',
    cause: 'RangeError',
  },
  'a request interceptor that rejects later': {
    request: () => Promise.reject(new RangeError('not today')),
    error: /^not today$/,
    name: 'APIError',
    cause: 'RangeError',
  },
  'a request interceptor that returns nothing': {
    request: () => undefined,
    error: /axios interceptor or adapter failed: .* must return the config/,
    name: 'APIError',
  },
  'a response interceptor that returns nothing': {
    response: () => undefined,
    error: /gave undefined instead of a response/,
    name: 'APIError',
  },
  'a response interceptor that returns null': {
    response: () => null,
    error: /gave null instead of a response/,
    name: 'APIError',
  },
  'a response interceptor that returns the data alone': {
    response: ({ data }: { data: unknown }) => data,
    error: /gave string instead of a response/,
    name: 'APIError',
  },
  'a response interceptor that throws': {
    response: () => {
      throw new RangeError('not that answer');
    },
    error: /^not that answer$/,
    name: 'APIError',
    cause: 'RangeError',
  },
  'a response interceptor that rejects without a reason': {
    response: () => Promise.reject(undefined as unknown as Error),
    error: /rejected without a reason/,
    name: 'APIError',
  },
};

describe('the axios instance of a client', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await serve(({ url }, response) => sendJson(response, 200, { url }));
  });
  afterEach(() => server.close());
  const make = (options: Partial<ManagementClientOptions> = {}): ManagementClient =>
    new ManagementClient({
      domain: server.origin,
      token: 'the-token',
      retry: { enabled: false },
      ...options,
    });
  const touch = (management: ManagementClient): void => {
    management.axios.interceptors.request.use((config) => config);
  };

  it('carries every attempt of every call, through its interceptors', async () => {
    await server.close();
    server = await serve((_request, response, count) => sendJson(response, count < 3 ? 503 : 200, { count }));
    const management = make({ retry: { minTimeout: 1 } });
    const seen: string[] = [];
    management.axios.interceptors.request.use((config) => {
      seen.push(`${config.method} ${config.url?.replace(server.origin, '')}`);
      config.headers.set('X-Intercepted', 'yes');
      return config;
    });
    management.axios.interceptors.response.use((response) => {
      seen.push(String(response.status));
      return response;
    });
    expect(await management.roles.get({ id: 'r' })).to.deep.equal({ count: 3 });
    const attempt = 'get /api/v2/roles/r';
    expect(seen).to.deep.equal([attempt, '503', attempt, '503', attempt, '200']);
    expect(server.seen.map(({ headers }) => headers['x-intercepted'])).to.deep.equal(['yes', 'yes', 'yes']);
  });

  it('exists on every client, including AuthenticationClients and RestClients', async () => {
    const authentication = new AuthenticationClient({ domain: server.origin, clientId: 'c' });
    const management = make();
    expect(management.axios).to.equal(management.axios).and.not.equal(make().axios);
    expect(management.withOptions({ timeout: 5 }).axios).to.equal(management.axios);
    let calls = 0;
    authentication.axios.interceptors.request.use((config) => {
      calls += 1;
      return config;
    });
    await authentication.getProfile('user-token');
    expect(calls).to.equal(1);
    const instance = axios.create();
    instance.interceptors.request.use((config) => {
      calls += 1;
      return config;
    });
    await new RestClient(`${server.origin}/things/:id`, { axios: instance }).get({ id: 'x' });
    expect(calls).to.equal(2);
  });

  it('sends and returns the same with and without hooks', async () => {
    const calls = (management: ManagementClient): Promise<unknown>[] => [
      management.roles.getAll({ name_filter: 'a b' }),
      management.roles.create({ name: "it's ünï" }),
      management.roles.update({ id: 'a/b' }, { description: 'd' }),
      management.roles.delete({ id: 'r' }),
      management.jobs.importUsersJob({ users_json: '[]', connection_id: 'con_1' }),
    ];
    const results: unknown[] = [];
    for (const hooked of [false, true]) {
      const management = make();
      if (hooked) touch(management);
      server.seen.length = 0;
      const values: unknown[] = [];
      for (const call of calls(management)) values.push(await call);
      const sent = server.seen.map(({ method, url, headers, body }) => ({
        method,
        url,
        headers: { ...headers, 'content-type': String(headers['content-type']).replace(/boundary=.*/, '') },
        body: body.replace(/-{20,}\w+/g, 'boundary'),
      }));
      results.push({ values, sent });
    }
    expect(results[1]).to.deep.equal(results[0]);
    expect(JSON.stringify(results[0])).to.include('/api/v2/roles/a%2Fb');
  });

  for (const [title, { request, response, error, name, cause }] of Object.entries(WRONG_HOOKS)) {
    it(`rejects the call with its error: ${title}`, async () => {
      const management = make({ timeout: 5_000 });
      if (request) management.axios.interceptors.request.use(request as never);
      if (response) management.axios.interceptors.response.use(response as never);
      const rejected = await rejectionOf(management.roles.get({ id: 'r' }));
      expect(rejected.message).to.match(error);
      expect(rejected.name).to.equal(name);
      if (cause) expect((rejected.cause as Error).name).to.equal(cause);
      const called: unknown[] = await new Promise((resolve) =>
        management.roles.get({ id: 'r' }, (...args: unknown[]) => resolve(args)),
      );
      expect((called[0] as Error).message).to.match(error);
    });
  }

  it('ends a call whose interceptor never settles at its timeout', async () => {
    const management = make({ timeout: 40 });
    management.axios.interceptors.request.use(() => new Promise<never>(() => undefined));
    expect(await rejectionOf(management.roles.get({ id: 'r' }))).to.include({ code: 'ETIMEDOUT' });
    expect(server.seen).to.have.length(0);
  });

  it('honours interceptors added while calls are in flight, until they are ejected', async () => {
    const management = make();
    const calls: string[] = [];
    const first = management.roles.get({ id: 'one' });
    const id = management.axios.interceptors.request.use((config) => {
      calls.push(config.url?.split('/').at(-1) ?? '');
      return config;
    });
    await first;
    await management.roles.get({ id: 'two' });
    management.axios.interceptors.request.eject(id);
    await management.roles.get({ id: 'three' });
    expect(calls.filter((call) => call !== 'one')).to.deep.equal(['two']);
    expect(server.seen).to.have.length(3);
  });

  it('honours default headers, params and another adapter', async () => {
    const management = make();
    management.axios.defaults.headers.common['X-Default'] = 'yes';
    management.axios.defaults.params = { trace: '1' };
    await management.roles.get({ id: 'r', fields: 'name' } as never);
    expect(server.seen[0]?.headers['x-default']).to.equal('yes');
    expect(server.seen[0]?.url).to.equal('/api/v2/roles/r?fields=name&trace=1');
    const asked: unknown[] = [];
    management.axios.defaults.adapter = async (config: InternalAxiosRequestConfig) => {
      asked.push(config.headers.get('Authorization'));
      return {
        status: 200,
        statusText: 'OK',
        headers: { 'content-type': 'application/json' },
        data: '{"mine":1}',
        config,
      };
    };
    expect(await management.roles.get({ id: 'r' })).to.deep.equal({ mine: 1 });
    expect(asked).to.deep.equal(['Bearer the-token']);
    expect(server.seen).to.have.length(1);
  });

  it('works with axios-mock-adapter, including error responses and network errors', async () => {
    const management = make();
    const mock = new MockAdapter(management.axios as never);
    mock
      .onGet(`${server.origin}/api/v2/roles/r`)
      .reply(200, { id: 'r' }, { 'content-type': 'application/json' });
    mock
      .onGet(`${server.origin}/api/v2/roles/none`)
      .reply(404, { message: 'no such role' }, { 'content-type': 'application/json' });
    mock.onGet(`${server.origin}/api/v2/roles/down`).networkError();
    expect(await management.getRole({ id: 'r' })).to.deep.equal({ id: 'r' });
    expect(await rejectionOf(management.getRole({ id: 'none' }))).to.include({
      statusCode: 404,
      message: 'no such role',
    });
    expect((await rejectionOf(management.getRole({ id: 'down' }))).message).to.include('Network Error');
    mock.restore();
    await management.getRole({ id: 'r' });
    expect(server.seen).to.have.length(1);
  });

  it('may be your own, with its adapter, interceptors and errors', async () => {
    const instance = axios.create({
      adapter: (config) =>
        config.url?.endsWith('down')
          ? Promise.reject(new AxiosError('it is down', 'ECONNRESET', config))
          : Promise.resolve({
              status: 200,
              statusText: '',
              headers: {},
              data: { own: config.method },
              config,
            }),
    });
    const management = make({ axios: instance });
    expect(management.axios).to.equal(instance);
    expect(await management.roles.get({ id: 'r' })).to.deep.equal({ own: 'get' });
    const down = await rejectionOf(management.roles.get({ id: 'down' }));
    expect(down).to.be.instanceOf(APIError).and.to.include({ code: 'ECONNRESET', message: 'it is down' });
    expect(server.seen).to.have.length(0);
  });

  it('never reveals a secret in an error of axios', async () => {
    for (const options of [{}, { axios: axios.create() }]) {
      const management = make({ ...options, domain: 'http://127.0.0.1:1' });
      if (!('axios' in options)) touch(management);
      const error = await rejectionOf(management.users.create({ connection: 'c', password: 'pass-canary' }));
      const shown = inspect(error, { depth: 12, showHidden: true }) + JSON.stringify(error);
      expect(shown).to.not.match(/the-token|pass-canary/);
      expect(error.code).to.equal('ECONNREFUSED');
    }
  });
});
