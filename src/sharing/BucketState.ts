/** How many calls leave before the first figures are known: no more than any plan of the API lets burst. */
const INITIAL_PROBES = 2;
/** The refill that is assumed until it was measured, in calls per millisecond: at least this, or the whole bucket in a time. */
const MIN_ASSUMED_RATE = 1 / 500;
const ASSUMED_REFILL_TIME = 5_000;
/** Refusals slow a bucket down to this: fewer than the plans of the API refill for users. */
export const MIN_RATE = 1 / 1_000;

/**
 * What is known of one bucket of the API. Times are milliseconds on one clock, rates calls per millisecond. The same
 * algorithm runs within Redis, see `rateScript`: a test drives both with the same events.
 */
export interface BucketState {
  /** The last ticket. */
  last: number;
  /** The newest ticket that was reported. */
  seen: number;
  /** When the bucket was first asked for, or last lost its figures. */
  born?: number | undefined;
  /** Calls that left without figures, and how many of them may. */
  probed: number;
  probes: number;
  limit?: number | undefined;
  /** What is left, at the time `updated`. */
  tokens: number;
  updated: number;
  rate?: number | undefined;
  /** What refusals left of the rate that is assumed, from 0 to 1. */
  caution: number;
  /** The present window: its begin, its first ticket, what was left then, and how many calls may not have been counted. */
  since?: number | undefined;
  from: number;
  left: number;
  noise: number;
  held: number;
  open: number;
  /** The last ticket at the last refusal: refusals of earlier calls carry no new information. */
  cut: number;
  /** The last turn that was given away. */
  booked: number;
  /** When a process last came at its turn. */
  served: number;
  /** When somebody looks in next. */
  watched: number;
  /** When the last answer was reported, or asked to be. */
  heard: number;
}

/** A bucket of which nothing is known. */
export function unknownBucket(): BucketState {
  const known = { born: undefined, limit: undefined, rate: undefined, since: undefined };
  const tickets = { last: 0, seen: 0, cut: 0, probed: 0, probes: INITIAL_PROBES };
  const level = { tokens: 0, updated: 0, caution: 1, from: 0, left: 0, noise: 0 };
  return { ...known, ...tickets, ...level, held: 0, open: 0, booked: 0, served: 0, watched: 0, heard: 0 };
}

/** Begins anew to find out whether answers name figures. */
export function forget(bucket: BucketState, now: number): void {
  bucket.open = 0;
  bucket.born = now;
  bucket.probed = 0;
  bucket.probes = INITIAL_PROBES;
}

/** The rate at which the bucket refills, in calls per millisecond: as measured, or assumed. */
export function refillRateOf(bucket: BucketState): number {
  const { rate, limit = 0, caution } = bucket;
  return rate ?? Math.max(MIN_RATE, Math.max(MIN_ASSUMED_RATE, limit / ASSUMED_REFILL_TIME) * caution);
}

/** Brings what is left up to date. */
export function refill(bucket: BucketState, now: number): void {
  const { limit = Infinity, tokens, updated } = bucket;
  bucket.tokens = Math.min(limit, tokens + (now - updated) * refillRateOf(bucket));
  bucket.updated = now;
}
