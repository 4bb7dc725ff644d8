import { FLAT_NAMES } from '../../../src/management/flat/flatNames';
import { json } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Loose, Options, Stage } from './Stage';
import { sent } from './headers';
import { outcome } from './observed';

/** The methods of the client that forward to those of the managers, and the one about tokens. */
const FORWARDING = [...Object.keys(FLAT_NAMES), 'getAccessToken'];

const surfaces: readonly Scenario[] = [
  {
    name: 'the members of the users manager are RestClients with six verbs',
    unknownTo: 'v2',
    run: async (stage) => {
      const { users } = stage.management();
      const members = Object.keys(users)
        .filter((name) => !name.startsWith('_'))
        .sort();
      const verbs = ['getAll', 'get', 'create', 'patch', 'update', 'delete'];
      return members.map((name) => [name, verbs.filter((verb) => typeof users[name][verb] === 'function')]);
    },
  },
  {
    name: 'errors are Errors with enumerable fields',
    run: async (stage) => {
      stage.server.follow(() =>
        json(404, { error: 'Not Found', message: 'no such user', errorCode: 'inexistent_user' }),
      );
      const error: Loose = await stage
        .management()
        .users.get({ id: 'a' })
        .catch((reason: unknown) => reason);
      const copy = { ...error };
      return {
        isError: error instanceof Error,
        text: String(error),
        copied: ['name', 'message', 'statusCode', 'requestInfo'].map((name) => copy[name]),
        has: 'originalError' in copy,
        beneath: error.originalError instanceof Error,
        headers: error.originalError.response.headers['content-type'],
        start: error.stack.split('\n')[0],
      };
    },
  },
  {
    name: 'argument errors are Errors with enumerable fields',
    run: async (stage) => {
      const error: Loose = await Promise.resolve()
        .then(() => stage.management().users.delete({}))
        .catch((reason: unknown) => reason);
      return { isError: error instanceof Error, text: String(error), copy: { ...error } };
    },
  },
  {
    name: 'methods can be stubbed on an instance, and forwarding follows',
    run: async (stage) => {
      const client = stage.management();
      client.users.get = async (params: unknown) => ({ stubbed: params });
      return client.getUser({ id: 'a' });
    },
  },
  {
    name: 'methods can be stubbed on the prototype',
    run: async (stage) => {
      const client = stage.management();
      const prototype = Object.getPrototypeOf(client.users);
      const original = prototype.get;
      prototype.get = async (params: unknown) => ({ stubbed: params });
      try {
        return await client.getUser({ id: 'a' });
      } finally {
        prototype.get = original;
      }
    },
  },
  {
    name: 'clients can be subclassed',
    run: async (stage) => {
      stage.server.follow(() => json(200, { a: 1 }));
      class Mine extends stage.sdk.ManagementClient {
        getUser(params: unknown): unknown {
          return super.getUser(params).then((user: unknown) => ({ mine: user }));
        }
      }
      const client: Loose = new Mine({ domain: stage.domain, token: 't' });
      return [client instanceof stage.sdk.ManagementClient, await client.getUser({ id: 'a' })];
    },
  },
  {
    name: 'promises can be chained',
    run: async (stage) => {
      stage.server.follow(() => json(200, { a: 1 }));
      const { users } = stage.management();
      let finished = 0;
      const results = await Promise.all([
        users.get({ id: 'a' }).then((user: Loose) => user.a),
        users.get({ id: 'a' }).finally(() => (finished += 1)),
        Promise.race([users.get({ id: 'a' })]),
      ]);
      return { results, finished };
    },
  },
];

/** On the prototype, where stubs and spies look for them. */
const forwarding: Scenario = {
  name: 'every forwarding method is on the prototype',
  run: async (stage) => {
    const prototype: Loose = stage.sdk.ManagementClient.prototype;
    return FORWARDING.map((name) => [name, Object.hasOwn(prototype, name), typeof prototype[name]]);
  },
};

/** Headers of the options that conflict with headers of the SDK. */
const MEETING: Record<string, Record<string, string>> = {
  Authorization: { Authorization: 'Basic mine' },
  'authorization in lower case': { authorization: 'Basic mine' },
  Accept: { Accept: 'text/mine' },
  'Auth0-Client': { 'Auth0-Client': 'bWluZQ' },
  'auth0-client in lower case': { 'auth0-client': 'bWluZQ' },
  'content-type in lower case': { 'content-type': 'application/mine' },
  'user-agent in lower case': { 'user-agent': 'mine' },
};

const CALLS: Record<string, (stage: Stage, options: Options) => unknown> = {
  'users.get': (stage, options) => stage.management(options).users.get({ id: 'a' }),
  'users.create': (stage, options) => stage.management(options).users.create({}),
  'auth.users.getInfo': (stage, options) => stage.authentication(options).users.getInfo('user-token'),
  'auth.users.impersonate': (stage, options) =>
    stage
      .authentication(options)
      .users.impersonate('a', { impersonator_id: 'b', protocol: 'oauth2', token: 'legacy-token' }),
  clientCredentialsGrant: (stage, options) => stage.authentication(options).clientCredentialsGrant({}),
};

/** Those that ours treats differently, see `deviating.ts`. */
const deviates = (call: string, label: string): boolean =>
  (label === 'Accept' && !call.startsWith('auth')) ||
  (/^authorization/i.test(label) && call.endsWith('impersonate')) ||
  (label === 'content-type in lower case' && /create|Grant/.test(call));

const meeting: readonly Scenario[] = Object.entries(CALLS).flatMap(([call, make]) =>
  Object.entries(MEETING)
    .filter(([label]) => !deviates(call, label))
    .flatMap(([label, headers]) =>
      [{ telemetry: false }, { clientInfo: { name: 'mine' } }].map((telemetry) => ({
        name: `${call} with an option header ${label}, ${JSON.stringify(telemetry)}`,
        run: async (stage: Stage) => {
          stage.server.follow(() => json(200, {}));
          const result = await outcome(() => make(stage, { headers, ...telemetry }));
          return { result, sent: sent(stage).map((request) => (request as Loose).headers) };
        },
      })),
    ),
);

const onTheirOwn: readonly Scenario[] = [
  {
    name: 'a token provider without a client',
    run: async (stage) => {
      stage.server.follow(() => json(200, { access_token: 'given', expires_in: 60 }));
      const options = { domain: stage.domain, clientId: 'alone', clientSecret: 's', audience: 'a' };
      const provider = new stage.sdk.ManagementTokenProvider(options);
      const first = await outcome(() => provider.getAccessToken());
      return {
        first,
        second: await outcome(() => provider.getAccessToken()),
        asked: stage.server.requests.length,
      };
    },
  },
];

/** Uses of an SDK's objects and errors other than calls. */
export const surface: readonly Scenario[] = [...surfaces, forwarding, ...meeting, ...onTheirOwn];
