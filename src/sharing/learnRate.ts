import { forget, MIN_RATE, refill, refillRateOf, type BucketState } from './BucketState';
import type { RateReport } from './SharedEngine';

const BACKOFF_FACTOR = 0.9;
/**
 * How much of what an answer shows more than was thought is believed at least: earlier calls may not be counted in it
 * yet. It is more where few calls leave in the time that an answer may take.
 */
const MIN_WEIGHT = 0.1;
const SLOW_ANSWER = 2_000;
/** A measurement ends after so many refilled calls or so many milliseconds: before, rounding hides the rate. */
const MIN_REFILLED = 10;
const MIN_REFILLED_AT_FIRST = 30;
export const MIN_WINDOW = 250;
const MAX_WINDOW = 1_000;
/** It must be so many times what may not be counted yet at its begin and its end. */
const MIN_SIGNAL_TO_NOISE = 3;
/** How long calls leave unasked once an answer named no figures, in milliseconds. */
const UNLIMITED_FOR = 10_000;
/** An answer tells the rate however old it is, but what is left only for so many milliseconds. */
const MAX_REPORT_AGE = 2_000;

/** Takes in what an answer says of its bucket. */
export function learn(bucket: BucketState, now: number, { ticket, figures, hold, age }: RateReport): void {
  const isNumbered = ticket > 0 && ticket <= bucket.last;
  if (hold !== undefined) return refused(bucket, now, hold, isNumbered ? ticket : bucket.last);
  if (!figures) {
    if (bucket.limit === undefined) bucket.open = now + UNLIMITED_FOR;
    return;
  }
  if (isNumbered && ticket <= Math.max(bucket.seen, bucket.cut) && bucket.open === 0) return;
  const { remaining, limit } = figures;
  const isKnown = bucket.limit !== undefined;
  bucket.open = 0;
  bucket.limit = limit;
  if (isKnown) refill(bucket, now);
  if (isNumbered) {
    bucket.seen = Math.max(bucket.seen, ticket);
    measure(bucket, now - age, ticket, remaining, limit);
  }
  if (isKnown && age > MAX_REPORT_AGE) return;
  bucket.heard = now;
  // Calls that left after it may not be counted yet: what is surely left is less.
  const uncounted = isNumbered ? bucket.last - ticket : 0;
  const level = Math.min(limit, remaining + age * refillRateOf(bucket) - uncounted);
  const belief = Math.max(MIN_WEIGHT, 1 / (1 + refillRateOf(bucket) * SLOW_ANSWER));
  const { tokens } = bucket;
  bucket.tokens = isKnown && level > tokens ? tokens + (level - tokens) * belief : level;
  bucket.updated = now;
}

/** Over a window, what remains more and what was taken meanwhile must have been refilled: that is the rate. */
function measure(bucket: BucketState, at: number, ticket: number, remaining: number, limit: number): void {
  const { since } = bucket;
  const noise = bucket.last - ticket;
  if (since !== undefined && noise >= bucket.noise / 2) {
    const elapsed = at - since;
    const refilled = Math.max(0, remaining - bucket.left + ticket - bucket.from);
    if (elapsed < MIN_WINDOW || refilled < (bucket.noise + noise) * MIN_SIGNAL_TO_NOISE) return;
    const measured = refilled / elapsed;
    if (remaining >= limit - 1) {
      // A full bucket lost what it could not hold: the rate is at least this.
      if (measured > (bucket.rate ?? 0)) bucket.rate = measured;
    } else {
      const enough = bucket.rate === undefined ? MIN_REFILLED_AT_FIRST : MIN_REFILLED;
      if (refilled < enough && elapsed < MAX_WINDOW) return;
      const { rate = measured } = bucket;
      if (measured > 0) bucket.rate = rate + (measured - rate) * Math.min(0.5, elapsed / MAX_WINDOW);
    }
  }
  bucket.since = at;
  bucket.from = ticket;
  bucket.left = remaining;
  bucket.noise = noise;
}

function refused(bucket: BucketState, now: number, hold: number, ticket: number): void {
  if (bucket.limit === undefined) {
    // A refusal that names no time either is left to the retries of each call.
    if (hold === 0) bucket.open = now + UNLIMITED_FOR;
    else {
      forget(bucket, now);
      bucket.held = now + hold;
    }
    return;
  }
  bucket.heard = now;
  bucket.tokens = 0;
  bucket.updated = now;
  if (bucket.rate === undefined) bucket.held = Math.max(bucket.held, now + hold);
  if (ticket > bucket.cut) {
    // The rate never becomes so low that no call would be let through to find out.
    if (bucket.rate === undefined) bucket.caution /= 2;
    else bucket.rate = Math.min(bucket.rate, Math.max(bucket.rate * BACKOFF_FACTOR, MIN_RATE));
  }
  bucket.cut = bucket.last;
  // What was refused took nothing.
  if (ticket > bucket.from) bucket.from += 1;
}
