import { now, timerDelay } from '../../runtime/clock';
import { tellWait } from '../diagnostics';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import { RateWindow } from './RateWindow';
import { LONGEST_ORDER, serverDelay } from './serverDelay';
import { Queue } from './Queue';

/** How many calls leave before the first figures are known: no more than any plan of the API lets burst. */
const SCOUTS = 2;
/** How long the others wait for those figures in milliseconds; then twice as many go, in case the first ones hang. */
const PATIENCE = 1_000;
/** Between probes of a bucket whose refill is not known yet, in milliseconds. */
const FIRST_PROBE = 200;
const LONGEST_PROBE = 10_000;
/** The longest that a first refusal holds the group where nothing orders it; twice that after each further one. */
const FIRST_HOLD = 100;
/** Refusals slow a group down to this, in calls per millisecond: fewer than the plans of the API refill for users. */
const LEAST_RATE = 1 / 1_000;
/** A small reserve, so that rounding on the server's side refuses nobody. */
const RESERVE = 0.2;

/**
 * The bucket of one group of endpoints, as its answers show it. Calls leave in order: at once while something
 * remains, else at the rate at which the bucket was seen to refill. A few calls go first and
 * bring the figures; a group without figures is not held at all.
 */
export class TokenBucket {
  readonly #window = new RateWindow();
  readonly #line = new Queue(() => this.#rest());
  #limit = Infinity;
  #tokens = SCOUTS;
  #scouts = SCOUTS;
  #known = false;
  #inFlight = 0;
  /** Those who were in flight at the last refusal: what they are told is no news. */
  #echoes = 0;
  #updated = now();
  #probe = FIRST_PROBE;
  #hold = FIRST_HOLD;
  #timer: NodeJS.Timeout | undefined;
  /** Whether the timer is for the figures. */
  #isScouting = false;

  /** Sends a call when its turn has come, and learns from its answer. */
  travel(request: HttpRequest, next: Send): Promise<HttpResponse> {
    if (this.#line.length === 0 && this.#hasToken()) {
      this.#take();
      return next(request).then(this.#answered, this.#failed);
    }
    tellWait(request, 'rate limit', this.#line.length);
    const turn = this.#line.enter(request.signal);
    this.#schedule();
    return turn.then(() => next(request).then(this.#answered, this.#failed));
  }

  readonly #answered = (response: HttpResponse): HttpResponse => {
    this.#learn(response, this.#arrive());
    if (this.#known || this.#tokens === Infinity) this.#endScouting();
    if (this.#line.length > 0) this.#drain();
    return response;
  };

  readonly #failed = (error: unknown): never => {
    this.#arrive();
    // Who gets no answers learns no figures: the calls are not held for a server that hangs.
    if (!this.#known) {
      this.#tokens = Infinity;
      this.#endScouting();
    }
    if (this.#line.length > 0) this.#drain();
    throw error;
  };

  /** One answer less to come. @returns Whether it belongs to a call that was under way at the last refusal. */
  #arrive(): boolean {
    this.#inFlight -= 1;
    if (this.#echoes === 0) return false;
    this.#echoes -= 1;
    return true;
  }

  #learn({ status, headers }: HttpResponse, isEcho: boolean): void {
    const { 'x-ratelimit-remaining': remainingText, 'x-ratelimit-limit': limitText } = headers;
    if (status === 429) return this.#refused(headers, isEcho);
    this.#hold = FIRST_HOLD;
    if (remainingText === undefined || limitText === undefined) {
      // Held by a refusal alone, and let through now: a group without figures is not held.
      if (this.#limit === Infinity && status < 500) this.#known = false;
      if (!this.#known) this.#tokens = Infinity;
      return;
    }
    const remaining = Number(remainingText);
    const limit = Number(limitText);
    if (!(remaining >= 0) || !(limit > 0)) return;
    const time = now();
    this.#window.observe(remaining, limit, time);
    this.#refill(time);
    // Those in flight may not be counted yet: what is surely left is less.
    const sure = remaining - this.#inFlight;
    this.#tokens =
      this.#known && Number.isFinite(this.#tokens) ? Math.min(Math.max(this.#tokens, sure - 1), sure) : sure;
    this.#limit = limit;
    this.#known = true;
    this.#updated = time;
    this.#probe = FIRST_PROBE;
  }

  #refused(headers: HttpResponse['headers'], isEcho: boolean): void {
    const { ordered, hinted } = serverDelay(headers);
    const mute = ordered === undefined && hinted === undefined && !this.#known;
    // A refusal that names no figures is left to the retries of each call.
    if (mute || (ordered !== undefined && ordered > LONGEST_ORDER)) {
      this.#known = false;
      this.#tokens = Infinity;
      return;
    }
    this.#known = true;
    this.#updated = now();
    this.#tokens = 0;
    if (ordered !== undefined) this.#probe = ordered;
    if (isEcho) return;
    this.#echoes = this.#inFlight;
    const { rate } = this.#window;
    if (rate !== undefined) {
      // The rate was thought too high; it never becomes so low that nobody would be let through to find out.
      this.#window.rate = Math.min(rate, Math.max(rate * 0.8, LEAST_RATE));
      return;
    }
    this.#probe = ordered ?? Math.min(hinted ?? Infinity, this.#hold);
    this.#hold = Math.min(LONGEST_PROBE, this.#hold * 2);
  }

  #refill(time: number): void {
    const { rate } = this.#window;
    if (rate !== undefined)
      this.#tokens = Math.min(this.#limit, this.#tokens + (time - this.#updated) * rate);
    else if (this.#known && this.#tokens < 1 + RESERVE && time - this.#updated >= this.#probe)
      this.#tokens = 1 + RESERVE;
    else return;
    this.#updated = time;
  }

  #hasToken(): boolean {
    if (!this.#known && this.#tokens !== Infinity) return this.#inFlight < this.#scouts;
    if (this.#tokens >= 1 + RESERVE) return true;
    this.#refill(now());
    return this.#tokens >= 1 + RESERVE;
  }

  #take(): void {
    this.#inFlight += 1;
    this.#tokens -= 1;
  }

  #drain(): void {
    while (this.#line.length > 0 && this.#hasToken()) {
      this.#take();
      this.#line.next();
    }
    this.#schedule();
  }

  /** Nobody waits: no timer keeps the process alive for them. */
  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Wakes when the next token is due, or when the figures are. */
  #schedule(): void {
    if (this.#timer || this.#line.length === 0) return;
    this.#isScouting = !this.#known && this.#inFlight > 0;
    const { rate } = this.#window;
    const refilled = rate === undefined ? this.#probe : (1 + RESERVE - this.#tokens) / rate;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        if (this.#isScouting) this.#scouts *= 2;
        this.#drain();
      },
      timerDelay(Math.max(1, this.#isScouting ? PATIENCE : refilled)),
    );
  }

  /** The figures are there, or won't come: nobody waits for them any more. */
  #endScouting(): void {
    if (!this.#isScouting) return;
    this.#isScouting = false;
    this.#scouts = SCOUTS;
    this.#rest();
  }
}
