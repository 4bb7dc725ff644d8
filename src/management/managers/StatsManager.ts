import type { Callback } from '../../types/Callback';
import type { DailyStats, StatsParams } from '../../types/Stats';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward, unlessOpaque } from './forward';

/** Statistics of the tenant. */
export class StatsManager extends BaseManager {
  /** `/stats/:type` */
  readonly resource = restClient(this, '/stats/:type');

  /**
   * Fetches the number of logins, signups and detected breached passwords for each day. Scope `read:stats`.
   * @see https://auth0.com/docs/api/management/v2/stats/get-daily
   */
  getDaily(params?: StatsParams): Promise<DailyStats[]>;
  getDaily(params: StatsParams, callback: Callback<DailyStats[]>): void;
  getDaily(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args, ([params]) => [
      // A value without fields is refused, as everywhere else.
      params && !isObject(params) ? params : unlessOpaque(params, { ...(params as object), type: 'daily' }),
    ]);
  }

  /**
   * Fetches the number of users who logged in during the last 30 days. Scope `read:stats`.
   * @see https://auth0.com/docs/api/management/v2/stats/get-active-users
   */
  getActiveUsersCount(): Promise<number>;
  getActiveUsersCount(callback?: Callback<number>): void;
  getActiveUsersCount(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args, () => [{ type: 'active-users' }]);
  }
}
