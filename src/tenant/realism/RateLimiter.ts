import { createHash } from 'node:crypto';
import type { Clock } from '../Clock';
import { PER_USER, rateGroupOf, type Bucket, type RateGroup, type RatePlan } from './ratePlans';

/** The result for one request. */
export interface RateDecision {
  isRefused: boolean;
  /** `x-ratelimit-*`, which every response has. */
  headers: Record<string, string>;
}

/** The headers without limits: the numbers of recorded traffic. */
const UNLIMITED: Bucket = { burst: 50, perMinute: 960 };
/** Maximum number of per-user buckets: the least recently used is removed first. Buckets of the plan always stay. */
const MAX_USER_BUCKETS = 10_000;
/** Longer subjects, such as tokens, are hashed. */
const MAX_SUBJECT = 100;

interface Level {
  readonly level: number;
  readonly at: number;
}

/** Token buckets on the tenant's clock: while it is frozen, they do not refill. */
export class RateLimiter {
  readonly #clock: Clock;
  #plan: RatePlan | undefined;
  readonly #levels = new Map<string, Level>();
  readonly #userLevels = new Map<string, Level>();

  /** @param plan The limits; undefined for none. */
  constructor(clock: Clock, plan: RatePlan | undefined) {
    this.#clock = clock;
    this.#plan = plan;
  }

  /** The limits; undefined for none. */
  get plan(): RatePlan | undefined {
    return this.#plan;
  }

  /** Sets the limits, and fills all buckets. */
  set plan(plan: RatePlan | undefined) {
    this.#plan = plan;
    this.reset();
  }

  /** Counts a request. @param subject The user of the request, for limits per user. */
  take(method: string, path: string, subject: string): RateDecision {
    const now = this.#clock.now();
    // The Authentication API has its own limits; this tenant only has that of /userinfo.
    const isLimited = path.startsWith('/api/v2/') || path === '/userinfo';
    if (!this.#plan || !isLimited)
      return { isRefused: false, headers: headers(UNLIMITED, UNLIMITED.burst - 1, now) };
    const buckets = bucketsOf(this.#plan, rateGroupOf(method, path), subject);
    const levels = buckets.map((place) => this.#levelOf(place, now));
    const refused = levels.some((level) => level < 1);
    const results = buckets.map((place, index) => {
      const level = levels[index] ?? 0;
      const left = refused ? level : level - 1;
      this.#store(place, left, now);
      return { left, headers: headers(place.bucket, left, now) };
    });
    // The headers show the bucket that runs out first.
    const [tightest] = results.sort((a, b) => a.left - b.left);
    return { isRefused: refused, headers: tightest?.headers ?? {} };
  }

  /** Fills all buckets. */
  reset(): void {
    this.#levels.clear();
    this.#userLevels.clear();
  }

  #tableOf({ isOfUser }: Place): Map<string, Level> {
    return isOfUser ? this.#userLevels : this.#levels;
  }

  #store(place: Place, level: number, at: number): void {
    const table = this.#tableOf(place);
    // Moves it to the end: the first is the least recently used.
    table.delete(place.key);
    table.set(place.key, { level, at });
    if (this.#userLevels.size <= MAX_USER_BUCKETS) return;
    for (const oldest of this.#userLevels.keys()) {
      this.#userLevels.delete(oldest);
      break;
    }
  }

  #levelOf(place: Place, now: number): number {
    const { burst, perMinute } = place.bucket;
    const before = this.#tableOf(place).get(place.key);
    if (!before) return burst;
    const filled = before.level + (Math.max(0, now - before.at) * perMinute) / 60_000;
    // Rounded, so that a bucket that refilled for exactly one token's time has that token.
    return Math.min(burst, Math.round(filled * 1e6) / 1e6);
  }
}

/** A bucket and the key of its level. */
interface Place {
  readonly key: string;
  readonly bucket: Bucket;
  readonly isOfUser: boolean;
}

const shortened = (subject: string): string =>
  subject.length > MAX_SUBJECT ? createHash('sha256').update(subject).digest('base64url') : subject;

/** The buckets of a request: limits per user apply in addition to those of the plan. */
function bucketsOf({ all, groups }: RatePlan, group: RateGroup, subject: string): Place[] {
  const own = groups[group];
  const ofAll = { key: 'all', bucket: all, isOfUser: false };
  if (!own) return [ofAll];
  if (!PER_USER.has(group)) return [{ key: group, bucket: own, isOfUser: false }];
  const ofUser = { key: `${group} ${shortened(subject)}`, bucket: own, isOfUser: true };
  // The Authentication API is not part of the plan's limits for the Management API.
  return group === 'userinfo' ? [ofUser] : [ofUser, ofAll];
}

/** `reset` is the time when the bucket is full again, as in the recorded traffic. */
function headers({ burst, perMinute }: Bucket, left: number, now: number): Record<string, string> {
  const full = now + ((burst - left) * 60_000) / perMinute;
  return {
    'x-ratelimit-limit': String(burst),
    'x-ratelimit-remaining': String(Math.floor(left)),
    'x-ratelimit-reset': String(Math.ceil(full / 1000)),
  };
}
