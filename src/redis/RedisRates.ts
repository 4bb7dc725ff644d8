import type { Lease, LeaseRequest, SharedRates } from '../sharing/SharedEngine';
import type { RedisLink } from './RedisLink';
import { rateScript } from './rateScript';

/** The rate limits of a tenant, in Redis. */
export class RedisRates implements SharedRates {
  readonly #link: RedisLink;
  readonly #prefix: string;

  constructor(link: RedisLink, prefix: string) {
    this.#link = link;
    this.#prefix = prefix;
  }

  /** Requests permission for calls of one bucket, named by its tenant and kind of calls. */
  async lease(bucket: string, request: LeaseRequest): Promise<Lease> {
    const [tenant, ...kind] = bucket.split(' ');
    const key = `${this.#prefix}:rate:{${tenant}}:${kind.join(' ')}`;
    return readLease(await this.#link.script(rateScript, [key], ...leaseArguments(request)));
  }
}

/** The arguments of the script. */
export function leaseArguments({ wanted, turn = 0, report }: LeaseRequest): string[] {
  const { ticket = -1, figures, hold = -1, age = 0 } = report ?? {};
  return [wanted, turn, ticket, figures?.remaining ?? -1, figures?.limit ?? -1, hold, age].map(String);
}

/** The reply of the script. */
export function readLease(reply: unknown): Lease {
  if (!Array.isArray(reply)) throw new TypeError('Redis answered something else than a lease.');
  const [granted = 0, ticket = 0, wait = 0, turn = 0, , ahead = 0, rate = 0, due = 0] = reply.map(Number);
  const state = String(reply[4]);
  return {
    ...{ granted, ticket, wait, turn, ahead, rate, isReportDue: due === 1 },
    state: state === 'open' || state === 'unknown' ? state : 'known',
  };
}
