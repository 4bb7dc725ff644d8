import type { Lease, RateReport, SharedRates } from '../sharing/SharedEngine';
import type { RedisLink } from './RedisLink';
import { rateScript } from './rateScript';

/** The rate limits of a tenant, kept in Redis. */
export class RedisRates implements SharedRates {
  readonly #link: RedisLink;
  readonly #prefix: string;

  constructor(link: RedisLink, prefix: string) {
    this.#link = link;
    this.#prefix = prefix;
  }

  /** Asks leave for calls of one bucket. */
  async lease(bucket: string, wanted: number, report: RateReport | undefined): Promise<Lease> {
    const { remaining = -1, limit = -1 } = report?.figures ?? {};
    const numbers = [wanted, report?.ticket ?? -1, remaining, limit, report?.hold ?? -1];
    const reply = await this.#link.script(
      rateScript,
      `${this.#prefix}:rate:${bucket}`,
      ...numbers.map(String),
    );
    if (!Array.isArray(reply)) throw new TypeError('Redis answered something else than a lease.');
    const [granted, ticket, wait] = reply.map(Number);
    const state = String(reply[3]);
    return {
      granted: granted ?? 0,
      ticket: ticket ?? 0,
      wait: wait ?? 0,
      state: state === 'open' || state === 'unknown' ? state : 'known',
    };
  }
}
