import { resetProbes, MIN_RATE, refill, refillRateOf, type BucketState } from './BucketState';
import type { RateReport } from './SharedEngine';

const BACKOFF_FACTOR = 0.9;
/**
 * When a response reports more calls left than expected, at least this share of the difference is applied: earlier calls
 * may not be counted in it yet. The share is larger where few calls are sent while a response may take.
 */
const MIN_WEIGHT = 0.1;
const SLOW_RESPONSE = 2_000;
/** A measurement ends after this many refilled calls or milliseconds: before that, rounding hides the rate. */
const MIN_REFILLED = 10;
const MIN_REFILLED_AT_FIRST = 30;
export const MIN_WINDOW = 250;
const MAX_WINDOW = 1_000;
/** A measurement must be this many times the calls that may not be counted yet at its start and end. */
const MIN_SIGNAL_TO_NOISE = 3;
/** How long calls are not limited once a response had no rate limit headers, in milliseconds. */
const UNLIMITED_FOR = 10_000;
/** A response of any age shows the rate, but the calls left only for this many milliseconds. */
const MAX_REPORT_AGE = 2_000;

/** Updates a bucket by what one response said about it. */
export function applyReport(
  bucket: BucketState,
  now: number,
  { ticket, figures, hold, age }: RateReport,
): void {
  const isNumbered = ticket > 0 && ticket <= bucket.lastTicket;
  if (hold !== undefined) return applyRefusal(bucket, now, hold, isNumbered ? ticket : bucket.lastTicket);
  if (!figures) {
    if (bucket.limit === undefined) bucket.unlimitedUntil = now + UNLIMITED_FOR;
    return;
  }
  if (
    isNumbered &&
    ticket <= Math.max(bucket.lastReported, bucket.lastRefused) &&
    bucket.unlimitedUntil === 0
  )
    return;
  const { remaining, limit } = figures;
  const isKnown = bucket.limit !== undefined;
  bucket.unlimitedUntil = 0;
  bucket.limit = limit;
  if (isKnown) refill(bucket, now);
  if (isNumbered) {
    bucket.lastReported = Math.max(bucket.lastReported, ticket);
    measureRate(bucket, now - age, ticket, remaining, limit);
  }
  if (isKnown && age > MAX_REPORT_AGE) return;
  bucket.reportedAt = now;
  // Calls sent after it may not be counted yet: fewer are surely left.
  const uncounted = isNumbered ? bucket.lastTicket - ticket : 0;
  const level = Math.min(limit, remaining + age * refillRateOf(bucket) - uncounted);
  const weight = Math.max(MIN_WEIGHT, 1 / (1 + refillRateOf(bucket) * SLOW_RESPONSE));
  const { tokens } = bucket;
  bucket.tokens = isKnown && level > tokens ? tokens + (level - tokens) * weight : level;
  bucket.updatedAt = now;
}

/** Within a window, the increase of calls left plus the calls sent is what was refilled: that gives the rate. */
function measureRate(
  bucket: BucketState,
  at: number,
  ticket: number,
  remaining: number,
  limit: number,
): void {
  const { windowStart: since } = bucket;
  const noise = bucket.lastTicket - ticket;
  if (since !== undefined && noise >= bucket.windowNoise / 2) {
    const elapsed = at - since;
    const refilled = Math.max(0, remaining - bucket.windowRemaining + ticket - bucket.windowTicket);
    if (elapsed < MIN_WINDOW || refilled < (bucket.windowNoise + noise) * MIN_SIGNAL_TO_NOISE) return;
    const measured = refilled / elapsed;
    if (remaining >= limit - 1) {
      // A full bucket discards what exceeds it: the rate is at least this.
      if (measured > (bucket.rate ?? 0)) bucket.rate = measured;
    } else {
      const enough = bucket.rate === undefined ? MIN_REFILLED_AT_FIRST : MIN_REFILLED;
      if (refilled < enough && elapsed < MAX_WINDOW) return;
      const { rate = measured } = bucket;
      if (measured > 0) bucket.rate = rate + (measured - rate) * Math.min(0.5, elapsed / MAX_WINDOW);
    }
  }
  bucket.windowStart = at;
  bucket.windowTicket = ticket;
  bucket.windowRemaining = remaining;
  bucket.windowNoise = noise;
}

function applyRefusal(bucket: BucketState, now: number, hold: number, ticket: number): void {
  if (bucket.limit === undefined) {
    // A 429 without a time is left to the retries of each call.
    if (hold === 0) bucket.unlimitedUntil = now + UNLIMITED_FOR;
    else {
      resetProbes(bucket, now);
      bucket.heldUntil = now + hold;
    }
    return;
  }
  bucket.reportedAt = now;
  bucket.tokens = 0;
  bucket.updatedAt = now;
  if (bucket.rate === undefined) bucket.heldUntil = Math.max(bucket.heldUntil, now + hold);
  if (ticket > bucket.lastRefused) {
    // The rate never becomes so low that no call is sent to find out.
    if (bucket.rate === undefined) bucket.backoff /= 2;
    else bucket.rate = Math.min(bucket.rate, Math.max(bucket.rate * BACKOFF_FACTOR, MIN_RATE));
  }
  bucket.lastRefused = bucket.lastTicket;
  // A refused call used up nothing.
  if (ticket > bucket.windowTicket) bucket.windowTicket += 1;
}
