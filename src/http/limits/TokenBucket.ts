import { now, startTimer, stopTimer, type Timer } from '../../runtime/clock';
import { lease, unknownBucket } from '../../sharing/rateBucket';
import type { Lease, RateReport } from '../../sharing/SharedEngine';
import { tellWait } from '../diagnostics';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import { Queue } from './Queue';
import { rateReport } from './rateReport';

/** The part of a bucket that one process takes when it can't ask the others. */
export interface Share {
  /** The part, from 0 to 1. */
  part: number;
  /** Calls that the whole bucket holds. */
  limit: number;
  /** The rate of the whole bucket, in calls per millisecond. */
  rate: number;
}

/**
 * The bucket of one group of endpoints, as its answers show it. Calls leave in order: at once while something
 * remains, else at the rate at which the bucket was seen to refill. A few calls go first and
 * bring the figures; a group without figures is not held at all.
 */
export class TokenBucket {
  readonly #bucket = unknownBucket();
  readonly #line = new Queue<number>(() => this.#rest());
  readonly #part: number;
  #timer: Timer | undefined;

  /** @param share What is known already: one call may go at once. Default: nothing, and the whole bucket is this process's own. */
  constructor(share?: Share) {
    this.#part = share?.part ?? 1;
    if (!share) return;
    const rate = share.rate * share.part;
    Object.assign(this.#bucket, { limit: this.#own(share.limit), tokens: 1.2, updated: now(), rate });
  }

  /** Sends a call when its turn has come, and learns from its answer. */
  travel(request: HttpRequest, next: Send): Promise<HttpResponse> {
    if (this.#line.length === 0) {
      const { granted, ticket, wait } = this.#lease(1);
      if (granted > 0) return this.#go(ticket, request, next);
      this.#wakeIn(wait);
    }
    tellWait(request, 'rate limit', this.#line.length);
    return this.#line.enter(request.signal).then((ticket) => this.#go(ticket, request, next));
  }

  #go(ticket: number, request: HttpRequest, next: Send): Promise<HttpResponse> {
    return next(request).then(
      (response) => {
        this.#drain(this.#scaled(rateReport(ticket, response)));
        return response;
      },
      (error: unknown) => {
        // Who gets no answers learns no figures: the calls are not held for a server that hangs.
        this.#drain({ ticket, age: 0 });
        throw error;
      },
    );
  }

  #drain(report?: RateReport): void {
    const { granted, ticket, wait } = this.#lease(this.#line.length, report);
    for (let index = granted; index > 0; index -= 1) this.#line.next(ticket - index + 1);
    this.#rest();
    if (this.#line.length > 0) this.#wakeIn(wait);
  }

  #lease(wanted: number, report?: RateReport): Lease {
    // There are no other processes: nothing is promised to anybody.
    this.#bucket.booked = 0;
    return lease(this.#bucket, now(), { wanted, report });
  }

  /** What is this process's own of the whole bucket: not less than one call, or it could never go. */
  #own(limit: number): number {
    return this.#part === 1 ? limit : Math.max(1.5, limit * this.#part);
  }

  #scaled(report: RateReport): RateReport {
    const { figures } = report;
    if (!figures || this.#part === 1) return report;
    return {
      ...report,
      figures: { remaining: figures.remaining * this.#part, limit: this.#own(figures.limit) },
    };
  }

  /** The queue is empty: no timer keeps the process alive for it. */
  #rest(): void {
    stopTimer(this.#timer);
    this.#timer = undefined;
  }

  #wakeIn(milliseconds: number): void {
    this.#timer = startTimer(
      () => {
        this.#timer = undefined;
        this.#drain();
      },
      Math.max(1, milliseconds),
    );
  }
}
