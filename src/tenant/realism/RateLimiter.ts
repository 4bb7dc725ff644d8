import type { Clock } from '../Clock';
import { PER_USER, rateGroupOf, type Bucket, type RatePlan } from './ratePlans';

/** The outcome for one request. */
export interface RateVerdict {
  refused: boolean;
  /** `x-ratelimit-*`, as every answer carries them. */
  headers: Record<string, string>;
}

/** What the headers say when nothing is limited: the figures that real traffic showed. */
const UNLIMITED: Bucket = { burst: 50, perMinute: 960 };
const MOST_BUCKETS = 10_000;

/** Token buckets on the tenant's clock: frozen, they do not fill. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #plan: RatePlan | undefined;
  readonly #levels = new Map<string, { level: number; at: number }>();

  /** @param plan The limits; undefined for none. */
  constructor(clock: Clock, plan: RatePlan | undefined) {
    this.#clock = clock;
    this.#plan = plan;
  }

  /** Counts a request. @param subject Whose the request is about, for limits that hold for each user. */
  take(method: string, path: string, subject: string): RateVerdict {
    const now = this.#clock.now();
    if (!this.#plan) return { refused: false, headers: headers(UNLIMITED, UNLIMITED.burst - 1, now) };
    const group = rateGroupOf(method, path);
    const own = this.#plan.groups[group];
    const bucket = own ?? this.#plan.all;
    const key = !own ? 'all' : PER_USER.has(group) ? `${group} ${subject}` : group;
    const level = this.#levelOf(key, bucket, now);
    const refused = level < 1;
    const left = refused ? level : level - 1;
    if (this.#levels.size >= MOST_BUCKETS) this.#levels.clear();
    this.#levels.set(key, { level: left, at: now });
    return { refused, headers: headers(bucket, left, now) };
  }

  /** Fills all buckets. */
  reset(): void {
    this.#levels.clear();
  }

  #levelOf(key: string, { burst, perMinute }: Bucket, now: number): number {
    const before = this.#levels.get(key);
    if (!before) return burst;
    const filled = before.level + (Math.max(0, now - before.at) * perMinute) / 60_000;
    // Rounded, so that a bucket that filled for exactly one token's time holds that token.
    return Math.min(burst, Math.round(filled * 1e6) / 1e6);
  }
}

/** `reset` is when the bucket is full again: so it was in the recorded traffic. */
function headers({ burst, perMinute }: Bucket, left: number, now: number): Record<string, string> {
  const full = now + ((burst - left) * 60_000) / perMinute;
  return {
    'x-ratelimit-limit': String(burst),
    'x-ratelimit-remaining': String(Math.floor(left)),
    'x-ratelimit-reset': String(Math.ceil(full / 1000)),
  };
}
