import type { Callback } from '../../types/Callback';
import type { DailyStats, StatsParams } from '../../types/Stats';

/** The methods of StatsManager that the client has too, under names of their own. */
export interface StatsFlatMethods {
  /**
   * Fetches the number of users who logged in during the last 30 days. Scope `read:stats`.
   * The same as `stats.getActiveUsersCount`.
   * @see https://auth0.com/docs/api/management/v2/stats/get-active-users
   */
  getActiveUsersCount(): Promise<number>;
  getActiveUsersCount(callback?: Callback<number>): void;
  /**
   * Fetches the number of logins, signups and detected breached passwords for each day. Scope `read:stats`.
   * The same as `stats.getDaily`.
   * @see https://auth0.com/docs/api/management/v2/stats/get-daily
   */
  getDailyStats(params?: StatsParams): Promise<DailyStats[]>;
  getDailyStats(params: StatsParams, callback: Callback<DailyStats[]>): void;
}
