import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import { APIError } from '../../../src/index';
import type { RunningTenant } from '../../../src/tenant/index';
import type { PlannedCall } from './randomCall';

/** The header with the number of the call that a request belongs to. */
export const CALL = 'x-soak-call';

/** What is known about a call before it is made. */
export interface CallPlan {
  kind: PlannedCall['kind'];
  /** Whether a proxy that cuts connections is in between: requests may be lost in transit. */
  isProxied: boolean;
  /** Whether the caller may abort it: a request may be lost in transit. */
  mayEnd: boolean;
}

/** What client and tenant know about one call. */
interface Entry extends CallPlan {
  /** How often its caller got a result. */
  settled: number;
  /** What its error says about its attempts; undefined when it succeeded, or failed because no token was available. */
  attempts: number | undefined;
  /** Requests that left this process. */
  left: number;
  /** The tenant's response to each request; 0 for none. */
  statuses: number[];
}

/** The totals of both sides. */
export interface Balance {
  /** The disagreements, call by call. */
  disagreements: string[];
  calls: number;
  failed: number;
  /** Requests that left the client. */
  left: number;
  /** Requests in the tenant's journal. */
  arrived: number;
  /** Requests of calls that were not aborted that left through the proxy and did not arrive. */
  lost: number;
}

/** Compares what the client sent with the tenant's journal. */
export class Ledger {
  readonly #entries: Entry[] = [];
  readonly #tenant: RunningTenant;
  readonly #onRequest = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    const entry = this.#entries[Number(request.getHeader(CALL))];
    if (entry) entry.left += 1;
  };
  tokenRequests = 0;

  constructor(tenant: RunningTenant) {
    this.#tenant = tenant;
    subscribe('http.client.request.start', this.#onRequest);
  }

  /** Registers a call before it is made. @returns Its number. */
  open(plan: CallPlan): number {
    return this.#entries.push({ ...plan, settled: 0, attempts: undefined, left: 0, statuses: [] }) - 1;
  }

  /** Records that the caller of a call got a result. */
  settle(call: number, error: unknown): void {
    const entry = this.#entries[call];
    if (!entry) throw new Error(`there is no call ${call}`);
    entry.settled += 1;
    // The tenant may not have read a request that the client aborted.
    if (error instanceof APIError && error.code === 'ETIMEDOUT') entry.mayEnd = true;
    const isOwn = error instanceof APIError && !error.requestInfo.url.endsWith('/oauth/token');
    if (isOwn) entry.attempts = error.attempts;
  }

  /** Copies the tenant's journal, before the journal drops its entries. */
  readJournal(): void {
    for (const { headers, status, target } of this.#tenant.requests.splice(0)) {
      if (target === '/oauth/token') this.tokenRequests += 1;
      this.#entries[Number(headers[CALL])]?.statuses.push(status);
    }
  }

  /** Closes the books. */
  close(): Balance {
    unsubscribe('http.client.request.start', this.#onRequest);
    this.readJournal();
    const sum = (count: (entry: Entry) => number): number =>
      this.#entries.reduce((total, entry) => total + count(entry), 0);
    return {
      disagreements: this.#entries.flatMap(disagreementsOf),
      calls: this.#entries.length,
      failed: sum(({ attempts }) => (attempts === undefined ? 0 : 1)),
      left: sum(({ left }) => left),
      arrived: sum(({ statuses }) => statuses.length),
      lost: sum((entry) => (entry.mayEnd ? 0 : lostOf(entry))),
    };
  }
}

const lostOf = ({ left, statuses }: Entry): number => left - statuses.length;

/** How many requests of a call may have been lost in transit: those of a faulty proxy are counted together. */
function maxLost({ isProxied, mayEnd }: Entry): number {
  return isProxied ? Infinity : mayEnd ? 1 : 0;
}

function disagreementsOf(entry: Entry, number: number): string[] {
  const { kind, settled, attempts, left, statuses, mayEnd, isProxied } = entry;
  const found: string[] = [];
  if (settled !== 1) found.push(`settled ${settled} times`);
  if (lostOf(entry) < 0 || lostOf(entry) > maxLost(entry))
    found.push(`${left} requests left, ${statuses.length} arrived`);
  // An attempt whose tunnel was refused never left.
  const isAttemptsWrong = attempts !== undefined && (isProxied ? attempts < left : attempts !== left);
  if (isAttemptsWrong && !mayEnd && kind !== 'iterate')
    found.push(`its error tells of ${attempts} attempts, ${left} left`);
  const notRefused = statuses.filter((status) => status !== 429 && status !== 401);
  if ((kind === 'create' || kind === 'update') && notRefused.length > 1)
    found.push('may have been done twice');
  const how = `${isProxied ? ', proxied' : ''}${mayEnd ? ', ended' : ''}`;
  return found.map((text) => `call ${number} (${kind}${how}; ${statuses.join(', ')}): ${text}`);
}
