import { deflateSync, gzipSync } from 'node:zlib';
import { json, type Reply } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Loose, Stage } from './Stage';
import { calledBack, outcome } from './observed';

/** Data that services send. */
const DATA: Record<string, () => unknown> = {
  'nested values': () => ({ a: [1, { b: null }], ü: '😀', 'odd name': "it's" }),
  'undefined and functions in it': () => ({ a: undefined, b: () => 1, c: 1 }),
  'a date': () => ({ at: new Date(0) }),
  'a toJSON of its own': () => ({ toJSON: () => ({ replaced: true }) }),
  'an array': () => [{ a: 1 }],
  'an empty array': () => [],
  'serialised JSON': () => '{"already":"text"}',
  'text that is not JSON': () => 'a=b&c=d',
  'an instance of a class': () => Object.assign(Object.create({ inherited: 1 }), { own: 2 }),
  'an object without a prototype': () => Object.assign(Object.create(null), { a: 1 }),
  'a number': () => 5,
  'a boolean': () => true,
};

const DATA_CALLS: Record<string, (stage: Stage, data: unknown, more: unknown[]) => unknown> = {
  'users.create': (stage, data, more) => stage.management().users.create(data, ...more),
  'users.update': (stage, data, more) => stage.management().users.update({ id: 'a' }, data, ...more),
  'users.updateUserMetadata': (stage, data, more) =>
    stage.management().users.updateUserMetadata({ id: 'a' }, data, ...more),
  'users.updateAppMetadata': (stage, data, more) =>
    stage.management().users.updateAppMetadata({ id: 'a' }, data, ...more),
  'users.assignRoles': (stage, data, more) =>
    stage.management().users.assignRoles({ id: 'a' }, data, ...more),
  'users.removeRoles': (stage, data, more) =>
    stage.management().users.removeRoles({ id: 'a' }, data, ...more),
  'users.assignPermissions': (stage, data, more) =>
    stage.management().users.assignPermissions({ id: 'a' }, data, ...more),
  'users.link': (stage, data, more) => stage.management().users.link('a', data, ...more),
};

const dataSent: readonly Scenario[] = Object.entries(DATA_CALLS).flatMap(([call, make]) =>
  Object.entries(DATA)
    // What removeRoles does with these is a deviation.
    .filter(([label]) => call !== 'users.removeRoles' || !/^a (number|boolean)$/.test(label))
    .map(([label, data]) => ({
      name: `${call} sends ${label}`,
      run: async (stage: Stage) => {
        stage.server.follow(() => json(200, {}));
        const promised = await outcome(() => make(stage, data(), []));
        const called = await calledBack((callback) => make(stage, data(), [callback]));
        const sent = stage.server.requests.map(({ url, body, headers }) => [
          url,
          body,
          headers['content-type'],
        ]);
        return { promised, called, sent };
      },
    })),
);

const text = '{"user_id":"auth0|ü😀","n":12345678901234567890,"__proto__":{"x":1}}';
const typed = (type: string | undefined, body: string, headers: Record<string, string> = {}): Reply => ({
  status: 200,
  type,
  body,
  headers,
});
const packed = (encoding: string, body: Buffer): Reply => ({
  status: 200,
  type: 'application/json',
  body,
  headers: { 'content-encoding': encoding },
});

/** Equivalent responses in other formats. */
const ANSWERS: Record<string, Reply> = {
  'JSON with a charset': typed('application/json; charset=utf-8', text),
  'JSON typed in capitals': typed('Application/JSON', text),
  'JSON of a vendor': typed('application/vnd.auth0+json', text),
  'a problem in JSON': typed('application/problem+json', text),
  'JSON with spaces around': typed('application/json', `\n  ${text}\n`),
  'JSON packed by gzip': packed('gzip', gzipSync(text)),
  'JSON packed by deflate': packed('deflate', deflateSync(text)),
  'JSON and a cookie': typed('application/json', text, { 'set-cookie': 'a=b; Path=/' }),
  'a status of success that is rare': { status: 207, type: 'application/json', body: text },
};

const GETS: Record<string, (stage: Stage) => unknown> = {
  'users.get': (stage) => stage.management().users.get({ id: 'a' }),
  'users.delete': (stage) => stage.management().users.delete({ id: 'a' }),
  'auth.users.getInfo': (stage) => stage.authentication().users.getInfo('t'),
};

const answersRead: readonly Scenario[] = Object.entries(GETS).flatMap(([call, make]) =>
  Object.entries(ANSWERS).map(([label, reply]) => ({
    name: `${call} reads ${label}`,
    run: async (stage: Stage) => {
      stage.server.follow(() => reply);
      return outcome(() => make(stage));
    },
  })),
);

/** Redirects within the tenant. */
const redirects: readonly Scenario[] = [301, 302, 303, 307, 308].map((status) => ({
  name: `users.get redirected by a ${status}`,
  run: async (stage) => {
    stage.server.follow(({ url }) =>
      url.includes('moved')
        ? json(200, { found: true })
        : { status, headers: { location: '/api/v2/moved?a=1' } },
    );
    const result = await outcome(() => stage.management().users.get({ id: 'a' }));
    const asked = stage.server.requests.map(({ method, url, headers }) => [
      method,
      url,
      headers.authorization,
    ]);
    return { result, asked };
  },
}));

const metadata: Loose = { roles: ['a'], profile: { zip: null } };

const untouched: readonly Scenario[] = [
  {
    name: 'data is not changed',
    run: async (stage) => {
      stage.server.follow(() => json(200, {}));
      const { users } = stage.management();
      const data = { email: 'a', user_metadata: metadata };
      await users.create(data);
      await users.update({ id: 'a' }, data);
      await users.updateUserMetadata({ id: 'a' }, metadata);
      await users.removeRoles({ id: 'a' }, metadata);
      return { data, metadata };
    },
  },
];

/** Request data, and how responses are read. */
export const bodies: readonly Scenario[] = [...dataSent, ...answersRead, ...redirects, ...untouched];
