import type { LocalTenantClock } from '../LocalTenant';
import { objectOf } from '../objectOf';
import type { ControlClient } from './ControlClient';

/** The clock of a tenant in another process. */
export class ConnectedClock implements LocalTenantClock {
  readonly #client: ControlClient;

  constructor(client: ControlClient) {
    this.#client = client;
  }

  async now(): Promise<number> {
    const { now } = objectOf(await this.#client.json('GET', '/clock'));
    return Date.parse(String(now));
  }

  async freeze(at?: Date | number | string): Promise<void> {
    const moment = at === undefined ? undefined : new Date(at);
    if (moment && Number.isNaN(moment.getTime()))
      throw new TypeError(`clock.freeze: expected a date; got ${String(at)}`);
    await this.#client.json('PATCH', '/clock', { freeze: moment?.toISOString() ?? true });
  }

  async advance(by: number | string): Promise<void> {
    await this.#client.json('PATCH', '/clock', { advance: by });
  }

  async release(): Promise<void> {
    await this.#client.json('PATCH', '/clock', { release: true });
  }
}
