import { RedisEngine } from '../../../src/redis/index';
import { startRedis, type RedisServer } from '../../support/redisServer';
import { byVerb, fails, first, impatient, refused, succeeds, type Fault } from '../Fault';

const HOUR = 3_600_000;
const { now } = Date;
let offset = 0;

/** The calls of all cells are in flight together: each sees the clock go forward and back repeatedly. */
const clock: Pick<Fault, 'begin' | 'during' | 'end'> = {
  begin: () => {
    offset = 0;
    Date.now = () => now.call(Date) + offset;
    return Promise.resolve();
  },
  during: () => {
    const turn = (): void => void (offset = offset === 0 ? -HOUR : offset < 0 ? HOUR : 0);
    turn();
    setTimeout(turn, 25);
  },
  end: () => {
    Date.now = now;
    return Promise.resolve();
  },
};

let redis: RedisServer | undefined;
const engines: RedisEngine[] = [];

/** The system clock is set an hour back and forward: no wait gets longer or shorter, no token is lost. */
export const clocks: readonly Fault[] = [
  {
    ...clock,
    name: 'the clock is set while it waits for the response',
    api: (exchange) => exchange.later(() => exchange.good(), 60),
    expect: { all: succeeds(1) },
  },
  {
    ...clock,
    name: 'the clock is set while it waits for a response that never comes',
    options: impatient,
    api: () => undefined,
    expect: { all: fails('ETIMEDOUT') },
  },
  {
    ...clock,
    name: 'the clock is set and its deadline passes',
    call: { deadline: 200 },
    api: () => undefined,
    expect: { all: fails('EDEADLINE') },
  },
  {
    ...clock,
    name: 'the clock is set while it waits for its next attempt',
    options: { retry: { minTimeout: 60, randomize: false } },
    api: first(1, (exchange) => exchange.reply(503)),
    expect: byVerb(succeeds(2), refused(503)),
  },
  {
    ...clock,
    name: 'the clock is set while it waits for the rate limit',
    before: async ({ management, verb }) => void (await verb.call(management.users)),
    api: (exchange) => exchange.good({ 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '0' }),
    expect: { all: succeeds(1) },
  },
  {
    ...clock,
    name: 'the clock is set while its token is cached',
    token: (exchange) => exchange.good(),
    before: async ({ management, verb }) => void (await verb.call(management.users)),
    expect: { all: succeeds(1, { tokens: 1 }) },
  },
  {
    ...clock,
    name: 'the clock is set while it waits for its token',
    token: (exchange) => exchange.later(() => exchange.good(), 60),
    expect: { all: succeeds(1, { tokens: 1 }) },
  },
  {
    ...clock,
    name: 'the clock is set while its token is locked in Redis',
    needs: 'redis-server',
    begin: async () => {
      redis = await startRedis();
      await clock.begin?.();
    },
    end: async () => {
      await clock.end?.();
      await Promise.all(engines.splice(0).map((engine) => engine.close()));
      await redis?.stop();
    },
    options: () => {
      const engine = new RedisEngine({ url: String(redis?.url), prefix: `clock-${engines.length}` });
      engines.push(engine);
      return { shared: engine };
    },
    token: (exchange) => exchange.later(() => exchange.good(), 60),
    expect: { all: succeeds(1, { tokens: 1 }) },
  },
];
