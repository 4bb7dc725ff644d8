import { expect } from 'chai';
import * as fc from 'fast-check';
import { Redis } from 'ioredis';
import { leaseArguments, readLease } from '../../src/redis/RedisRates';
import { rateAlgorithm } from '../../src/redis/rateScript';
import { unknownBucket } from '../../src/sharing/BucketState';
import { lease } from '../../src/sharing/rateBucket';
import type { Lease, LeaseRequest } from '../../src/sharing/SharedEngine';
import { LuaRedis } from '../support/luaRedis';
import { redisIsInstalled, startRedis, type RedisServer } from '../support/redisServer';

/** The script with a clock of the test's. */
const script = `local now = tonumber(ARGV[8])\n${rateAlgorithm}`;

/** What happens to a bucket: some time later, a process asks. */
interface Event {
  /** Milliseconds after the event before. */
  later: number;
  wanted: number;
  /** Which of the turns that were given the process names, counted from the newest; -1 for none. */
  turn: number;
  /** How many tickets before the last one the report is about; undefined for no report. */
  behind: number | undefined;
  outcome: 'figures' | 'none' | 'refused';
  remaining: number;
  hold: number;
  age: number;
}

const events = fc.array(
  fc.record<Event>({
    later: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 300 }) },
      fc.integer({ min: 0, max: 20_000 }),
    ),
    wanted: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 200 })),
    turn: fc.integer({ min: -1, max: 4 }),
    behind: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
    outcome: fc.constantFrom('figures', 'figures', 'figures', 'figures', 'figures', 'none', 'refused'),
    remaining: fc.integer({ min: 0, max: 60 }),
    hold: fc.constantFrom(0, 0, 150, 1_000, 60_000),
    age: fc.integer({ min: 0, max: 5_000 }),
  }),
  { minLength: 1, maxLength: 60 },
);
const limits = fc.constantFrom(1, 2, 10, 50, 500);

type Ask = (now: number, request: LeaseRequest) => Lease | Promise<Lease>;

/** What was decided at each event. */
async function play(ask: Ask, limit: number, happening: readonly Event[]): Promise<Lease[]> {
  const decided: Lease[] = [];
  const turns: number[] = [];
  let now = 1_000_000;
  let last = 0;
  for (const { later, wanted, turn, behind, outcome, remaining, hold, age } of happening) {
    now += later;
    const answer =
      outcome === 'figures'
        ? { figures: { remaining: Math.min(remaining, limit), limit } }
        : outcome === 'refused'
          ? { hold }
          : {};
    const report = behind === undefined ? undefined : { ticket: Math.max(0, last - behind), age, ...answer };
    const decision = await ask(now, { wanted, turn: turns.at(-1 - turn) ?? 0, report });
    decided.push(decision);
    last = decision.ticket;
    if (decision.turn > 0) turns.push(decision.turn);
  }
  return decided;
}

const inTypeScript = (): Ask => {
  const bucket = unknownBucket();
  return (now, request) => lease(bucket, now, request);
};

describe('the two forms of the rate limiter', () => {
  it('decide alike, whatever happens: TypeScript, and Lua without a Redis', async () => {
    const lua = new LuaRedis(script);
    const property = fc.asyncProperty(limits, events, async (limit, happening) => {
      lua.keys.clear();
      const inLua: Ask = (now, request) =>
        readLease(lua.run(['bucket'], [...leaseArguments(request), String(now)]));
      expect(await play(inLua, limit, happening)).to.deep.equal(await play(inTypeScript(), limit, happening));
    });
    await fc.assert(property, { numRuns: 150 });
  }).timeout(60_000);

  describe('in a Redis', () => {
    let server: RedisServer;
    let redis: Redis;
    before(async function () {
      if (!redisIsInstalled) {
        console.log('    (skipped: no redis-server is installed)');
        return this.skip();
      }
      server = await startRedis();
      redis = new Redis(server.url);
    });
    after(async () => {
      redis?.disconnect();
      await server?.stop();
    });

    it('decide alike, whatever happens', async () => {
      const property = fc.asyncProperty(limits, events, async (limit, happening) => {
        await redis.flushall();
        const inRedis: Ask = async (now, request) =>
          readLease(await redis.eval(script, 1, 'bucket', ...leaseArguments(request), String(now)));
        expect(await play(inRedis, limit, happening)).to.deep.equal(
          await play(inTypeScript(), limit, happening),
        );
      });
      await fc.assert(property, { numRuns: 150 });
    }).timeout(60_000);
  });
});
