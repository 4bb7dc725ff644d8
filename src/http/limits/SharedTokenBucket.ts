import { now, startTimer, stopTimer, type Timer } from '../../runtime/clock';
import type { Lease, RateReport, SharedRates } from '../../sharing/SharedEngine';
import { publishWait } from '../diagnostics';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import { Queue } from './Queue';
import { rateReport } from './rateReport';
import { RateShare } from './RateShare';

/** How long calls leave unasked once answers were seen to name no limits, in milliseconds. */
const UNLIMITED_FOR = 1_000;
/** Answers older than this tell nothing of the bucket any more, in milliseconds. */
const MAX_REPORT_AGE = 60_000;
/** The longest that a process waits without asking, whatever the engine says. */
const MAX_WAIT = 600_000;

/** Leave to go. */
interface Leave {
  readonly ticket: number;
  /** Whether this process gave it itself: then the engine does not know the ticket. */
  readonly isOwn: boolean;
}

const UNASKED: Leave = { ticket: 0, isOwn: false };

/**
 * The bucket of one group of endpoints, kept by several processes together. Each asks the engine for as many
 * calls as it has waiting, and again at the turn that it is given; while the engine is unavailable, each keeps to its part.
 */
export class SharedTokenBucket {
  readonly #line = new Queue<Leave, HttpResponse>(() => this.#rest());
  readonly #rates: SharedRates;
  readonly #bucket: string;
  /** The newest answer: when it came, and to which kind of leave. */
  #report: (RateReport & { at: number; isOwn: boolean }) | undefined;
  /** The limit that answers named last. */
  #limit: number | undefined;
  #lease: Lease | undefined;
  /** What this process takes while the engine is unavailable. */
  #own: RateShare | undefined;
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
  travel(request: HttpRequest, next: Send): Promise<HttpResponse> {
    if (this.#openUntil > 0 && now() < this.#openUntil) return this.#send(UNASKED, request, next);
    if (this.#timer) publishWait(request, 'rate limit', this.#line.length);
    const answer = this.#line.enter(request.signal, (leave) => this.#send(leave, request, next));
    this.#askSoon();
    return answer;
  }

  async #send({ ticket, isOwn }: Leave, request: HttpRequest, next: Send): Promise<HttpResponse> {
    let report: RateReport = { ticket, age: 0 };
    try {
      const response = await next(request);
      report = rateReport(ticket, response);
      return response;
    } finally {
      if (report.figures || report.hold !== undefined) this.#openUntil = 0;
      this.#note(report, isOwn);
      if (report.hold !== undefined || isOwn || ticket >= this.#awaited) {
        this.#awaited = Infinity;
        void this.#ask();
      }
    }
  }

  /** Keeps the answer for the next question, unless a newer one or a refusal is there. */
  #note(report: RateReport, isOwn: boolean): void {
    if (report.figures) this.#limit = report.figures.limit;
    const known = this.#report;
    const isOlder = known?.isOwn === isOwn && report.ticket < known.ticket;
    if (report.hold === undefined && (isOlder || known?.hold !== undefined)) return;
    this.#report = { ...report, at: now(), isOwn };
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
    const [turn, report] = [this.#turn, this.#report];
    this.#report = undefined;
    this.#rest();
    this.#asked += wanted;
    this.#isAskingAtTurn ||= turn > 0;
    try {
      const request = { wanted, turn: this.#own ? 0 : turn, report: toldOf(report, false) };
      this.#lease = await this.#rates.lease(this.#bucket, request);
      this.#own = undefined;
      this.#obey(this.#lease, wanted, false);
    } catch {
      this.#own ??= new RateShare(this.#lease, this.#limit);
      this.#obey(this.#own.lease({ wanted, report: toldOf(report, true) }), wanted, true);
    }
    if (turn > 0) this.#isAskingAtTurn = false;
    if (this.#line.length > this.#asked) this.#askSoon();
  }

  #obey({ granted, ticket, turn, wait, state, isReportDue }: Lease, wanted: number, isOwn: boolean): void {
    this.#asked -= wanted;
    this.#openUntil = state === 'open' ? now() + UNLIMITED_FOR : 0;
    if (isReportDue) this.#awaited = ticket;
    for (let index = granted; index > 0; index -= 1) this.#line.next({ ticket: ticket - index + 1, isOwn });
    if (granted >= wanted || this.#line.length === 0) return;
    if (this.#timer && this.#turn <= turn) return;
    this.#rest();
    this.#turn = turn;
    // An engine that asks for more, or for no number, is not believed.
    this.#askIn(wait >= 0 ? Math.min(wait, MAX_WAIT) : 1_000);
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

/** The report as it is reported to the engine or to the process's own part: neither knows tickets of the other. */
function toldOf(
  report: (RateReport & { at: number; isOwn: boolean }) | undefined,
  isOwn: boolean,
): RateReport | undefined {
  if (!report) return undefined;
  const age = Math.round(now() - report.at);
  return age > MAX_REPORT_AGE
    ? undefined
    : { ...report, age, ticket: report.isOwn === isOwn ? report.ticket : 0 };
}
