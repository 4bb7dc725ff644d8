import { json } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Loose, Options, Stage } from './Stage';
import { calledBack, outcome } from './observed';

const FAST = { minTimeout: 1, maxTimeout: 5, randomize: false };

const CALLS: Record<string, (client: Loose, more: unknown[]) => unknown> = {
  get: ({ users }, more) => users.get({ id: 'a' }, ...more),
  getAll: ({ users }, more) => users.getAll(...more),
  create: ({ users }, more) => users.create({ email: 'a' }, ...more),
  update: ({ users }, more) => users.update({ id: 'a' }, {}, ...more),
  delete: ({ users }, more) => users.delete({ id: 'a' }, ...more),
  'roles.create': ({ users }, more) => users.roles.create({ id: 'a' }, {}, ...more),
};

/** Retry options, and the number of 429s before the response. */
const LIMITS: readonly [Options | undefined, number][] = [
  [FAST, 1],
  [FAST, 3],
  [FAST, 9],
  [{ ...FAST, maxRetries: 1 }, 9],
  [{ ...FAST, maxRetries: 5 }, 4],
  [{ ...FAST, retries: 1 }, 9],
  [{ ...FAST, retries: 5, maxRetries: 1 }, 4],
  [{ ...FAST, enabled: false }, 9],
  [{ ...FAST, enabled: true }, 2],
];

const limited: readonly Scenario[] = Object.entries(CALLS).flatMap(([call, make]) =>
  LIMITS.map(([retry, times]) => ({
    name: `${call} limited ${times} times with retry ${JSON.stringify(retry)}`,
    run: async (stage: Stage) => {
      const answer = (_: unknown, count: number): ReturnType<typeof json> =>
        count < times
          ? json(429, { statusCode: 429, error: 'Too Many Requests', message: 'Slow down' })
          : json(200, { count });
      const client = stage.management({ retry });
      stage.server.follow(answer);
      const promised = await outcome(() => make(client, []));
      const requests = stage.server.requests.map(({ method, url, body }) => ({ method, url, body }));
      stage.server.follow(answer);
      return { promised, called: await calledBack((callback) => make(client, [callback])), requests };
    },
  })),
);

const notRepeated: readonly Scenario[] = ['create', 'update', 'roles.create'].flatMap((call) =>
  [400, 401, 403, 404, 409, 500, 502, 503, 504].map((status) => ({
    name: `${call} with status ${status} is not retried`,
    run: async (stage: Stage) => {
      stage.server.follow(() => json(status, { message: 'no' }));
      const result = await outcome(() => CALLS[call]?.(stage.management({ retry: FAST }), []));
      return { result, asked: stage.server.requests.length };
    },
  })),
);

/** What is retried, and how often. */
export const retries: readonly Scenario[] = [...limited, ...notRepeated];
