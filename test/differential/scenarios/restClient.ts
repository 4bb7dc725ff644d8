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
  { nested: { a: 1, b: { c: [1, 2] } }, list: [{ a: 1 }] },
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

/** The order of a query is a deviation of its own. */
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
    name: 'a customizer that gives an error',
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
    name: 'an Authorization that a customizer sets wins over the token',
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

/** RestClients: as members of a manager, and on their own. */
export const restClients: readonly Scenario[] = [...members, ...alone, ...customized];
