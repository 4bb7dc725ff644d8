import type { RequestFilter } from '../journal/Journal';
import type { Mail, MailFilter, NextMailOptions } from '../journal/Mailbox';
import type { RecordedRequest } from '../journal/RecordedRequest';
import type { LocalTenant } from '../LocalTenant';
import { objectOf } from '../objectOf';
import type { FaultOptions } from '../realism/Faults';
import type { RatePlan, RatePlanName } from '../realism/ratePlans';
import { decodeSnapshot, encodeSnapshot } from '../state/encodeSnapshot';
import type { Json } from '../store/records';
import type { MintOptions, TenantOptions } from '../TenantOptions';
import type { TenantSnapshot } from '../TenantSnapshot';
import { ConnectedClock } from './ConnectedClock';
import { type ControlClient } from './ControlClient';

const queryOf = (filter: object): string => {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  return given.length === 0 ? '' : `?${query}`;
};

/** A tenant in another process. */
export class ConnectedTenant implements LocalTenant {
  readonly url: string;
  readonly domain: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly audience: string;
  readonly issuer: string;
  readonly clock: ConnectedClock;
  readonly #client: ControlClient;

  /** @param about The tenant's description of itself. */
  constructor(client: ControlClient, about: Json) {
    const text = (name: string): string => String(about[name]);
    this.url = text('url');
    this.domain = text('domain');
    this.clientId = text('clientId');
    this.clientSecret = text('clientSecret');
    this.audience = text('audience');
    this.issuer = text('issuer');
    this.clock = new ConnectedClock(client);
    this.#client = client;
  }

  async mintToken(options: MintOptions = {}): Promise<string> {
    const { token } = objectOf(await this.#client.json('POST', '/tokens', options));
    return String(token);
  }

  async seed(seed: NonNullable<TenantOptions['seed']>): Promise<void> {
    await this.#client.json('POST', '/seed', seed);
  }

  async reset(): Promise<void> {
    await this.#client.json('POST', '/reset');
  }

  async snapshot(): Promise<TenantSnapshot> {
    return decodeSnapshot(await this.#client.json('GET', '/state'));
  }

  async restore(snapshot: TenantSnapshot): Promise<void> {
    await this.#client.json('PUT', '/state', encodeSnapshot(snapshot));
  }

  exportUsers(): Promise<string> {
    return this.#client.text('GET', '/users/export');
  }

  async fail(options: FaultOptions): Promise<() => Promise<void>> {
    if (typeof options.route === 'function')
      throw new TypeError(
        "tenant.fail: route must be text such as 'PATCH /users/:id' for a tenant in another process; got a function",
      );
    const { id } = objectOf(await this.#client.json('POST', '/faults', options));
    return () => this.#undo(String(id));
  }

  async getRequests(filter: RequestFilter = {}): Promise<RecordedRequest[]> {
    const { requests } = objectOf(await this.#client.json('GET', `/requests${queryOf(filter)}`));
    // The tenant's own format, as in its OpenAPI description.
    return requests as RecordedRequest[];
  }

  async clearRequests(): Promise<void> {
    await this.#client.json('DELETE', '/requests');
  }

  async getOutbox(filter: MailFilter = {}): Promise<Mail[]> {
    const { mails } = objectOf(await this.#client.json('GET', `/outbox${queryOf(filter)}`));
    return mails as Mail[];
  }

  async nextMail(options: NextMailOptions = {}): Promise<Mail> {
    return (await this.#client.json('GET', `/outbox/next${queryOf(options)}`)) as Mail;
  }

  async setRateLimit(plan?: RatePlan | RatePlanName): Promise<void> {
    await this.#client.json('PUT', '/rate-limit', { plan: plan ?? null });
  }

  async #undo(id: string): Promise<void> {
    const { faults } = objectOf(await this.#client.json('GET', '/faults'));
    // A fault that has occurred already is gone: there is nothing to cancel.
    const isPlanned = Array.isArray(faults) && faults.some((fault: unknown) => objectOf(fault).id === id);
    if (isPlanned) await this.#client.json('DELETE', `/faults/${id}`);
  }
}
