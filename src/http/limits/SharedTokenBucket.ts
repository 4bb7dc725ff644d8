import { now, startTimer, stopTimer, type Timer } from '../../runtime/clock';
import type { Lease, RateReport, SharedRates } from '../../sharing/SharedEngine';
import { tellWait } from '../diagnostics';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import { Queue } from './Queue';
import { rateReport } from './rateReport';
import { TokenBucket } from './TokenBucket';

/** How long calls leave unasked once answers were seen to name no limits, in milliseconds. */
const OPEN_FOR = 1_000;
/** Answers older than this tell nothing of the bucket any more. */
const OLDEST_REPORT = 2_000;
/** The longest that a process waits without asking, whatever the engine says. */
const LONGEST_WAIT = 600_000;

/** Leave to go: a ticket of the engine, or none while the engine is away. */
type Ticket = number | undefined;

/**
 * The bucket of one group of endpoints, kept by several processes together. Each asks the engine for as many
 * calls as it has waiting, and again at the turn that it is given; while the engine is away, each keeps to its part.
 */
export class SharedTokenBucket {
  readonly #line = new Queue<Ticket>(() => this.#rest());
  readonly #rates: SharedRates;
  readonly #bucket: string;
  /** The newest answer, and when it came. */
  #report: (RateReport & { at: number }) | undefined;
  /** The limit that answers named last. */
  #limit: number | undefined;
  #lease: Lease | undefined;
  /** The bucket of this process alone, while the engine is away. */
  #own: TokenBucket | undefined;
  /** Calls that a question under way asks for. */
  #asked = 0;
  #isAskingAtTurn = false;
  #isAskingSoon = false;
  /** The engine wants to hear of the answer to this ticket as soon as it comes. */
  #awaited = Infinity;
  #openUntil = 0;
  #turn = 0;
  #timer: Timer | undefined;

  constructor(rates: SharedRates, bucket: string) {
    this.#rates = rates;
    this.#bucket = bucket;
  }

  /** Sends a call when its turn has come, and reports its answer. */
  async travel(request: HttpRequest, next: Send): Promise<HttpResponse> {
    if (this.#openUntil > 0 && now() < this.#openUntil) return this.#send(0, request, next);
    if (this.#timer) tellWait(request, 'rate limit', this.#line.length);
    const leave = this.#line.enter(request.signal);
    this.#askSoon();
    const ticket = await leave;
    if (ticket !== undefined) return this.#send(ticket, request, next);
    const response = await this.#alone().travel(request, next);
    this.#note(rateReport(0, response));
    return response;
  }

  async #send(ticket: number, request: HttpRequest, next: Send): Promise<HttpResponse> {
    let report: RateReport = { ticket, age: 0 };
    try {
      const response = await next(request);
      report = rateReport(ticket, response);
      return response;
    } finally {
      if (report.figures || report.hold !== undefined) this.#openUntil = 0;
      this.#note(report);
      if (report.hold !== undefined || ticket >= this.#awaited) {
        this.#awaited = Infinity;
        void this.#ask();
      }
    }
  }

  /** Keeps the answer for the next question, unless a newer one or a refusal is there. */
  #note(report: RateReport): void {
    if (report.figures) this.#limit = report.figures.limit;
    const known = this.#report;
    const isNews = !known || report.hold !== undefined || (known.hold === undefined && report.ticket >= known.ticket);
    if (isNews) this.#report = { ...report, at: now() };
  }

  /** One question for all calls that begin together. */
  #askSoon(): void {
    if (this.#isAskingSoon || this.#isAskingAtTurn || this.#timer) return;
    this.#isAskingSoon = true;
    queueMicrotask(() => {
      this.#isAskingSoon = false;
      if (this.#line.length > this.#asked) void this.#ask();
    });
  }

  /** Asks for the calls that wait, names the turn, and brings the newest answer along. */
  async #ask(): Promise<void> {
    const wanted = Math.max(0, this.#line.length - this.#asked);
    const [turn, report] = [this.#turn, this.#takeReport()];
    this.#rest();
    this.#asked += wanted;
    this.#isAskingAtTurn ||= turn > 0;
    try {
      this.#obey(await this.#rates.lease(this.#bucket, { wanted, turn, report }), wanted);
    } catch {
      this.#asked -= wanted;
      this.#awaited = Infinity;
      while (this.#line.next(undefined));
    }
    if (turn > 0) this.#isAskingAtTurn = false;
    if (this.#line.length > this.#asked) this.#askSoon();
  }

  #obey(lease: Lease, wanted: number): void {
    const { granted, ticket, turn, wait, state, isReportDue } = lease;
    this.#asked -= wanted;
    this.#lease = lease;
    this.#own = undefined;
    this.#openUntil = state === 'open' ? now() + OPEN_FOR : 0;
    if (isReportDue) this.#awaited = ticket;
    for (let index = granted; index > 0; index -= 1) this.#line.next(ticket - index + 1);
    if (granted >= wanted || this.#line.length === 0) return;
    if (this.#timer && this.#turn <= turn) return;
    this.#rest();
    this.#turn = turn;
    // An engine that asks for more, or for no number, is not believed.
    this.#askIn(wait >= 0 ? Math.min(wait, LONGEST_WAIT) : 1_000);
  }

  #takeReport(): RateReport | undefined {
    const report = this.#report;
    this.#report = undefined;
    if (!report) return undefined;
    const age = now() - report.at;
    return age > OLDEST_REPORT ? undefined : { ...report, age };
  }

  /** Goes on at the rate that this process had, while it can't ask. */
  #alone(): TokenBucket {
    const [lease, limit] = [this.#lease, this.#limit];
    const isKnown = lease?.state === 'known' && limit !== undefined;
    this.#own ??= new TokenBucket(
      isKnown ? { part: 1 / (lease.ahead + 1), limit, rate: lease.rate } : undefined,
    );
    return this.#own;
  }

  #rest(): void {
    stopTimer(this.#timer);
    this.#timer = undefined;
    this.#turn = 0;
  }

  #askIn(milliseconds: number): void {
    this.#timer = startTimer(() => void this.#ask(), Math.max(1, milliseconds));
  }
}
