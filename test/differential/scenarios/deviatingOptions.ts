import { json } from './ScriptedServer';
import type { Deviation } from './Scenario';
import type { Loose } from './Stage';
import { outcome } from './observed';

/** The deviations in how options are read, and in RestClients. */
export const OPTION_DEVIATIONS: readonly Deviation[] = [
  {
    id: 'D43',
    name: 'a users manager made by itself says who sends',
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
    name: 'a domain is read as the origin it means',
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
    id: 'D50',
    name: 'a signing key that can not sign rejects the call',
    unknownTo: 'v2',
    run: async (stage) => {
      const client = stage.authentication({ clientSecret: undefined, clientAssertionSigningKey: 'no key' });
      const result = (await outcome(() => client.clientCredentialsGrant({}))) as Loose;
      const [how = ''] = Object.keys(result);
      return [how, result[how].name];
    },
    classic: ['threw', 'Error'],
    ours: ['rejected', 'ArgumentError'],
  },
  {
    id: 'D51',
    name: 'cookies of an answer are one text',
    run: async (stage) => {
      const cookies = { 'set-cookie': ['a=1', 'b=2'] } as unknown as Record<string, string>;
      stage.server.follow(() => json(200, {}, cookies));
      const result = await stage.management({ includeResponseHeaders: true }).users.get({ id: 'a' });
      return result.headers['set-cookie'];
    },
    classic: ['a=1', 'b=2'],
    ours: 'a=1, b=2',
  },
  {
    id: 'D52',
    name: 'a RestClient that is not told how to shape errors tells what the API says',
    run: async (stage) => {
      stage.server.follow(() => json(404, { error: 'Not Found', message: 'no such' }));
      const client = new stage.sdk.RestClient(`https://${stage.domain}/things/:id`);
      const { name, message } = await client.get({ id: 'a' }).catch((error: unknown) => error);
      return [name, message];
    },
    classic: ['APIError', '{"error":"Not Found","message":"no such"}'],
    ours: ['Not Found', 'no such'],
  },
  {
    id: 'D53',
    name: 'the query in the URL of a RestClient stays when the placeholder before it drops out',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      await new stage.sdk.RestClient(`https://${stage.domain}/things/:id?x=1`).getAll();
      return stage.server.requests[0]?.url;
    },
    classic: '/things',
    ours: '/things?x=1',
  },
  {
    id: 'D54',
    name: 'convertCase of a body keeps the names that are already so, and the data of the caller',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const data = { first_name: 'a', lastName: 'b' };
      const options = { request: { body: { convertCase: 'snakeCase' } } };
      await new stage.sdk.RestClient(`https://${stage.domain}/things`, options).create(data);
      return [stage.server.requests[0]?.body, Object.keys(data)];
    },
    classic: ['{"last_name":"b"}', ['last_name']],
    ours: ['{"first_name":"a","last_name":"b"}', ['first_name', 'lastName']],
  },
  {
    id: 'D55',
    name: 'a Proxy around a RestClient can not call it',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const client = new Proxy(stage.management().users.roles, {});
      const result = (await outcome(() => client.getAll({ id: 'a' }))) as Loose;
      return result.threw?.name ?? 'works';
    },
    classic: 'works',
    ours: 'TypeError',
  },
  {
    id: 'D56',
    name: 'an error holds what the answer said, and nothing that the request did',
    run: async (stage) => {
      stage.server.follow(() => json(404, { message: 'no such' }));
      const error: Loose = await stage
        .management()
        .users.get({ id: 'a' })
        .catch((reason: unknown) => reason);
      const { response } = error.originalError;
      return ['req', 'res', 'type', 'ok'].map((name) => typeof response[name]);
    },
    classic: ['object', 'object', 'string', 'boolean'],
    ours: ['undefined', 'undefined', 'undefined', 'undefined'],
  },
];
