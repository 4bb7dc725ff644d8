import { createHash } from 'node:crypto';
import { rateScript } from '../../../src/redis/rateScript';
import { leaseArguments } from '../../../src/redis/RedisRates';
import { unknownBucket, type BucketState } from '../../../src/sharing/BucketState';
import { lease } from '../../../src/sharing/rateBucket';
import type { Lease } from '../../../src/sharing/SharedEngine';
import { LuaRedis } from '../../support/luaRedis';
import type { VirtualClock } from './VirtualClock';

/** The name of Redis's own errors in both packages. */
class ReplyError extends Error {
  override readonly name = 'ReplyError';
}

const digest = (text: string): string => createHash('sha1').update(text).digest('hex');

/** Parses what `leaseArguments` wrote. */
function readRequest([
  wanted = 0,
  turn = 0,
  ticket = -1,
  remaining = -1,
  limit = -1,
  hold = -1,
  age = 0,
]: number[]) {
  const answer = hold >= 0 ? { hold } : remaining >= 0 ? { figures: { remaining, limit } } : {};
  return { wanted, turn, report: ticket >= 0 ? { ticket, age, ...answer } : undefined };
}

const writeLease = (given: Lease): unknown[] => {
  const { granted, ticket, wait, turn, state, ahead, rate, isReportDue } = given;
  return [granted, ticket, wait, turn, state, ahead, String(rate), isReportDue ? 1 : 0];
};

/** A simulated Redis. It runs the scripts of tokens in Lua, and the TypeScript version of the rate limiter. */
export class ModelRedis {
  /** Received commands, including those while it was unavailable. */
  commands = 0;
  isAway = false;
  /** How far its clock is ahead, in milliseconds. */
  offset = 1_700_000_000_000;
  readonly #clock: VirtualClock;
  readonly #scripts = new Map<string, string>();
  readonly #interpreters = new Map<string, LuaRedis>();
  readonly #keys: LuaRedis['keys'] = new Map();
  readonly #buckets = new Map<string, BucketState>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** Loses all data, like a restarted server without a disk. */
  flush(): void {
    this.#keys.clear();
    this.#buckets.clear();
  }

  /** The reply to a command. */
  execute([command = '', first = '', count = '0', ...rest]: readonly string[]): unknown {
    if (command === 'EVAL') this.#scripts.set(digest(first), first);
    else if (command !== 'EVALSHA') throw new ReplyError(`ERR unknown command ${command}`);
    const script = command === 'EVAL' ? first : this.#scripts.get(first);
    if (script === undefined) throw new ReplyError('NOSCRIPT No matching script.');
    const [keys, args] = [rest.slice(0, Number(count)), rest.slice(Number(count))];
    return script === rateScript ? this.#lease(keys[0] ?? '', args) : this.#run(script, keys, args);
  }

  #lease(key: string, args: readonly string[]): unknown {
    const bucket = this.#buckets.get(key) ?? unknownBucket();
    this.#buckets.set(key, bucket);
    const request = readRequest(args.map(Number));
    if (leaseArguments(request).join() !== args.join())
      throw new Error(`Not a question for leave: ${args.join()}`);
    return writeLease(lease(bucket, Math.floor(this.#now()), request));
  }

  #run(script: string, keys: readonly string[], args: readonly string[]): unknown {
    const known = this.#interpreters.get(script);
    const lua = known ?? new LuaRedis(script, this.#keys, () => this.#now());
    this.#interpreters.set(script, lua);
    return lua.run(keys, args);
  }

  #now(): number {
    return this.#clock.time + this.offset;
  }
}
