import { now, startTimer, stopTimer, type Timer } from '../../runtime/clock';
import type { Lease, RateReport, SharedRates } from '../../sharing/SharedEngine';
import { publishWait } from '../diagnostics';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import { Queue } from './Queue';
import { rateReport } from './rateReport';
import { RateShare } from './RateShare';

/** How long calls are sent without a lease once responses have no rate limit headers, in milliseconds. */
const UNLIMITED_FOR = 1_000;
/** Responses older than this are not reported, in milliseconds. */
const MAX_REPORT_AGE = 60_000;
/** The longest time between two requests to the engine, whatever it answers. */
const MAX_WAIT = 600_000;

/** Permission to send one call. */
interface Permit {
  readonly ticket: number;
  /** Whether this process issued it itself: the engine does not know the ticket then. */
  readonly isLocal: boolean;
}

const UNMETERED: Permit = { ticket: 0, isLocal: false };

/**
 * The bucket of one group of endpoints, shared by several processes. Each requests a lease from the engine for the calls
 * that it has waiting, and again at the turn that it is given. While the engine is unavailable, each uses its share.
 */
export class SharedTokenBucket {
  readonly #queue = new Queue<Permit, HttpResponse>(() => this.#clearTimer());
  readonly #rates: SharedRates;
  readonly #bucket: string;
  /** The newest response: when it arrived, and who issued its permit. */
  #report: (RateReport & { at: number; isLocal: boolean }) | undefined;
  /** The limit in the newest response. */
  #limit: number | undefined;
  #lease: Lease | undefined;
  /** What this process may use while the engine is unavailable. */
  #share: RateShare | undefined;
  /** Calls that a pending request asks for. */
  #requested = 0;
  #isTurnRequested = false;
  #isScheduled = false;
  /** The ticket whose response the engine wants reported as soon as it arrives. */
  #dueTicket = Infinity;
  #openUntil = 0;
  #turn = 0;
  #timer: Timer | undefined;

  constructor(rates: SharedRates, bucket: string) {
    this.#rates = rates;
    this.#bucket = bucket;
  }

  /** Sends a call when it is permitted, and reports its response. */
  schedule(request: HttpRequest, next: Send): Promise<HttpResponse> {
    if (this.#openUntil > 0 && now() < this.#openUntil) return this.#send(UNMETERED, request, next);
    if (this.#timer) publishWait(request, 'rate limit', this.#queue.length);
    const response = this.#queue.enter(request.signal, (permit) => this.#send(permit, request, next));
    this.#scheduleRequest();
    return response;
  }

  async #send({ ticket, isLocal }: Permit, request: HttpRequest, next: Send): Promise<HttpResponse> {
    let report: RateReport = { ticket, age: 0 };
    try {
      const response = await next(request);
      report = rateReport(ticket, response);
      return response;
    } finally {
      if (report.figures || report.hold !== undefined) this.#openUntil = 0;
      this.#keepReport(report, isLocal);
      if (report.hold !== undefined || isLocal || ticket >= this.#dueTicket) {
        this.#dueTicket = Infinity;
        void this.#requestLease();
      }
    }
  }

  /** Keeps a report for the next request, unless it has a newer one or a 429. */
  #keepReport(report: RateReport, isLocal: boolean): void {
    if (report.figures) this.#limit = report.figures.limit;
    const known = this.#report;
    const isOlder = known?.isLocal === isLocal && report.ticket < known.ticket;
    if (report.hold === undefined && (isOlder || known?.hold !== undefined)) return;
    this.#report = { ...report, at: now(), isLocal };
  }

  /** One request for all calls that start in the same tick. */
  #scheduleRequest(): void {
    if (this.#isScheduled || this.#isTurnRequested || this.#timer) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      if (this.#queue.length > this.#requested) void this.#requestLease();
    });
  }

  /** Requests a lease for the waiting calls, with this process's turn and the newest report. */
  async #requestLease(): Promise<void> {
    const wanted = Math.max(0, this.#queue.length - this.#requested);
    const [turn, report] = [this.#turn, this.#report];
    this.#report = undefined;
    this.#clearTimer();
    this.#requested += wanted;
    this.#isTurnRequested ||= turn > 0;
    try {
      const request = { wanted, turn: this.#share ? 0 : turn, report: reportFor(report, false) };
      this.#lease = await this.#rates.lease(this.#bucket, request);
      this.#share = undefined;
      this.#applyLease(this.#lease, wanted, false);
    } catch {
      this.#share ??= new RateShare(this.#lease, this.#limit);
      this.#applyLease(this.#share.lease({ wanted, report: reportFor(report, true) }), wanted, true);
    }
    if (turn > 0) this.#isTurnRequested = false;
    if (this.#queue.length > this.#requested) this.#scheduleRequest();
  }

  #applyLease(
    { granted, ticket, turn, wait, state, isReportDue }: Lease,
    wanted: number,
    isLocal: boolean,
  ): void {
    this.#requested -= wanted;
    this.#openUntil = state === 'open' ? now() + UNLIMITED_FOR : 0;
    if (isReportDue) this.#dueTicket = ticket;
    for (let index = granted; index > 0; index -= 1)
      this.#queue.next({ ticket: ticket - index + 1, isLocal });
    if (granted >= wanted || this.#queue.length === 0) return;
    if (this.#timer && this.#turn <= turn) return;
    this.#clearTimer();
    this.#turn = turn;
    // A longer time, or one that is not a number, can't be right.
    this.#requestIn(wait >= 0 ? Math.min(wait, MAX_WAIT) : 1_000);
  }

  #clearTimer(): void {
    stopTimer(this.#timer);
    this.#timer = undefined;
    this.#turn = 0;
  }

  #requestIn(milliseconds: number): void {
    this.#timer = startTimer(() => void this.#requestLease(), Math.max(1, milliseconds));
  }
}

/** The report for the engine or for the local share: neither knows the other's tickets. */
function reportFor(
  report: (RateReport & { at: number; isLocal: boolean }) | undefined,
  isLocal: boolean,
): RateReport | undefined {
  if (!report) return undefined;
  const age = Math.round(now() - report.at);
  return age > MAX_REPORT_AGE
    ? undefined
    : { ...report, age, ticket: report.isLocal === isLocal ? report.ticket : 0 };
}
