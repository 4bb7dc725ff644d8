import type { Callback } from '../../types/Callback';
import type { DailyStats, StatsParams } from '../../types/Stats';

/** The methods of StatsManager that the client has too, under names of their own. */
export interface StatsFlatMethods {
  /** The same as `stats.getActiveUsersCount`. */
  getActiveUsersCount(): Promise<number>;
  getActiveUsersCount(callback?: Callback<number>): void;
  /** The same as `stats.getDaily`. */
  getDailyStats(params?: StatsParams): Promise<DailyStats[]>;
  getDailyStats(params: StatsParams, callback: Callback<DailyStats[]>): void;
}
