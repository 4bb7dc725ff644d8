import { now, timerDelay } from '../../runtime/clock';
import type { RateReport, SharedRates } from '../../sharing/SharedEngine';
import { tellWait } from '../diagnostics';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import { TokenBucket } from './TokenBucket';
import { LONGEST_ORDER, serverDelay } from './serverDelay';
import { Queue } from './Queue';

/** How long calls leave unasked once answers were seen to name no limits, in milliseconds. */
const OPEN_FOR = 1_000;

/** Leave to go: a ticket of the engine, or none while the engine is away. */
type Leave = number | undefined;

function reportOf(ticket: number, { status, headers }: HttpResponse): RateReport {
  if (status === 429) {
    const { ordered, hinted } = serverDelay(headers);
    return {
      ticket,
      hold: ordered !== undefined && ordered <= LONGEST_ORDER ? ordered : Math.min(hinted ?? 0, 1_000),
    };
  }
  const remaining = Number(headers['x-ratelimit-remaining'] ?? NaN);
  const limit = Number(headers['x-ratelimit-limit'] ?? NaN);
  return remaining >= 0 && limit > 0 ? { ticket, figures: { remaining, limit } } : { ticket };
}

/**
 * The bucket of one group of endpoints, kept by several processes together. Each asks the engine for as many
 * calls as it has waiting; while the engine is away, each keeps to what it sees itself.
 */
export class SharedTokenBucket {
  readonly #line = new Queue<Leave>(() => this.#rest());
  readonly #own = new TokenBucket();
  readonly #rates: SharedRates;
  readonly #bucket: string;
  #report: RateReport | undefined;
  #asking = false;
  /** Others wait for the first figures: they are told at once, not with the next question. */
  #isAwaited = false;
  #openUntil = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(rates: SharedRates, bucket: string) {
    this.#rates = rates;
    this.#bucket = bucket;
  }

  /** Sends a call when its turn has come, and reports its answer. */
  async travel(request: HttpRequest, next: Send): Promise<HttpResponse> {
    if (this.#openUntil > 0 && now() < this.#openUntil) return this.#watch(0, await next(request));
    if (this.#timer) tellWait(request, 'rate limit', this.#line.length);
    const turn = this.#line.enter(request.signal);
    void this.#ask();
    const ticket = await turn;
    if (ticket === undefined) return this.#own.travel(request, next);
    return this.#watch(ticket, await next(request));
  }

  #watch(ticket: number, response: HttpResponse): HttpResponse {
    const report = reportOf(ticket, response);
    if (report.figures || report.hold !== undefined) this.#openUntil = 0;
    if (!this.#report || ticket > this.#report.ticket || report.hold !== undefined) this.#report = report;
    if (this.#isAwaited) {
      this.#rest();
      void this.#ask();
    }
    return response;
  }

  /** One question at a time, for all who wait; it brings the newest answer along. */
  async #ask(): Promise<void> {
    const report = this.#report;
    if (this.#asking || this.#timer) return;
    if (this.#line.length === 0 && !(this.#isAwaited && report)) return;
    this.#asking = true;
    try {
      const { granted, ticket, wait, state } = await this.#rates.lease(
        this.#bucket,
        this.#line.length,
        report,
      );
      if (this.#report === report) this.#report = undefined;
      this.#isAwaited = state === 'unknown';
      this.#openUntil = state === 'open' ? now() + OPEN_FOR : 0;
      for (let index = granted; index > 0; index -= 1) this.#line.next(ticket - index + 1);
      // An engine that asks for more, or for no number, is not believed.
      if (this.#line.length > 0) this.#askIn(wait >= 0 ? Math.min(wait, LONGEST_ORDER) : 1_000);
    } catch {
      this.#isAwaited = false;
      while (this.#line.next(undefined));
    } finally {
      this.#asking = false;
    }
    void this.#ask();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #askIn(milliseconds: number): void {
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.#ask();
      },
      timerDelay(Math.max(1, milliseconds)),
    );
  }
}
