import { now, startTimer, stopTimer, type Timer } from '../../runtime/clock';
import { unknownBucket } from '../../sharing/BucketState';
import { lease } from '../../sharing/rateBucket';
import type { Lease, RateReport } from '../../sharing/SharedEngine';
import { publishWait } from '../diagnostics';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import { Queue } from './Queue';
import { rateReport } from './rateReport';

/**
 * The bucket of one group of endpoints, as its answers show it. Calls leave in order: at once while something
 * remains, else at the rate at which the bucket was seen to refill. A few calls go first and
 * bring the figures; a group without figures is not held at all.
 */
export class TokenBucket {
  readonly #bucket = unknownBucket();
  readonly #line = new Queue<number, HttpResponse>(() => this.#rest());
  #timer: Timer | undefined;

  /** Sends a call when its turn has come, and learns from its answer. */
  travel(request: HttpRequest, next: Send): Promise<HttpResponse> {
    if (this.#line.length === 0) {
      const { granted, ticket, wait } = this.#lease(1);
      if (granted > 0) return this.#go(ticket, request, next);
      this.#wakeIn(wait);
    }
    publishWait(request, 'rate limit', this.#line.length);
    return this.#line.enter(request.signal, (ticket) => this.#go(ticket, request, next));
  }

  #go(ticket: number, request: HttpRequest, next: Send): Promise<HttpResponse> {
    return next(request).then(
      (response) => {
        this.#drain(rateReport(ticket, response));
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
