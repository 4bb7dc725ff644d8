import { STATUS_CODES } from 'node:http';
import { json, type Reply } from './ScriptedServer';
import type { Scenario } from './Scenario';
import type { Loose, Stage } from './Stage';
import { calledBack, outcome } from './observed';

/** Every HTTP error status, and two unknown ones. */
const STATUSES = [
  ...Object.keys(STATUS_CODES)
    .map(Number)
    .filter((status) => status >= 400),
  499,
  599,
];

const CALLS: Record<string, (stage: Stage, more: unknown[]) => unknown> = {
  get: (stage, more) => stage.management().users.get({ id: 'a' }, ...more),
  create: (stage, more) => stage.management().users.create({ email: 'a@b.example' }, ...more),
  update: (stage, more) => stage.management().users.update({ id: 'a' }, { name: 'b' }, ...more),
  delete: (stage, more) => stage.management().users.delete({ id: 'a' }, ...more),
  clientCredentialsGrant: (stage, more) =>
    stage.authentication().clientCredentialsGrant({ audience: 'x' }, ...more),
};

const BODIES: Record<string, (status: number) => Reply> = {
  'the fields of an error': (status) =>
    json(status, {
      statusCode: status,
      error: STATUS_CODES[status],
      message: `It is ${status}`,
      errorCode: 'a_code',
    }),
  'an empty object': (status) => json(status, {}),
  'a message that is not text': (status) => json(status, { error: { a: 1 }, message: ['b'] }),
  'an array': (status) => json(status, [{ message: 'in a list' }]),
};

/** Every status is tried with the usual body, the odd bodies with a few. */
const occurs = (label: string, status: number): boolean =>
  label === 'the fields of an error' || [400, 404, 429, 500, 503].includes(status);

const refusals: readonly Scenario[] = Object.entries(CALLS).flatMap(([call, make]) =>
  STATUSES.flatMap((status) =>
    Object.entries(BODIES)
      .filter(([label]) => occurs(label, status))
      .map(([label, reply]) => ({
        name: `${call} answered ${status} with ${label}`,
        run: async (stage: Stage) => {
          stage.server.follow(() => reply(status));
          return {
            promised: await outcome(() => make(stage, [])),
            called: await calledBack((callback) => make(stage, [callback])),
            asked: stage.server.requests.length,
          };
        },
      })),
  ),
);

/** Values that a response can be. */
const VALUES = [{ a: { b: [1, null, 'ü😀'] } }, {}, [], [1], null, true, false, 0, -1.5e300, '', 'text'];

const values: readonly Scenario[] = Object.entries(CALLS).flatMap(([call, make]) =>
  [200, 201, 202, 203, 206].flatMap((status) =>
    (status === 200 ? VALUES : VALUES.slice(0, 2)).map((value) => ({
      name: `${call} answered ${status} with ${JSON.stringify(value)}`,
      run: async (stage: Stage) => {
        stage.server.follow(() => json(status, value));
        return {
          promised: await outcome(() => make(stage, [])),
          called: await calledBack((callback) => make(stage, [callback])),
        };
      },
    })),
  ),
);

const failure = async (call: () => unknown): Promise<unknown> => {
  const result = (await outcome(call)) as Loose;
  // The messages are those of the HTTP library; services check the code.
  return { ...result.rejected, message: typeof result.rejected?.message };
};

const network: readonly Scenario[] = [
  {
    name: 'a connection that is reset',
    run: async (stage) => {
      stage.server.follow(() => ({ fault: 'reset' }));
      return failure(() => CALLS.update?.(stage, []));
    },
  },
  {
    name: 'a host that refuses connections',
    run: (stage) => failure(() => stage.management({ domain: 'localhost:1' }).users.get({ id: 'a' })),
  },
  {
    name: 'a host that does not exist',
    run: (stage) => failure(() => stage.management({ domain: 'nowhere.invalid' }).users.get({ id: 'a' })),
  },
];

/** Results of responses and failures. */
export const outcomes: readonly Scenario[] = [...refusals, ...values, ...network];
