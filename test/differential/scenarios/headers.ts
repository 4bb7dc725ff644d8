import { json } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Loose, Options, Stage } from './Stage';
import { calledBack, outcome } from './observed';

/** Constructor options that change what is sent. */
const OPTIONS: Record<string, Options> = {
  'no options': { telemetry: false },
  'headers of its own': { telemetry: false, headers: { 'X-One': '1', 'X-Two': 'two' } },
  'another User-Agent': { telemetry: false, headers: { 'User-Agent': 'mine/1.0' } },
  'another Content-Type': { telemetry: false, headers: { 'Content-Type': 'application/vnd.mine+json' } },
  'a header in lower case': { telemetry: false, headers: { 'x-lower': 'a' } },
  'a header in two cases': { telemetry: false, headers: { 'X-Twice': 'a', 'x-twice': 'b' } },
  'a header that is a number': { telemetry: false, headers: { 'X-Number': 5 } },
  clientInfo: { clientInfo: { name: 'mine', version: '9.9', env: { a: 'b' }, deep: { x: [1] } } },
  'clientInfo beyond ASCII': { clientInfo: { name: 'müßig 😀 ???>>>' } },
  'clientInfo without a name': { clientInfo: { version: '9.9' } },
  'clientInfo with an empty name': { clientInfo: { name: '' } },
  'clientInfo whose name is not text': { clientInfo: { name: 5 } },
  'clientInfo and telemetry off': { telemetry: false, clientInfo: { name: 'mine' } },
};

/** The sent request, without the accepted encodings and the order of a token request, which are deviations. */
export function sent({ server }: Stage): unknown[] {
  return server.requests.map(({ headers, body, ...request }) => {
    const { 'accept-encoding': _encodings, ...others } = headers;
    return { ...request, headers: others, body: request.url === '/oauth/token' ? sortFields(body) : body };
  });
}

const sortFields = (text: string): unknown => Object.fromEntries(Object.entries(JSON.parse(text)).sort());

const CALLS: Record<string, (stage: Stage, options: Options) => Promise<unknown>> = {
  'users.get': (stage, options) => outcome(() => stage.management(options).users.get({ id: 'a' })),
  'users.update': (stage, options) =>
    outcome(() => stage.management(options).users.update({ id: 'a' }, { name: 'b' })),
  'users.delete': (stage, options) => outcome(() => stage.management(options).users.delete({ id: 'a' })),
  'auth.users.getInfo': (stage, options) =>
    outcome(() => stage.authentication(options).users.getInfo('user-token')),
  clientCredentialsGrant: (stage, options) =>
    outcome(() => stage.authentication(options).clientCredentialsGrant({ audience: 'x' })),
};

const optionScenarios: readonly Scenario[] = Object.entries(CALLS).flatMap(([call, make]) =>
  Object.entries(OPTIONS).map(([label, options]) => ({
    name: `${call} with ${label}`,
    run: async (stage: Stage) => {
      stage.server.follow(() => json(200, { ok: true }, { 'x-answered': 'yes' }));
      const result = await make(stage, options);
      return { result, sent: sent(stage) };
    },
  })),
);

const INCLUDING: Record<string, (users: Loose, more: unknown[]) => unknown> = {
  getAll: (users, more) => users.getAll({ page: 1 }, ...more),
  get: (users, more) => users.get({ id: 'a' }, ...more),
  create: (users, more) => users.create({ email: 'a' }, ...more),
  update: (users, more) => users.update({ id: 'a' }, {}, ...more),
  delete: (users, more) => users.delete({ id: 'a' }, ...more),
};

const includingHeaders: readonly Scenario[] = Object.entries(INCLUDING).flatMap(([method, call]) =>
  [200, 204, 404].map((status) => ({
    name: `users.${method} with includeResponseHeaders, answered ${status}`,
    run: async (stage: Stage) => {
      stage.server.follow(() =>
        status === 204
          ? { status, headers: { 'x-one': '1' } }
          : json(status, { message: 'm', a: 1 }, { 'x-one': '1' }),
      );
      const { users } = stage.management({ includeResponseHeaders: true });
      const promised = await outcome(() => call(users, []));
      const called = await calledBack((callback) => call(users, [callback]));
      return { promised, called, sent: sent(stage).length };
    },
  })),
);

const callbackArguments: readonly Scenario[] = [
  {
    name: 'the arguments of callbacks',
    run: async (stage) => {
      stage.server.follow(() => json(200, { access_token: 'x' }, { 'x-one': '1' }));
      const { users } = stage.management();
      const authentication = stage.authentication();
      return [
        await calledBack((callback) => users.get({ id: 'a' }, callback)),
        await calledBack((callback) => users.getAll(callback)),
        await calledBack((callback) => users.getByEmail('a@b.example', callback)),
        await calledBack((callback) => users.roles.getAll({ id: 'a' }, callback)),
        await calledBack((callback) => authentication.oauth.clientCredentialsGrant({}, callback)),
        await calledBack((callback) => authentication.users.getInfo('t', callback)),
      ];
    },
  },
];

/** The headers of requests and answers. */
export const headers: readonly Scenario[] = [...optionScenarios, ...includingHeaders, ...callbackArguments];
