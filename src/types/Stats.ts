/** A range of days, both ends included. */
export interface StatsParams {
  /** First day, as `YYYYMMDD`. */
  from?: string | undefined;
  /** Last day, as `YYYYMMDD`. */
  to?: string | undefined;
}

/**
 * The statistics of one day.
 *
 * @see https://auth0.com/docs/api/management/v2/stats/get-daily
 */
export interface DailyStats {
  /** The day: ISO 8601 time, UTC. */
  date: string;
  /** Number of logins. */
  logins: number;
  /** Number of signups. */
  signups: number;
  /** Number of breached passwords detected; depends on the subscription. */
  leaked_passwords?: number | undefined;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
}
