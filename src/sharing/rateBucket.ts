import { forget, refill, refillRateOf, type BucketState } from './BucketState';
import { learn, MIN_WINDOW } from './learnRate';
import type { Lease, LeaseRequest } from './SharedEngine';

/** How long the others wait for those figures in milliseconds; then twice as many go, in case the first ones hang. */
const PROBE_TIMEOUT = 1_000;
/** When to look for the first figures, and how far apart the processes do so, in milliseconds. */
const FIRST_POLL = 200;
const POLL_SPACING = 10;
/** Calls are taken off the bucket when they leave, and reach the API so many milliseconds later, or earlier than others. */
const JITTER = 60;
/** A process is at its turn from so many milliseconds before: its clock runs a little faster, or its question does. */
const CLOCK_TOLERANCE = 100;
/** No other process takes what is due to a process that is late for its turn by fewer milliseconds. */
const GRACE_PERIOD = 250;
/** After so long without anybody at their turn, all who waited are gone. */
const ABANDONED_AFTER = 2_000;
/** A process with a far turn looks in after this long, in case all before it are gone. */
const WATCH = 5_000;
/** An answer is to be reported at once after so long without one, or so many calls. */
const REPORT_INTERVAL = 1_000;
const CALLS_PER_REPORT = 32;
const MAX_REPORT_INTERVAL = 5_000;

/** Takes in an answer, and gives leave for as many calls as the bucket has room for. */
export function lease(bucket: BucketState, now: number, { wanted, turn = 0, report }: LeaseRequest): Lease {
  bucket.born ??= now;
  if (bucket.open > 0 && bucket.open <= now) forget(bucket, now);
  if (report) learn(bucket, now, report);
  return give(bucket, now, wanted, turn);
}

function give(bucket: BucketState, now: number, wanted: number, turn: number): Lease {
  const isDue = turn > 0 && turn <= now + CLOCK_TOLERANCE;
  if (bucket.open > 0) return take(bucket, now, wanted, 0, 'open');
  if (isDue) bucket.served = Math.max(bucket.served, now);
  const quiet = now - bucket.served;
  if (bucket.booked > now && quiet > ABANDONED_AFTER + 3 / refillRateOf(bucket)) bucket.booked = now;
  if (bucket.limit === undefined) return probe(bucket, now, wanted, turn);

  refill(bucket, now);
  const room = roomFor(bucket, now, turn, isDue);
  const granted = bucket.held > now ? 0 : Math.max(0, Math.min(wanted, Math.floor(room)));
  bucket.tokens -= granted;
  if (granted === wanted) return take(bucket, now, granted, 0, 'known');
  if (!isDue && turn > now && turn <= bucket.booked) return take(bucket, now, granted, turn, 'known');

  // Before the rate is known, all come back soon.
  const apart = bucket.rate === undefined ? POLL_SPACING : 1 / bucket.rate;
  const filled = now + (1 + reserveOf(bucket) - bucket.tokens) / refillRateOf(bucket);
  if (bucket.booked <= now) bucket.served = Math.max(bucket.served, now);
  bucket.booked = Math.max(bucket.booked + apart, bucket.held, filled);
  return take(bucket, now, granted, bucket.booked, 'known');
}

/** How many calls may go for this turn, or without one. */
function roomFor(bucket: BucketState, now: number, turn: number, isDue: boolean): number {
  const { limit = 0, tokens, booked } = bucket;
  const free = tokens - reserveOf(bucket);
  if (booked <= now || turn >= booked) return free;
  const speed = refillRateOf(bucket);
  const others = Math.min(limit / 2, GRACE_PERIOD * speed + 1);
  if (!isDue) return free - others;
  // At its turn a process may use the reserve, and what those before it left.
  return Math.max(Math.min(1, tokens), free - others - Math.max(0, now - turn) * speed);
}

function reserveOf(bucket: BucketState): number {
  const { limit = 0 } = bucket;
  return Math.max(0.2, Math.min(limit / 5, refillRateOf(bucket) * JITTER));
}

/** Nothing is known yet: a few go and bring the first figures. */
function probe(bucket: BucketState, now: number, wanted: number, turn: number): Lease {
  const { born = now } = bucket;
  if (now - born >= PROBE_TIMEOUT) {
    bucket.born = now;
    bucket.probes *= 2;
    bucket.probed = 0;
  }
  const granted = bucket.held > now ? 0 : Math.max(0, Math.min(wanted, bucket.probes - bucket.probed));
  bucket.probed += granted;
  if (granted === wanted) return take(bucket, now, granted, 0, 'unknown');
  if (turn > now) return take(bucket, now, granted, turn, 'unknown');
  bucket.served = Math.max(bucket.served, now);
  const look = (bucket.born ?? now) + (now - born < FIRST_POLL ? FIRST_POLL : PROBE_TIMEOUT);
  bucket.booked = bucket.held > now ? Math.max(bucket.booked, bucket.held) : Math.max(bucket.booked, look);
  bucket.booked += POLL_SPACING;
  return take(bucket, now, granted, bucket.booked, 'unknown');
}

function take(bucket: BucketState, now: number, granted: number, turn: number, state: Lease['state']): Lease {
  bucket.last += granted;
  const speed = refillRateOf(bucket);
  let wait = Math.max(0, turn - now);
  if (wait > WATCH && bucket.watched <= now) {
    wait = WATCH;
    bucket.watched = now + WATCH;
  }
  const pause = Math.min(MAX_REPORT_INTERVAL, Math.max(REPORT_INTERVAL, CALLS_PER_REPORT / speed));
  const isStale = now - bucket.heard >= (bucket.rate === undefined ? MIN_WINDOW : pause);
  const isReportDue = granted > 0 && (state === 'unknown' || (state === 'known' && isStale));
  if (isReportDue && state === 'known') bucket.heard = now;
  const ahead = Math.floor(Math.max(0, bucket.booked - now) * speed);
  const [whole, at] = [Math.ceil(wait), Math.ceil(turn)];
  return { granted, ticket: bucket.last, wait: whole, turn: at, state, ahead, rate: speed, isReportDue };
}
