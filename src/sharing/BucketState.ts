/** How many calls are sent before the first rate limit headers are known: no plan of the API has a smaller burst. */
const INITIAL_PROBES = 2;
/** The refill rate until it is measured, in calls per millisecond: at least this, or the whole bucket within a time. */
const MIN_ASSUMED_RATE = 1 / 500;
const ASSUMED_REFILL_TIME = 5_000;
/** 429s slow a bucket down to this rate at most: every plan of the API refills faster. */
export const MIN_RATE = 1 / 1_000;

/**
 * What is known about one bucket of the API. Times are milliseconds on one clock, rates are calls per millisecond. The
 * same algorithm runs within Redis, see `rateScript`: a test feeds both the same events.
 */
export interface BucketState {
  /** The last ticket that was issued. */
  lastTicket: number;
  /** The newest ticket whose response was reported. */
  lastReported: number;
  /** When the bucket was first used, or its limits last became unknown. */
  createdAt?: number | undefined;
  /** Calls that were sent while the limits are unknown, and how many may be. */
  probed: number;
  probes: number;
  limit?: number | undefined;
  /** Calls left, at the time `updatedAt`. */
  tokens: number;
  updatedAt: number;
  rate?: number | undefined;
  /** A factor from 0 to 1 that 429s apply to the assumed rate. */
  backoff: number;
  /** The current measurement: its start, first ticket, calls left then, and how many calls may not have been counted. */
  windowStart?: number | undefined;
  windowTicket: number;
  windowRemaining: number;
  windowNoise: number;
  /** No call is sent before this time. */
  heldUntil: number;
  /** Until this time calls are not limited, since responses have no rate limit headers; 0 when they do. */
  unlimitedUntil: number;
  /** The last ticket at the last 429: 429s of earlier calls carry no new information. */
  lastRefused: number;
  /** The last turn that was given to a process. */
  lastTurn: number;
  /** When a process last came at its turn. */
  turnTakenAt: number;
  /** When the next process checks early whether those before it are gone. */
  nextCheckAt: number;
  /** When the last response was reported, or a report was requested. */
  reportedAt: number;
}

/** A bucket about which nothing is known. */
export function unknownBucket(): BucketState {
  const tickets = { lastTicket: 0, lastReported: 0, lastRefused: 0, probed: 0, probes: INITIAL_PROBES };
  const level = { limit: undefined, tokens: 0, updatedAt: 0, rate: undefined, backoff: 1 };
  const measurement = { windowStart: undefined, windowTicket: 0, windowRemaining: 0, windowNoise: 0 };
  const times = { createdAt: undefined, heldUntil: 0, unlimitedUntil: 0, nextCheckAt: 0, reportedAt: 0 };
  return { ...tickets, ...level, ...measurement, ...times, lastTurn: 0, turnTakenAt: 0 };
}

/** Starts over: the next responses show whether they have rate limit headers. */
export function resetProbes(bucket: BucketState, now: number): void {
  bucket.unlimitedUntil = 0;
  bucket.createdAt = now;
  bucket.probed = 0;
  bucket.probes = INITIAL_PROBES;
}

/** The rate at which the bucket refills, in calls per millisecond: measured, or assumed. */
export function refillRateOf(bucket: BucketState): number {
  const { rate, limit = 0, backoff } = bucket;
  return rate ?? Math.max(MIN_RATE, Math.max(MIN_ASSUMED_RATE, limit / ASSUMED_REFILL_TIME) * backoff);
}

/** Updates the calls left to the time `now`. */
export function refill(bucket: BucketState, now: number): void {
  const { limit = Infinity, tokens, updatedAt } = bucket;
  bucket.tokens = Math.min(limit, tokens + (now - updatedAt) * refillRateOf(bucket));
  bucket.updatedAt = now;
}
