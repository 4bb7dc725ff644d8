import { promisify } from 'node:util';
import { json } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Loose } from './Stage';
import { sent } from './headers';
import { calledBack, outcome } from './observed';

/** The behavior of a user's token provider. */
const PROVIDERS: Record<string, () => unknown> = {
  'that gives a token': () => Promise.resolve('of-my-own'),
  'that rejects': () => Promise.reject(new RangeError('not today')),
};

const managersAlone: readonly Scenario[] = [
  ...[
    undefined,
    null,
    5,
    {},
    { baseUrl: '' },
    { baseUrl: 5 },
    { baseUrl: 'https://x', retry: { enabled: 'x' } },
  ].map((options): Scenario => ({
    name: `new UsersManager(${JSON.stringify(options)})`,
    run: ({ sdk }) => outcome(() => typeof new sdk.UsersManager(options)),
  })),
  ...Object.entries(PROVIDERS).map(([label, getAccessToken]): Scenario => ({
    name: `a users manager without a client, with a token provider ${label}`,
    unknownTo: 'v2',
    run: async (stage) => {
      stage.server.follow(() => json(200, { ok: true }));
      const users = new stage.sdk.UsersManager({
        baseUrl: `https://${stage.domain}/api/v2`,
        headers: { 'X-Mine': '1', 'Content-Type': 'application/json', 'User-Agent': 'mine' },
        tokenProvider: { getAccessToken },
        retry: { enabled: false },
      });
      return {
        promised: await outcome(() => users.get({ id: 'a' })),
        called: await calledBack((callback) => users.update({ id: 'a' }, { b: 1 }, callback)),
        sent: sent(stage),
      };
    },
  })),
];

const borrowed: readonly Scenario[] = [
  {
    name: 'methods are promisified, bound and called with another this',
    run: async (stage) => {
      stage.server.follow(() => json(200, { a: 1 }));
      const client = stage.management();
      const { get } = client.users;
      return [
        await promisify(client.users.get.bind(client.users))({ id: 'a' }),
        await promisify(client.getUser).call(client, { id: 'a' }),
        await get.call(client.users, { id: 'a' }),
        await Object.create(client.users).get({ id: 'a' }),
        await new Proxy(client.users, {}).get({ id: 'a' }),
        await new Proxy(stage.authentication(), {}).getProfile('t'),
        await new Proxy(client.users.roles, {}).getAll({ id: 'a' }),
        await new Proxy(stage.authentication().oauth, {}).refreshToken({ refresh_token: 'r' }),
      ];
    },
  },
  {
    name: 'methods without their object throw at once',
    run: async (stage) => {
      const { get } = stage.management().users;
      const { getUser } = stage.management();
      const { getInfo } = stage.authentication().users;
      return [() => get({ id: 'a' }), () => getUser({ id: 'a' }), () => getInfo('t')].map((call) => {
        try {
          return call();
        } catch (error) {
          return (error as Error).name;
        }
      });
    },
  },
  {
    name: 'an error has the response headers under both names',
    run: async (stage) => {
      stage.server.follow(() => json(429, { message: 'm' }, { 'x-ratelimit-reset': '5' }));
      const error: Loose = await stage
        .management()
        .users.get({ id: 'a' })
        .catch((reason: unknown) => reason);
      const { headers, header } = error.originalError.response;
      return [headers['x-ratelimit-reset'], header['x-ratelimit-reset']];
    },
  },
];

/** Managers without a client, and methods called in other ways than on their object. */
export const objects: readonly Scenario[] = [...managersAlone, ...borrowed];
