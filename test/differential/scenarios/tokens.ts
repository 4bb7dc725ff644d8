import { json, type Script } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Stage } from './Stage';
import { sent } from './headers';
import { calledBack, outcome } from './observed';

/** The token endpoint responds with `token-1`, `token-2` …, everything else with the token it received. */
export function granting(extra: object = { expires_in: 86_400 }): Script {
  let granted = 0;
  return ({ url, headers }) =>
    url === '/oauth/token'
      ? json(200, { access_token: `token-${(granted += 1)}`, token_type: 'Bearer', ...extra })
      : json(200, { with: headers.authorization });
}

const targets = ({ server }: Stage): string[] => server.requests.map(({ method, url }) => `${method} ${url}`);

const requests: readonly Scenario[] = [
  {
    name: 'a token is requested once, and used',
    run: async (stage) => {
      stage.server.follow(granting());
      const client = stage.provided('once', {
        telemetry: false,
        scope: 'read:users',
        headers: { 'X-Mine': '1' },
      });
      const first = await outcome(() => client.users.get({ id: 'a' }));
      const second = await calledBack((callback) => client.users.getRoles({ id: 'a' }, callback));
      return { first, second, token: await outcome(() => client.getAccessToken()), sent: sent(stage) };
    },
    unknownTo: 'v2',
  },
  {
    name: 'the audience can be chosen',
    run: async (stage) => {
      stage.server.follow(granting());
      await stage
        .provided('audience', { telemetry: false, audience: 'https://elsewhere/api/v2/' })
        .users.getAll();
      return sent(stage);
    },
  },
  {
    name: 'concurrent calls share one token request',
    run: async (stage) => {
      stage.server.follow(granting());
      const client = stage.provided('concurrent');
      const calls = ['a', 'b', 'c', 'd'].map((id) => client.users.get({ id }));
      return { results: await Promise.all(calls), targets: targets(stage).sort() };
    },
  },
  {
    name: 'without a cache each call requests a token',
    run: async (stage) => {
      stage.server.follow(granting());
      const client = stage.provided('uncached', { tokenProvider: { enableCache: false } });
      return {
        results: [await client.users.get({ id: 'a' }), await client.users.get({ id: 'a' })],
        targets: targets(stage),
      };
    },
  },
  {
    name: 'a token that expires soon is used until it expires, for one second here',
    run: async (stage) => {
      stage.server.follow(granting({ expires_in: 1 }));
      const client = stage.provided('short');
      await client.users.get({ id: 'a' });
      await client.users.get({ id: 'a' });
      const before = targets(stage);
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      await client.users.get({ id: 'a' });
      return { before, after: targets(stage) };
    },
  },
  {
    name: 'cacheTTLInSeconds overrides the lifetime',
    run: async (stage) => {
      stage.server.follow(granting());
      const client = stage.provided('ttl', { tokenProvider: { enableCache: true, cacheTTLInSeconds: 0.5 } });
      await client.users.get({ id: 'a' });
      await client.users.get({ id: 'a' });
      const before = targets(stage);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await client.users.get({ id: 'a' });
      return { before, after: targets(stage) };
    },
  },
  {
    name: 'a refused token request rejects the call, and is not cached',
    run: async (stage) => {
      let refusals = 2;
      const grant = granting();
      stage.server.follow((request, count) =>
        request.url === '/oauth/token' && (refusals -= 1) >= 0
          ? json(401, { error: 'access_denied', error_description: 'Unauthorized' })
          : grant(request, count),
      );
      const client = stage.provided('refused');
      const promised = await outcome(() => client.users.get({ id: 'a' }));
      const called = await calledBack((callback) => client.users.get({ id: 'a' }, callback));
      return {
        promised,
        called,
        third: await outcome(() => client.users.get({ id: 'a' })),
        targets: targets(stage),
      };
    },
  },
  {
    name: 'a token function is called for each call',
    unknownTo: 'v2',
    run: async (stage) => {
      stage.server.follow(granting());
      let asked = 0;
      const client = stage.management({ token: async () => `mine-${(asked += 1)}` });
      return {
        results: [await client.users.get({ id: 'a' }), await client.users.get({ id: 'a' })],
        token: await client.getAccessToken(),
        asked,
      };
    },
  },
  {
    name: 'a token function that rejects rejects the call with its own error',
    unknownTo: 'v2',
    run: async (stage) => {
      stage.server.follow(granting());
      const client = stage.management({ token: () => Promise.reject(new RangeError('no token today')) });
      return {
        promised: await outcome(() => client.users.get({ id: 'a' })),
        called: await calledBack((callback) => client.users.get({ id: 'a' }, callback)),
        sent: targets(stage),
      };
    },
  },
  {
    name: 'a token function is called as a method of the options',
    unknownTo: 'v2',
    run: async (stage) => {
      stage.server.follow(granting());
      const options = {
        async token(): Promise<unknown> {
          return (this as unknown as { mine: string }).mine;
        },
        mine: 'beside-it',
      };
      return outcome(() => stage.management(options).users.get({ id: 'a' }));
    },
  },
  {
    name: "a token function's rejection is passed on unchanged, even if it is not an error",
    unknownTo: 'v2',
    run: async (stage) => {
      const client = stage.management({ token: () => Promise.reject('a text') });
      return {
        promised: await outcome(() => client.users.get({ id: 'a' })),
        called: await calledBack((callback) => client.users.get({ id: 'a' }, callback)),
      };
    },
  },
  {
    name: 'a newer token in the options of a client is used',
    unknownTo: 'v2',
    run: async (stage) => {
      stage.server.follow(granting());
      const options = { domain: stage.domain, token: 'older' };
      const client = new stage.sdk.ManagementClient(options);
      const first = await client.users.get({ id: 'a' });
      options.token = 'newer';
      return [first, await client.users.get({ id: 'a' }), await client.getAccessToken()];
    },
  },
  {
    name: 'getAccessToken returns the given token',
    run: (stage) => outcome(() => stage.management({ token: 'mine' }).getAccessToken()),
  },
];

const GRANTS: Record<string, { options?: object; data?: unknown }> = {
  'a secret': { data: { audience: 'x', scope: 'a b' } },
  'a secret in the data': {
    options: { clientSecret: undefined },
    data: { audience: 'x', client_secret: 'of-the-data' },
  },
  'another client in the data': { data: { audience: 'x', client_id: 'other' } },
  'another grant type in the data': { data: { grant_type: 'mine' } },
  'an assertion in the data': {
    options: { clientSecret: undefined },
    data: { client_assertion: 'a.b.c', client_assertion_type: 'urn:mine' },
  },
  'no data': {},
  'null as data': { data: null },
  'text as data': { data: 'text' },
  'no client id': { options: { clientId: undefined }, data: {} },
  'a blank client id': { options: { clientId: ' ' }, data: {} },
  'no secret': { options: { clientSecret: undefined }, data: {} },
  'a blank secret': { options: { clientSecret: '  ' }, data: {} },
};

const grants: readonly Scenario[] = Object.entries(GRANTS).map(([label, { options = {}, data }]) => ({
  name: `clientCredentialsGrant with ${label}`,
  // v2 only supports secrets, and says so in its messages: a deviation.
  ...(/assertion|(no|blank) secret/.test(label) ? { unknownTo: 'v2' as const } : {}),
  run: async (stage) => {
    stage.server.follow(granting());
    const client = stage.authentication({ telemetry: false, ...options });
    const promised = await outcome(() => client.oauth.clientCredentialsGrant(data));
    const called = await calledBack((callback) => client.clientCredentialsGrant(data, callback));
    return { promised, called, sent: sent(stage) };
  },
}));

/** How tokens are requested, cached and used. */
export const tokens: readonly Scenario[] = [...requests, ...grants];
