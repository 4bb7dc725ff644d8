import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { clientOptionNames } from '../../src/authentication/clientOptionNames';
import { AuthenticationClient, ManagementClient, RestClient, type RestClientOptions } from '../../src/index';
import { ManagementTokenProvider } from '../../src/management/index';
import { RedisEngine } from '../../src/redis/index';
import { restClientOptionNames } from '../../src/rest/restClientOptionNames';
import { startTenant, Tenant } from '../../src/tenant/index';
import { warnUnknownOptions } from '../../src/warnings/warnUnknownOptions';
import { warningsOf } from '../support/warnings';

const messagesOf = async (action: () => unknown): Promise<string[]> =>
  (await warningsOf(action)).map(({ message }) => message);

const base = { domain: 'tenant.auth0.com', clientId: 'id', clientSecret: 'secret' };
/** As from JavaScript: the types would refuse these names. */
const untyped = (options: object): typeof base & { token: string; audience: string } => ({
  ...base,
  token: 'token',
  audience: 'https://tenant.auth0.com/api/v2/',
  ...options,
});
const misspelt = <T extends object>(options: object): T => options as T;
const engine = { client: { call: async () => 'OK' } };

// The warning for a name is emitted once per process: each test has its own names.
describe('an unknown option', () => {
  it('causes a warning of the client with the nearest known name, and the client works', async () => {
    let client: ManagementClient | undefined;
    const [warning, ...more] = await warningsOf(
      () => (client = new ManagementClient(untyped({ clientid: 'hidden value' }))),
    );
    expect(warning?.message).to.equal(
      'Unknown option "clientid" of ManagementClient: did you mean "clientId"?',
    );
    expect(warning?.code).to.equal('AUTH0_CLASSIC_UNKNOWN_OPTION');
    expect(warning?.stack).not.to.contain('hidden value');
    expect(more).to.deep.equal([]);
    expect(await client?.getAccessToken()).to.equal('token');
  });

  it('causes one warning, for all clients', async () => {
    const options = untyped({ tokenProvider: { enablecache: true }, clientSecrets: 1 });
    const { token: _token, ...credentials } = options;
    expect(
      await messagesOf(() => {
        // It creates a token provider with the same options, which creates an AuthenticationClient.
        new ManagementClient(credentials);
        new ManagementClient(options);
        new AuthenticationClient(options);
      }),
    ).to.deep.equal([
      'Unknown option "tokenProvider.enablecache" of ManagementClient: did you mean "tokenProvider.enableCache"?',
      'Unknown option "clientSecrets" of ManagementClient: did you mean "clientSecret"?',
    ]);
  });

  const takers: [string, () => unknown, string][] = [
    [
      'AuthenticationClient',
      () => new AuthenticationClient(untyped({ time_out: 1 })),
      '"time_out" of AuthenticationClient: did you mean "timeout"?',
    ],
    [
      'ManagementTokenProvider',
      () => new ManagementTokenProvider(untyped({ cacheTTLInSecond: 1 })),
      '"cacheTTLInSecond" of ManagementTokenProvider: did you mean "cacheTTLInSeconds"?',
    ],
    [
      'retry',
      () => new ManagementClient(untyped({ retry: { maxRetires: 1 } })),
      '"retry.maxRetires" of ManagementClient: did you mean "retry.maxRetries"?',
    ],
    [
      'ManagementClient.withOptions',
      () => new ManagementClient(untyped({})).withOptions(misspelt({ deadLine: 1 })),
      '"deadLine" of withOptions: did you mean "deadline"?',
    ],
    [
      'UsersManager.withOptions',
      () => new AuthenticationClient(base).users.withOptions(misspelt({ header: {} })),
      '"header" of withOptions: did you mean "headers"?',
    ],
    [
      'RestClient',
      () =>
        new RestClient(
          'https://tenant.auth0.com/x',
          misspelt<RestClientOptions>({ query: { repeatParam: false } }),
        ),
      '"query.repeatParam" of RestClient: did you mean "query.repeatParams"?',
    ],
    [
      'RedisEngine',
      () => new RedisEngine({ ...engine, ...{ preffix: 'x' } }),
      '"preffix" of RedisEngine: did you mean "prefix"?',
    ],
    [
      'startTenant',
      async () => (await startTenant(misspelt({ ratelimit: 'free' }))).close(),
      '"ratelimit" of startTenant: did you mean "rateLimit"?',
    ],
    ['Tenant', () => new Tenant(misspelt({ idseed: 2 })), '"idseed" of Tenant: did you mean "idSeed"?'],
    [
      'mintToken',
      () => new Tenant().mintToken(misspelt({ scopes: 'read:users' })),
      '"scopes" of mintToken: did you mean "scope"?',
    ],
    [
      'tenant.fail',
      () => new Tenant().fail({ status: 500, ...{ rout: '/users' } }),
      '"rout" of tenant.fail: did you mean "route"?',
    ],
  ];
  for (const [taker, take, message] of takers)
    it(`causes a warning of ${taker}`, async () =>
      expect(await messagesOf(take)).to.deep.equal([`Unknown option ${message}`]));

  it('without a similar name causes a warning with all known names', async () => {
    const [message] = await messagesOf(() => new RedisEngine({ ...engine, ...{ colour: 'red' } }));
    expect(message).to.equal(
      'Unknown option "colour" of RedisEngine: it has no effect. Known options: client, url, prefix, encryptionKey, commandTimeout',
    );
  });
});

describe('known options', () => {
  it('cause no warning', async () => {
    const given = untyped({
      token: () => 'token',
      scope: 'read:users',
      telemetry: false,
      clientInfo: { name: 'mine', anything: 1 },
      headers: { 'x-anything': '1' },
      keepAlive: true,
      proxy: 'http://127.0.0.1:3128',
      tokenProvider: { enableCache: true, cacheTTLInSeconds: 10 },
      retry: { enabled: true, maxRetries: 3, factor: 2, minTimeout: 1, maxTimeout: 2, randomize: true },
      includeResponseHeaders: true,
      timeout: 1,
      deadline: 2,
      rateLimit: false,
    });
    const tenantOptions = { port: 0, host: '127.0.0.1', latency: { from: 0, to: 0 }, idSeed: 4, seed: [] };
    expect(
      await messagesOf(async () => {
        new ManagementClient(given).withOptions({ timeout: 1, headers: { 'x-else': '2' } });
        new AuthenticationClient(given).users.withOptions({ signal: new AbortController().signal });
        await (await startTenant(tenantOptions)).close();
      }),
    ).to.deep.equal([]);
  });
});

describe('an option of the classic SDK', () => {
  for (const version of ['auth0v2', 'auth0v3']) {
    const src = dirname(require.resolve(version));

    it(`that ${version} documents causes no warning`, async () => {
      const files = ['management/index.js', 'management/ManagementTokenProvider.js', 'auth/index.js'];
      const documented = files.flatMap((file) =>
        [...constructorComment(join(src, file)).matchAll(/@param.*?\boptions\.([\w.]+)/g)].map(
          ([, path = '']) => path,
        ),
      );
      expect(documented).to.include.members(['domain', 'retry.maxRetries', 'tokenProvider.enableCache']);
      expect(await messagesOf(() => documented.forEach((path) => warnOfPath(path)))).to.deep.equal([]);
    });

    it(`that ${version} reads, whether documented or not, causes no warning`, async () => {
      const { ManagementClient: Management, AuthenticationClient: Authentication } = require(version);
      const read = new Set<string>();
      const observed = new Proxy(base, {
        get(target, name, receiver) {
          if (typeof name === 'string') read.add(name);
          return Reflect.get(target, name, receiver) as unknown;
        },
      });
      new Management(observed);
      new Authentication(observed);
      expect([...read]).to.include.members(['telemetry', 'clientInfo', 'supportedAlgorithms']);
      expect(await messagesOf(() => read.forEach((name) => warnOfPath(name)))).to.deep.equal([]);
    });
  }

  it('of the package retry causes no warning', async () => {
    const names = [
      'retries',
      'factor',
      'minTimeout',
      'maxTimeout',
      'randomize',
      'forever',
      'unref',
      'maxRetryTime',
    ];
    expect(await messagesOf(() => names.forEach((name) => warnOfPath(`retry.${name}`)))).to.deep.equal([]);
  });

  it('of rest-facade causes no warning of RestClient', async () => {
    const defaults = createRequire(require.resolve('auth0v3'))('rest-facade/src/defaultOptions') as object;
    expect(Object.keys(defaults)).to.include.members(['query', 'request', 'response', 'proxy']);
    const others = { headers: {}, errorFormatter: { name: 'a', message: 'b' }, errorCustomizer: Error };
    expect(
      await messagesOf(() => {
        warnUnknownOptions('RestClient', defaults, restClientOptionNames);
        warnUnknownOptions('RestClient', others, restClientOptionNames);
      }),
    ).to.deep.equal([]);
  });
});

const constructorComment = (file: string): string =>
  readFileSync(file, 'utf8').split(/^ {2}constructor\(/m)[0] ?? '';

/** May warn about `retry.factor` as for `{ retry: { factor } }`. */
function warnOfPath(path: string): void {
  const options = path
    .split('.')
    .reduceRight<unknown>((inner, name) => ({ [name]: inner }), 'a value') as object;
  // A copy of the table: without its earlier warnings.
  warnUnknownOptions('ManagementClient', options, { ...clientOptionNames });
}
