import { now } from '../../runtime/clock';
import { unknownBucket, type BucketState } from '../../sharing/BucketState';
import { lease } from '../../sharing/rateBucket';
import type { Lease, LeaseRequest } from '../../sharing/SharedEngine';

/** The smallest share of a limit, in calls: with less than one no call would ever be sent. */
const MIN_CALLS = 1.5;

/** The share of a bucket that one process uses while the engine is unavailable: as large as it had before. */
export class RateShare {
  readonly #bucket = unknownBucket();
  readonly #fraction: number;

  /**
   * @param before The last lease of the engine, if any.
   * @param limit The limit of the whole bucket, if known.
   */
  constructor(before: Lease | undefined, limit: number | undefined) {
    const isKnown = before?.state === 'known' && limit !== undefined;
    this.#fraction = isKnown ? 1 / (before.ahead + 1) : 1;
    if (!isKnown) return;
    // One call may be sent: the engine was asked at this process's turn.
    const [share, rate] = [this.#shareOf(limit), before.rate * this.#fraction];
    const known: Partial<BucketState> = {
      limit: share,
      rate,
      tokens: Math.min(share, 1.2),
      updatedAt: now(),
    };
    Object.assign(this.#bucket, known);
  }

  /** Grants calls, by the responses that this process gets. */
  lease({ wanted, report }: LeaseRequest): Lease {
    // No turn has been given to another process here.
    this.#bucket.lastTurn = 0;
    if (!report?.figures) return lease(this.#bucket, now(), { wanted, report });
    const { remaining, limit } = report.figures;
    const limits = { remaining: remaining * this.#fraction, limit: this.#shareOf(limit) };
    return lease(this.#bucket, now(), { wanted, report: { ...report, figures: limits } });
  }

  #shareOf(limit: number): number {
    return this.#fraction === 1 ? limit : Math.max(MIN_CALLS, limit * this.#fraction);
  }
}
