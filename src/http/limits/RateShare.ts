import { now } from '../../runtime/clock';
import { unknownBucket } from '../../sharing/BucketState';
import { lease } from '../../sharing/rateBucket';
import type { Lease, LeaseRequest } from '../../sharing/SharedEngine';

/** Calls that a part holds at least: with fewer than one it would never let a call go. */
const MIN_CALLS = 1.5;

/** The part of a bucket that one process takes while it can't ask the engine: as large as it had before. */
export class RateShare {
  readonly #bucket = unknownBucket();
  readonly #part: number;

  /**
   * @param before The last lease of the engine, if there was one.
   * @param limit What the whole bucket holds, if it is known.
   */
  constructor(before: Lease | undefined, limit: number | undefined) {
    const isKnown = before?.state === 'known' && limit !== undefined;
    this.#part = isKnown ? 1 / (before.ahead + 1) : 1;
    if (!isKnown) return;
    // One call may go: the engine was asked at this process's turn.
    const [own, rate] = [this.#own(limit), before.rate * this.#part];
    Object.assign(this.#bucket, { limit: own, rate, tokens: Math.min(own, 1.2), updated: now() });
  }

  /** Gives leave for calls, by what this process sees itself. */
  lease({ wanted, report }: LeaseRequest): Lease {
    // Nothing is promised to others here.
    this.#bucket.booked = 0;
    if (!report?.figures) return lease(this.#bucket, now(), { wanted, report });
    const { remaining, limit } = report.figures;
    const figures = { remaining: remaining * this.#part, limit: this.#own(limit) };
    return lease(this.#bucket, now(), { wanted, report: { ...report, figures } });
  }

  #own(limit: number): number {
    return this.#part === 1 ? limit : Math.max(MIN_CALLS, limit * this.#part);
  }
}
