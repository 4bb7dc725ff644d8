import { expect } from 'chai';
import * as fc from 'fast-check';
import { Redis } from 'ioredis';
import { leaseArguments, readLease } from '../../src/redis/RedisRates';
import { rateAlgorithm } from '../../src/redis/rateScript';
import { unknownBucket } from '../../src/sharing/BucketState';
import { lease } from '../../src/sharing/rateBucket';
import type { Lease, LeaseRequest } from '../../src/sharing/SharedEngine';
import { LuaRedis } from '../support/luaRedis';
import { skipWithout, startRedis, type RedisServer } from '../support/redisServer';

/** The script with a clock that the test controls. */
const script = `local now = tonumber(ARGV[8])\n${rateAlgorithm}`;

/** An event of a bucket: a process asks after some time. */
interface Event {
  /** Milliseconds after the previous event. */
  later: number;
  wanted: number;
  /** Which of its permits the process names, counted from the newest; -1 for none. */
  turn: number;
  /** How many permits before the last one the report is about; undefined for no report. */
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

/** The decision at each event. */
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

describe('the two implementations of the rate limiter', () => {
  it('decide the same: TypeScript, and Lua without a Redis', async () => {
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
      skipWithout(this);
      server = await startRedis();
      redis = new Redis(server.url);
    });
    after(async () => {
      redis?.disconnect();
      await server?.stop();
    });

    it('decide the same', async () => {
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

describe('the rate limiter', () => {
  /** A process that always has a call waiting and gets immediate responses, with a bucket that refills this fast. */
  function drain(perSecond: number, limit: number, seconds: number): { rate: number; refused: number } {
    const bucket = unknownBucket();
    const report = (ticket: number, left: number): LeaseRequest['report'] =>
      left < 0
        ? { ticket, hold: 0, age: 0 }
        : { ticket, figures: { remaining: Math.floor(left), limit }, age: 0 };
    let [left, refused] = [limit, 0];
    let told: LeaseRequest['report'];
    for (let now = 0; now < seconds * 1_000; now += 5) {
      left = Math.min(limit, left + (perSecond * 5) / 1_000);
      const { granted, ticket } = lease(bucket, 1_000 + now, { wanted: 1, report: told });
      told = undefined;
      if (granted === 0) continue;
      if (left < 1) refused += 1;
      told = report(ticket, left < 1 ? -1 : (left -= 1));
    }
    return { rate: (bucket.rate ?? NaN) * 1_000, refused };
  }

  it('measures the refill rate, from calls left and calls sent', () => {
    for (const [perSecond, limit] of [
      [2, 10],
      [16, 50],
      [100, 100],
    ] as const) {
      const { rate, refused } = drain(perSecond, limit, 20);
      expect(rate, `${perSecond} a second`).to.be.within(perSecond * 0.9, perSecond * 1.1);
      expect(refused, `${perSecond} a second`).to.be.at.most(2);
    }
  });

  it('gives turns in order, spaced by the refill rate, and later ones to new processes', () => {
    const bucket = unknownBucket();
    Object.assign(bucket, { limit: 50, rate: 0.01, tokens: 0, updatedAt: 1_000 });
    const turns = [1, 2, 3, 4].map(() => lease(bucket, 1_000, { wanted: 5 }).turn);
    const apart = turns.slice(1).map((turn, index) => turn - (turns[index] ?? NaN));
    expect(apart).to.deep.equal([100, 100, 100]);
    const [first = NaN] = turns;
    const newcomer = lease(bucket, first, { wanted: 1 });
    expect(newcomer).to.include({ granted: 0, turn: (turns.at(-1) ?? NaN) + 100 });
    expect(lease(bucket, first, { wanted: 5, turn: first }).granted).to.equal(1);
  });

  it('lets others continue when all waiting processes are gone', () => {
    const bucket = unknownBucket();
    Object.assign(bucket, { limit: 50, rate: 0.01, tokens: 0, updatedAt: 1_000 });
    for (let index = 0; index < 100; index += 1) lease(bucket, 1_000, { wanted: 1 });
    expect(lease(bucket, 5_000, { wanted: 3 }).granted).to.equal(3);
  });
});
