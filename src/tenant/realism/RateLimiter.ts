import type { Clock } from '../Clock';
import { PER_USER, rateGroupOf, type Bucket, type RateGroup, type RatePlan } from './ratePlans';

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
    // The Authentication API has limits of its own, of which this tenant keeps that of /userinfo.
    const isLimited = path.startsWith('/api/v2/') || path === '/userinfo';
    if (!this.#plan || !isLimited)
      return { refused: false, headers: headers(UNLIMITED, UNLIMITED.burst - 1, now) };
    const buckets = bucketsOf(this.#plan, rateGroupOf(method, path), subject);
    const levels = buckets.map(({ key, bucket }) => this.#levelOf(key, bucket, now));
    const refused = levels.some((level) => level < 1);
    const verdicts = buckets.map(({ key, bucket }, index) => {
      const level = levels[index] ?? 0;
      const left = refused ? level : level - 1;
      this.#keep(key, left, now);
      return { left, headers: headers(bucket, left, now) };
    });
    // Told is the one that gives out first.
    const [tightest] = verdicts.sort((a, b) => a.left - b.left);
    return { refused, headers: tightest?.headers ?? {} };
  }

  /** Fills all buckets. */
  reset(): void {
    this.#levels.clear();
  }

  #keep(key: string, level: number, at: number): void {
    if (this.#levels.size >= MOST_BUCKETS) this.#levels.clear();
    this.#levels.set(key, { level, at });
  }

  #levelOf(key: string, { burst, perMinute }: Bucket, now: number): number {
    const before = this.#levels.get(key);
    if (!before) return burst;
    const filled = before.level + (Math.max(0, now - before.at) * perMinute) / 60_000;
    // Rounded, so that a bucket that filled for exactly one token's time holds that token.
    return Math.min(burst, Math.round(filled * 1e6) / 1e6);
  }
}

/** The buckets that a request takes from: the limits of one user hold besides those of the plan. */
function bucketsOf(
  { all, groups }: RatePlan,
  group: RateGroup,
  subject: string,
): { key: string; bucket: Bucket }[] {
  const own = groups[group];
  if (!own) return [{ key: 'all', bucket: all }];
  if (!PER_USER.has(group)) return [{ key: group, bucket: own }];
  const ofUser = { key: `${group} ${subject}`, bucket: own };
  // The Authentication API has no part in the plan's limits of the Management API.
  return group === 'userinfo' ? [ofUser] : [ofUser, { key: 'all', bucket: all }];
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
