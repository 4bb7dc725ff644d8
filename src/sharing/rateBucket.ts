import { resetProbes, refill, refillRateOf, type BucketState } from './BucketState';
import { applyReport, MIN_WINDOW } from './applyReport';
import type { Lease, LeaseRequest } from './SharedEngine';

/** How long to wait for the responses to the first calls, in milliseconds; then twice as many are sent, in case these hang. */
const PROBE_TIMEOUT = 1_000;
/** When processes ask again for the first limits, and the time between two of them, in milliseconds. */
const FIRST_POLL = 200;
const POLL_SPACING = 10;
/** Calls are subtracted when they are sent, and reach the API up to this many milliseconds earlier or later than others. */
const JITTER = 60;
/** A process may come this many milliseconds before its turn: clocks differ a little, and so do round trips. */
const CLOCK_TOLERANCE = 100;
/** The calls of a process that is late for its turn are reserved for it for this long, in milliseconds. */
const GRACE_PERIOD = 250;
/** If no process has come at its turn for this long, all that were waiting are gone. */
const ABANDONED_AFTER = 2_000;
/** A process whose turn is far off asks again after this long, in case all before it are gone. */
const WATCH_INTERVAL = 5_000;
/** A response is to be reported at once after this long, or this many calls, without a report. */
const REPORT_INTERVAL = 1_000;
const CALLS_PER_REPORT = 32;
const MAX_REPORT_INTERVAL = 5_000;

/** Applies a report, then grants as many calls as the bucket allows. */
export function lease(bucket: BucketState, now: number, { wanted, turn = 0, report }: LeaseRequest): Lease {
  bucket.createdAt ??= now;
  if (bucket.unlimitedUntil > 0 && bucket.unlimitedUntil <= now) resetProbes(bucket, now);
  if (report) applyReport(bucket, now, report);
  return grant(bucket, now, wanted, turn);
}

function grant(bucket: BucketState, now: number, wanted: number, turn: number): Lease {
  const isDue = turn > 0 && turn <= now + CLOCK_TOLERANCE;
  if (bucket.unlimitedUntil > 0) return issueLease(bucket, now, wanted, 0, 'open');
  if (isDue) bucket.turnTakenAt = Math.max(bucket.turnTakenAt, now);
  const sinceLastTurn = now - bucket.turnTakenAt;
  if (bucket.lastTurn > now && sinceLastTurn > ABANDONED_AFTER + 3 / refillRateOf(bucket))
    bucket.lastTurn = now;
  if (bucket.limit === undefined) return probe(bucket, now, wanted, turn);

  refill(bucket, now);
  const available = availableFor(bucket, now, turn, isDue);
  const granted = bucket.heldUntil > now ? 0 : Math.max(0, Math.min(wanted, Math.floor(available)));
  bucket.tokens -= granted;
  if (granted === wanted) return issueLease(bucket, now, granted, 0, 'known');
  if (!isDue && turn > now && turn <= bucket.lastTurn) return issueLease(bucket, now, granted, turn, 'known');

  // Until the rate is known, every process asks again soon.
  const spacing = bucket.rate === undefined ? POLL_SPACING : 1 / bucket.rate;
  const filled = now + (1 + reserveOf(bucket) - bucket.tokens) / refillRateOf(bucket);
  if (bucket.lastTurn <= now) bucket.turnTakenAt = Math.max(bucket.turnTakenAt, now);
  bucket.lastTurn = Math.max(bucket.lastTurn + spacing, bucket.heldUntil, filled);
  return issueLease(bucket, now, granted, bucket.lastTurn, 'known');
}

/** How many calls may be sent at this turn, or without one. */
function availableFor(bucket: BucketState, now: number, turn: number, isDue: boolean): number {
  const { limit = 0, tokens, lastTurn } = bucket;
  const free = tokens - reserveOf(bucket);
  if (lastTurn <= now || turn >= lastTurn) return free;
  const speed = refillRateOf(bucket);
  const others = Math.min(limit / 2, GRACE_PERIOD * speed + 1);
  if (!isDue) return free - others;
  // At its turn a process may use the reserve, and what processes before it did not use.
  return Math.max(Math.min(1, tokens), free - others - Math.max(0, now - turn) * speed);
}

function reserveOf(bucket: BucketState): number {
  const { limit = 0 } = bucket;
  return Math.max(0.2, Math.min(limit / 5, refillRateOf(bucket) * JITTER));
}

/** Nothing is known yet: a few calls are sent, and their responses bring the first limits. */
function probe(bucket: BucketState, now: number, wanted: number, turn: number): Lease {
  const { createdAt = now } = bucket;
  if (now - createdAt >= PROBE_TIMEOUT) {
    bucket.createdAt = now;
    bucket.probes *= 2;
    bucket.probed = 0;
  }
  const granted = bucket.heldUntil > now ? 0 : Math.max(0, Math.min(wanted, bucket.probes - bucket.probed));
  bucket.probed += granted;
  if (granted === wanted) return issueLease(bucket, now, granted, 0, 'unknown');
  if (turn > now) return issueLease(bucket, now, granted, turn, 'unknown');
  bucket.turnTakenAt = Math.max(bucket.turnTakenAt, now);
  const nextProbe = (bucket.createdAt ?? now) + (now - createdAt < FIRST_POLL ? FIRST_POLL : PROBE_TIMEOUT);
  bucket.lastTurn =
    bucket.heldUntil > now
      ? Math.max(bucket.lastTurn, bucket.heldUntil)
      : Math.max(bucket.lastTurn, nextProbe);
  bucket.lastTurn += POLL_SPACING;
  return issueLease(bucket, now, granted, bucket.lastTurn, 'unknown');
}

function issueLease(
  bucket: BucketState,
  now: number,
  granted: number,
  turn: number,
  state: Lease['state'],
): Lease {
  bucket.lastTicket += granted;
  const speed = refillRateOf(bucket);
  let wait = Math.max(0, turn - now);
  if (wait > WATCH_INTERVAL && bucket.nextCheckAt <= now) {
    wait = WATCH_INTERVAL;
    bucket.nextCheckAt = now + WATCH_INTERVAL;
  }
  const pause = Math.min(MAX_REPORT_INTERVAL, Math.max(REPORT_INTERVAL, CALLS_PER_REPORT / speed));
  const isStale = now - bucket.reportedAt >= (bucket.rate === undefined ? MIN_WINDOW : pause);
  const isReportDue = granted > 0 && (state === 'unknown' || (state === 'known' && isStale));
  if (isReportDue && state === 'known') bucket.reportedAt = now;
  const ahead = Math.floor(Math.max(0, bucket.lastTurn - now) * speed);
  const [whole, at] = [Math.ceil(wait), Math.ceil(turn)];
  return {
    granted,
    ticket: bucket.lastTicket,
    wait: whole,
    turn: at,
    state,
    ahead,
    rate: speed,
    isReportDue,
  };
}
