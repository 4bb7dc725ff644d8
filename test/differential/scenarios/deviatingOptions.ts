import { json } from './ScriptedServer';
import type { Deviation } from './Scenario';
import type { Loose } from './Stage';
import { outcome } from './observed';

/** Deviations in how options are read. */
export const OPTION_DEVIATIONS: readonly Deviation[] = [
  {
    id: 'D43',
    name: 'a users manager without a client sends Auth0-Client',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const headers = { Authorization: 'Bearer t' };
      await new stage.sdk.UsersManager({ baseUrl: `https://${stage.domain}/api/v2`, headers }).get({
        id: 'a',
      });
      return stage.server.requests[0]?.headers['user-agent']?.split('/')[0] ?? 'none';
    },
    classic: 'none',
    ours: 'node.js',
  },
  ...Object.entries({
    'a path': (domain: string) => `${domain}/gateway`,
    credentials: (domain: string) => `me:pass@${domain}`,
  }).map(([label, change]): Deviation => ({
    id: 'D47',
    name: `a domain with ${label} is refused`,
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const domain = change(stage.domain);
      const result = (await outcome(() => stage.management({ domain }).users.get({ id: 'a' }))) as Loose;
      return [result.threw?.name ?? 'works', stage.server.requests.length];
    },
    classic: ['works', 1],
    ours: ['ArgumentError', 0],
  })),
  {
    id: 'D48',
    name: 'a domain is normalized to its origin',
    run: async (stage) => {
      stage.server.follow(() => json(200, { access_token: 'a' }));
      await stage.management({ domain: `${stage.domain}/` }).users.get({ id: 'a' });
      await stage.provided('capitals', { domain: stage.domain.toUpperCase() }).users.get({ id: 'a' });
      const [first, second] = stage.server.requests;
      const audience: string = JSON.parse(second?.body ?? '{}').audience;
      return [first?.url, audience === `https://${stage.domain}/api/v2/`];
    },
    classic: ['//api/v2/users/a', false],
    ours: ['/api/v2/users/a', true],
  },
  ...Object.entries<[() => unknown, string, string]>({
    'throws rejects the call': [
      () => {
        throw new RangeError('broken');
      },
      'threw RangeError',
      'rejected RangeError',
    ],
    'gives none rejects the call': [() => Promise.resolve(), 'fulfilled', 'rejected ArgumentError'],
    'gives one that no header can carry rejects the call as all calls are': [
      () => Promise.resolve('a\nb'),
      'rejected TypeError',
      'rejected APIError',
    ],
  }).map(([label, [token, classic, own]]): Deviation => ({
    id: 'D49',
    name: `a token function that ${label}`,
    unknownTo: 'v2',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const result = (await outcome(() => stage.management({ token }).users.get({ id: 'a' }))) as Loose;
      const [how = ''] = Object.keys(result);
      return [how, result[how].name].filter(Boolean).join(' ');
    },
    classic,
    ours: own,
  })),
  {
    id: 'D51',
    name: 'cookies of a response are one string',
    run: async (stage) => {
      const cookies = { 'set-cookie': ['a=1', 'b=2'] } as unknown as Record<string, string>;
      stage.server.follow(() => json(200, {}, cookies));
      const result = await stage.management({ includeResponseHeaders: true }).users.get({ id: 'a' });
      return result.headers['set-cookie'];
    },
    classic: ['a=1', 'b=2'],
    ours: 'a=1, b=2',
  },
];
