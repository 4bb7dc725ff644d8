import type { Lease, LeaseRequest, RateReport } from './SharedEngine';

/** How many calls leave before the first figures are known: no more than any plan of the API lets burst. */
const INITIAL_PROBES = 2;
/** How long the others wait for those figures in milliseconds; then twice as many go, in case the first ones hang. */
const PATIENCE = 1_000;
/** When to look for the first figures, and how far apart the processes do so, in milliseconds. */
const FIRST_LOOK = 200;
const LOOK_APART = 10;
/** The refill that is assumed until it was measured, in calls per millisecond. */
const ASSUMED_RATE = 1 / 200;
/** Refusals slow a bucket down to this: fewer than the plans of the API refill for users. */
const LEAST_RATE = 1 / 1_000;
const SLOWER = 0.9;
/** A measurement ends after so many refilled calls or so many milliseconds: before, rounding hides the rate. */
const ENOUGH_REFILLED = 10;
const SHORTEST_WINDOW = 100;
const LONGEST_WINDOW = 1_000;
/** How long calls leave unasked once an answer named no figures, in milliseconds. */
const OPEN = 10_000;
/** Calls are taken off the bucket when they leave, and reach the API so many milliseconds later, or earlier than others. */
const JITTER = 60;
/** A turn is for the calls that are refilled in so many milliseconds, one at least. */
const TURN = 50;
/** Nobody else takes what is due to a process that is late for its turn by fewer milliseconds. */
const GRACE = 250;
/** After so long without anybody at their turn, all who waited are gone. */
const DESERTED = 2_000;
/** A process with a far turn looks in after this long, in case all before it are gone. */
const WATCH = 5_000;
/** An answer is to be reported at once after so long without one, or so many calls. */
const REPORT_EVERY = 1_000;
const CALLS_PER_REPORT = 10;

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
  /** The present window: its begin, its first ticket, what was left then. */
  since?: number | undefined;
  from: number;
  left: number;
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
  return {
    ...{ last: 0, seen: 0, born: undefined, probed: 0, probes: INITIAL_PROBES, limit: undefined, tokens: 0 },
    ...{ updated: 0, rate: undefined, since: undefined, from: 0, left: 0, held: 0, open: 0, cut: 0 },
    ...{ booked: 0, served: 0, watched: 0, heard: 0 },
  };
}

/** Takes in an answer, and gives leave for as many calls as the bucket has room for. */
export function lease(bucket: BucketState, now: number, { wanted, turn = 0, report }: LeaseRequest): Lease {
  bucket.born ??= now;
  if (bucket.open > 0 && bucket.open <= now) forget(bucket, now);
  if (report) learn(bucket, now, report);
  return give(bucket, now, wanted, turn);
}

function forget(bucket: BucketState, now: number): void {
  bucket.open = 0;
  bucket.born = now;
  bucket.probed = 0;
  bucket.probes = INITIAL_PROBES;
}

function speedOf(bucket: BucketState): number {
  return bucket.rate ?? ASSUMED_RATE;
}

function refill(bucket: BucketState, now: number): void {
  const { limit = Infinity, tokens, updated } = bucket;
  bucket.tokens = Math.min(limit, tokens + (now - updated) * speedOf(bucket));
  bucket.updated = now;
}

function learn(bucket: BucketState, now: number, { ticket, figures, hold, age }: RateReport): void {
  const isNumbered = ticket > 0 && ticket <= bucket.last;
  if (hold !== undefined) return refused(bucket, now, hold, isNumbered ? ticket : bucket.last);
  if (!figures) {
    if (bucket.limit === undefined) bucket.open = now + OPEN;
    return;
  }
  if (isNumbered && ticket <= bucket.seen && bucket.open === 0) return;
  const { remaining, limit } = figures;
  const isKnown = bucket.limit !== undefined;
  bucket.heard = now;
  bucket.open = 0;
  bucket.limit = limit;
  if (isKnown) refill(bucket, now);
  let level = remaining + age * speedOf(bucket);
  if (isNumbered) {
    bucket.seen = Math.max(bucket.seen, ticket);
    measure(bucket, now - age, ticket, remaining, limit);
    // Those let go after it may not be counted yet: what is surely left is less.
    level -= bucket.last - ticket;
  }
  level = Math.min(level, limit);
  bucket.tokens = isKnown ? Math.min(Math.max(bucket.tokens, level - 1), level) : level;
  bucket.updated = now;
}

/** Over a window, what remains more and what was taken meanwhile must have been refilled: that is the rate. */
function measure(bucket: BucketState, at: number, ticket: number, remaining: number, limit: number): void {
  const { since } = bucket;
  if (since !== undefined) {
    const elapsed = at - since;
    const refilled = Math.max(0, remaining - bucket.left + ticket - bucket.from);
    if (remaining >= limit - 1) {
      // A full bucket lost what it could not hold: the rate is at least this.
      const least = elapsed > 0 ? refilled / elapsed : 0;
      if (elapsed >= SHORTEST_WINDOW && least > (bucket.rate ?? 0)) bucket.rate = least;
    } else {
      if (elapsed < SHORTEST_WINDOW || (refilled < ENOUGH_REFILLED && elapsed < LONGEST_WINDOW)) return;
      const measured = refilled / elapsed;
      if (measured > 0) bucket.rate = bucket.rate === undefined ? measured : (bucket.rate + measured) / 2;
    }
  }
  bucket.since = at;
  bucket.from = ticket;
  bucket.left = remaining;
}

function refused(bucket: BucketState, now: number, hold: number, ticket: number): void {
  if (bucket.limit === undefined) {
    // A refusal that names no time either is left to the retries of each call.
    if (hold === 0) bucket.open = now + OPEN;
    else {
      forget(bucket, now);
      bucket.held = now + hold;
    }
    return;
  }
  bucket.heard = now;
  bucket.tokens = 0;
  bucket.updated = now;
  // The rate never becomes so low that nobody would be let through to find out.
  if (bucket.rate === undefined) bucket.held = Math.max(bucket.held, now + hold);
  else if (ticket > bucket.cut) bucket.rate = Math.min(bucket.rate, Math.max(bucket.rate * SLOWER, LEAST_RATE));
  bucket.cut = bucket.last;
}

function give(bucket: BucketState, now: number, wanted: number, turn: number): Lease {
  const isDue = turn > 0 && turn <= now;
  if (bucket.open > 0) return take(bucket, now, wanted, 0, 'open');
  if (isDue) bucket.served = Math.max(bucket.served, now);
  const quiet = now - bucket.served;
  if (bucket.booked > now && quiet > DESERTED + (3 * turnCalls(bucket)) / speedOf(bucket)) bucket.booked = now;
  if (bucket.limit === undefined) return probe(bucket, now, wanted, turn);

  refill(bucket, now);
  const room = roomFor(bucket, now, turn, isDue);
  const granted = bucket.held > now ? 0 : Math.max(0, Math.min(wanted, Math.floor(room)));
  bucket.tokens -= granted;
  if (granted === wanted) return take(bucket, now, granted, 0, 'known');
  if (turn > now && turn <= bucket.booked) return take(bucket, now, granted, turn, 'known');

  const speed = speedOf(bucket);
  const calls = Math.min(wanted - granted, turnCalls(bucket));
  const empty = now + (reserveOf(bucket) - bucket.tokens) / speed;
  if (bucket.booked <= now) bucket.served = Math.max(bucket.served, now);
  bucket.booked = Math.max(bucket.booked, bucket.held, empty) + calls / speed;
  return take(bucket, now, granted, bucket.booked, 'known');
}

/** How many calls may go for this turn, or without one. */
function roomFor(bucket: BucketState, now: number, turn: number, isDue: boolean): number {
  const { limit = 0, tokens, booked } = bucket;
  const free = tokens - reserveOf(bucket);
  if (booked <= now || turn >= booked) return free;
  const speed = speedOf(bucket);
  const others = Math.min(limit / 2, GRACE * speed + 1);
  if (!isDue) return free - others;
  // At its turn a process may use the reserve, and what those before it left.
  return Math.max(Math.min(turnCalls(bucket), tokens), free - others - (now - turn) * speed);
}

function turnCalls(bucket: BucketState): number {
  const { limit = 1 } = bucket;
  return Math.max(1, Math.min(Math.floor(speedOf(bucket) * TURN), Math.floor(limit / 4)));
}

function reserveOf(bucket: BucketState): number {
  const { limit = 0 } = bucket;
  return Math.max(0.2, Math.min(limit / 10, speedOf(bucket) * JITTER));
}

/** Nothing is known yet: a few go and bring the first figures. */
function probe(bucket: BucketState, now: number, wanted: number, turn: number): Lease {
  const { born = now } = bucket;
  if (now - born >= PATIENCE) {
    bucket.born = now;
    bucket.probes *= 2;
    bucket.probed = 0;
  }
  const granted = bucket.held > now ? 0 : Math.max(0, Math.min(wanted, bucket.probes - bucket.probed));
  bucket.probed += granted;
  if (granted === wanted) return take(bucket, now, granted, 0, 'unknown');
  if (turn > now) return take(bucket, now, granted, turn, 'unknown');
  bucket.served = Math.max(bucket.served, now);
  const look = (bucket.born ?? now) + (now - born < FIRST_LOOK ? FIRST_LOOK : PATIENCE);
  bucket.booked = bucket.held > now ? Math.max(bucket.booked, bucket.held) : Math.max(bucket.booked, look);
  bucket.booked += LOOK_APART;
  return take(bucket, now, granted, bucket.booked, 'unknown');
}

function take(bucket: BucketState, now: number, granted: number, turn: number, state: Lease['state']): Lease {
  bucket.last += granted;
  const speed = speedOf(bucket);
  let wait = Math.max(0, turn - now);
  if (wait > WATCH && bucket.watched <= now) {
    wait = WATCH;
    bucket.watched = now + WATCH;
  }
  const isStale = now - bucket.heard >= Math.max(REPORT_EVERY, CALLS_PER_REPORT / speed);
  const isReportDue = granted > 0 && (state === 'unknown' || (state === 'known' && isStale));
  if (isReportDue && state === 'known') bucket.heard = now;
  const ahead = Math.floor((Math.max(0, turn - now) * speed) / turnCalls(bucket));
  const [whole, at] = [Math.ceil(wait), Math.ceil(turn)];
  return { granted, ticket: bucket.last, wait: whole, turn: at, state, ahead, rate: speed, isReportDue };
}
