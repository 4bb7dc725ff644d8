import { now, startTimer, stopTimer, type Timer } from '../../runtime/clock';
import { unknownBucket } from '../../sharing/BucketState';
import { lease } from '../../sharing/rateBucket';
import type { Lease, RateReport } from '../../sharing/SharedEngine';
import { publishWait } from '../diagnostics';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import { Queue } from './Queue';
import { rateReport } from './rateReport';

/**
 * The bucket of one group of endpoints, as the headers of responses show it. Calls are sent in order: at once while any
 * are left, else at the measured refill rate. The first few calls bring the limits; a group whose responses have no rate
 * limit headers is not limited.
 */
export class TokenBucket {
  readonly #bucket = unknownBucket();
  readonly #queue = new Queue<number, HttpResponse>(() => this.#clearTimer());
  #timer: Timer | undefined;

  /** Sends a call when the bucket allows it, and applies its response to the bucket. */
  schedule(request: HttpRequest, next: Send): Promise<HttpResponse> {
    if (this.#queue.length === 0) {
      const { granted, ticket, wait } = this.#lease(1);
      if (granted > 0) return this.#send(ticket, request, next);
      this.#wakeIn(wait);
    }
    publishWait(request, 'rate limit', this.#queue.length);
    return this.#queue.enter(request.signal, (ticket) => this.#send(ticket, request, next));
  }

  #send(ticket: number, request: HttpRequest, next: Send): Promise<HttpResponse> {
    return next(request).then(
      (response) => {
        this.#drain(rateReport(ticket, response));
        return response;
      },
      (error: unknown) => {
        // Without responses the limits stay unknown: a server that hangs must not stop the others.
        this.#drain({ ticket, age: 0 });
        throw error;
      },
    );
  }

  #drain(report?: RateReport): void {
    const { granted, ticket, wait } = this.#lease(this.#queue.length, report);
    for (let index = granted; index > 0; index -= 1) this.#queue.next(ticket - index + 1);
    this.#clearTimer();
    if (this.#queue.length > 0) this.#wakeIn(wait);
  }

  #lease(wanted: number, report?: RateReport): Lease {
    // There are no other processes, so no turn has been given away.
    this.#bucket.lastTurn = 0;
    return lease(this.#bucket, now(), { wanted, report });
  }

  /** The queue is empty: the timer must not keep the process alive. */
  #clearTimer(): void {
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
