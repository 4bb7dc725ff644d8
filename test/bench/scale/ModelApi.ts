import type { HttpResponse } from '../../../src/http/HttpRequest';
import { Clock } from '../../../src/tenant/Clock';
import { RateLimiter } from '../../../src/tenant/realism/RateLimiter';
import type { VirtualClock } from './VirtualClock';

/** The start of the simulation on the API's clock. */
const EPOCH = 1_800_000_000_000;

class ApiClock extends Clock {
  readonly #clock: VirtualClock;
  constructor(clock: VirtualClock) {
    super();
    this.#clock = clock;
  }
  override now(): number {
    return EPOCH + this.#clock.time;
  }
}

/** The limit of the simulated API. */
export interface ApiLimit {
  burst: number;
  perSecond: number;
}

/** The simulated API: the local tenant's buckets and their headers. */
export class ModelApi {
  accepted = 0;
  refused = 0;
  tokenRequests = 0;
  readonly #clock: ApiClock;
  readonly #limiter: RateLimiter;

  constructor(clock: VirtualClock, { burst, perSecond }: ApiLimit) {
    this.#clock = new ApiClock(clock);
    const all = { burst, perMinute: perSecond * 60 };
    this.#limiter = new RateLimiter(this.#clock, { all, groups: {} });
  }

  /** The response to a call. */
  answer(): HttpResponse {
    const { isRefused: refused, headers } = this.#limiter.take('PATCH', '/api/v2/users/u', 'u');
    if (refused) this.refused += 1;
    else this.accepted += 1;
    const date = new Date(this.#clock.now()).toUTCString();
    return { status: refused ? 429 : 200, headers: { ...headers, date }, text: '{}' };
  }

  /** A new token. */
  token(): string {
    this.tokenRequests += 1;
    return `token-${this.tokenRequests}`;
  }
}
