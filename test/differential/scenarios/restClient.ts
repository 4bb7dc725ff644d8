import { json } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Loose, Options, Stage } from './Stage';
import { sent } from './headers';
import { calledBack, outcome } from './observed';

const DATE = new Date('2024-02-29T12:00:00.000Z');

/** Parameters that become a query. */
const QUERIES: readonly Options[] = [
  { page: 0, per_page: 50, include_totals: true },
  { q: 'email:"a b@c.example" AND NOT x:[* TO 5]', sort: 'date:-1' },
  { fields: ['a', 'b c', 'd,e'], empty: [] },
  { missing: undefined, none: null, text: '', zero: 0, no: false },
  { nested: { a: 1, b: { c: [1, 2] } }, list: [[1, 2], 3] },
  { perPage: 1, include_totals: true, 'user-id': 'a', user2Id: 'b' },
  { date: DATE, nan: NaN, big: 1e21 },
  { 'odd name[]': 'x', 'a&b': 'c=d', ü: '😀', plus: 'a+b c', percent: '100%', quote: "it's (a) *!~" },
];

type Call = (client: Loose, params: Options, more: unknown[]) => unknown;

const READS: Record<string, Call> = {
  getAll: (client, params, more) => client.getAll(params, ...more),
  get: (client, params, more) => client.get({ id: 'a', ...params }, ...more),
};
const WRITES: Record<string, Call> = {
  create: (client, params, more) => client.create({ id: 'a', ...params }, { data: 1 }, ...more),
  patch: (client, params, more) => client.patch({ id: 'a', ...params }, { data: 1 }, ...more),
  update: (client, params, more) => client.update({ id: 'a', ...params }, { data: 1 }, ...more),
  delete: (client, params, more) => client.delete({ id: 'a', ...params }, ...more),
};
const ALIASES: Record<string, Call> = {
  post: (client, params, more) => client.post({ id: 'a', ...params }, { data: 1 }, ...more),
  put: (client, params, more) => client.put({ id: 'a', ...params }, { data: 1 }, ...more),
};

async function play(stage: Stage, call: (more: unknown[]) => unknown): Promise<unknown> {
  stage.server.follow(() => json(200, { ok: true }, { 'x-one': '1' }));
  const promised = await outcome(() => call([]));
  const called = await calledBack((callback) => call([callback]));
  return { promised, called, sent: sent(stage).map((request) => sortQuery(request as Loose)) };
}

/** The order of a query is a separate deviation. */
function sortQuery(request: { url: string }): unknown {
  const [path, query = ''] = request.url.split('?');
  return { ...request, url: path, query: query.split('&').sort() };
}

const members: readonly Scenario[] = Object.entries({ ...READS, ...WRITES }).flatMap(([verb, call]) =>
  QUERIES.map((params, index) => ({
    name: `users.users.${verb} with query ${index}: ${Object.keys(params).join(', ')}`,
    run: (stage: Stage) =>
      play(stage, (more) => call(stage.management({ telemetry: false }).users.users, params, more)),
  })),
);

/** Options of a RestClient. */
const OPTIONS: Record<string, Options> = {
  'no options': {},
  'arrays joined': { query: { repeatParams: false } },
  'arrays repeated': { query: { repeatParams: true } },
  headers: { headers: { 'X-One': '1', 'User-Agent': 'mine' } },
  'names of the query in snake case': { query: { convertCase: 'snakeCase' } },
  'names of the query in camel case': { query: { convertCase: 'camelCase', repeatParams: false } },
  'names of answers in constant case': { response: { body: { convertCase: 'constantCase' } } },
  'bodies as forms': { request: { type: 'form' } },
  'a customizer': { request: { customizer: (request: Loose) => void request.set('X-Custom', 'yes') } },
  'a customizer that calls back': {
    request: {
      customizer: (request: Loose, _params: unknown, next: () => void) => {
        request.set('X-Custom', 'later');
        setImmediate(next);
      },
    },
  },
};

const alone: readonly Scenario[] = Object.entries({ ...READS, ...WRITES, ...ALIASES }).flatMap(
  ([verb, call]) =>
    Object.entries(OPTIONS).flatMap(([label, options]) =>
      QUERIES.map((params, index) => ({
        name: `a RestClient's ${verb} with ${label} and query ${index}`,
        run: (stage: Stage) => {
          const headers = { 'User-Agent': 'node.js', ...(options.headers as object | undefined) };
          const client = new stage.sdk.RestClient(`https://${stage.domain}/things/:id/parts/:part`, {
            ...options,
            headers,
          });
          return play(stage, (more) => call(client, params, more));
        },
      })),
    ),
);

const customized: readonly Scenario[] = [
  {
    name: 'a customizer among the params of one call',
    run: (stage) =>
      play(stage, (more) =>
        stage
          .management({ telemetry: false })
          .users.get(
            { id: 'a', x: 1, _requestCustomizer: (request: Loose) => void request.set('X-Custom', 'once') },
            ...more,
          ),
      ),
  },
  {
    name: 'a customizer that passes an error',
    run: (stage) =>
      play(stage, (more) =>
        stage.management({ telemetry: false }).users.roles.getAll(
          {
            id: 'a',
            _requestCustomizer: (_request: unknown, _params: unknown, next: (error: Error) => void) =>
              next(new RangeError('not now')),
          },
          ...more,
        ),
      ),
  },
  {
    name: 'an Authorization header of a customizer overrides the token',
    run: (stage) =>
      play(stage, (more) =>
        stage.management({ telemetry: false }).users.get(
          {
            id: 'a',
            _requestCustomizer: (request: Loose) => void request.set('Authorization', 'Basic mine'),
          },
          ...more,
        ),
      ),
  },
  ...[undefined, null, ''].map((url) => ({
    name: `new RestClient(${String(url)})`,
    run: ({ sdk }: Stage) => outcome(() => typeof new sdk.RestClient(url)),
  })),
];

/** URLs with placeholders that are not whole segments, or without any. */
const URLS: Record<string, Options> = {
  '': {},
  '/': { q: 1 },
  '/:id': { q: 1 },
  '/:a/:b': { b: 'x' },
  '/files/:name.json': { name: 'n' },
  '/files/:from-:to': { from: '1', to: '2' },
  '/files/:id/': { id: 'a' },
  '/things?x=1': { q: 1 },
  '/things/:id?x=1': { id: 'a', q: 1 },
  '/things?u=:id': { id: 'a' },
  '/:id:archive': { id: 'a' },
};

const urls: readonly Scenario[] = Object.entries(URLS).map(([url, params]) => ({
  name: `a RestClient of ${url || 'a bare origin'}`,
  run: (stage) =>
    play(stage, (more) =>
      new stage.sdk.RestClient(`https://${stage.domain}${url}`, { headers: { 'User-Agent': 'x' } }).get(
        params,
        ...more,
      ),
    ),
}));

/** Calls that rest-facade refuses, or reads in its own way. */
const ODD: Record<string, (client: Loose, more: unknown[]) => unknown> = {
  'post()': (client, more) => client.post(...more),
  'create(undefined)': (client, more) => client.create(undefined, ...more),
  'create(5)': (client, more) => client.create(5, ...more),
  'create(params, undefined)': (client, more) => client.create({ id: 'a' }, undefined, ...more),
  'create(null)': (client, more) => client.create(null, ...more),
  'create([])': (client, more) => client.create([], ...more),
  'create(text)': (client, more) => client.create('{"a":1}', ...more),
  'patch(params)': (client, more) => client.patch({ id: 'a' }, ...more),
  'put(params, 5)': (client, more) => client.put({ id: 'a' }, 5, ...more),
  'update({ id: 5 }, {})': (client, more) => client.update({ id: 5 }, {}, ...more),
  'delete()': (client, more) => client.delete(...more),
  'delete(params, data)': (client, more) => client.delete({ id: 'a' }, { a: 1 }, ...more),
  'getAll()': (client, more) => client.getAll(...more),
  'getAll(null)': (client, more) => client.getAll(null, ...more),
};

const odd: readonly Scenario[] = Object.entries(ODD).map(([label, call]) => ({
  name: `a RestClient's ${label}`,
  run: (stage) =>
    play(stage, (more) =>
      call(
        new stage.sdk.RestClient(`https://${stage.domain}/things/:id`, { headers: { 'User-Agent': 'x' } }),
        more,
      ),
    ),
}));

/** Ways to format errors. */
const SHAPES: Record<string, Options> = {
  'paths of the body': { errorFormatter: { message: 'message', name: 'error' } },
  'deep paths': { errorFormatter: { message: 'details.why', name: 'details.list[0]' } },
  functions: { errorFormatter: { message: () => 'mine', name: (body: Loose) => body?.code } },
};

const shapes: readonly Scenario[] = Object.entries(SHAPES).map(([label, options]) => ({
  name: `a RestClient's errors by ${label}`,
  run: async (stage) => {
    const body = {
      error: 'Not Found',
      message: 'no such',
      code: 'E1',
      details: { why: 'because', list: ['l'] },
    };
    stage.server.follow(() => json(404, body));
    const client = new stage.sdk.RestClient(`https://${stage.domain}/things/:id`, options);
    return [
      await outcome(() => client.get({ id: 'a' })),
      await calledBack((callback) => client.get({ id: 'a' }, callback)),
    ];
  },
}));

/** RestClients: as members of a manager, and on their own. */
export const restClients: readonly Scenario[] = [
  ...members,
  ...alone,
  ...customized,
  ...urls,
  ...odd,
  ...shapes,
];
