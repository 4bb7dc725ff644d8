import type { ObjectWithId, Page, PagingOptions } from './paging';

/** Code of an event, e.g. `s` for a login. */
export type LogEventTypeCode = string;

/** Where an IP address is. */
export interface LogLocation {
  /** Two letters, e.g. `US`. */
  country_code?: string | undefined;
  /** Three letters, e.g. `USA`. */
  country_code3?: string | undefined;
  /** Country in English. */
  country_name?: string | undefined;
  /** City in English. */
  city_name?: string | undefined;
  /** Degrees north. */
  latitude?: number | undefined;
  /** Degrees east. */
  longitude?: number | undefined;
  /** Name of the time zone, e.g. `America/Los_Angeles`. */
  time_zone?: string | undefined;
  /** Two letters, e.g. `EU`. */
  continent_code?: string | undefined;
}

/**
 * An event of the tenant's log. What does not belong to its type is absent.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-logs-by-user
 */
export interface LogEvent {
  /** ISO 8601 time, UTC. */
  date?: string | undefined;
  /** Code of the event, e.g. `s` for a login. */
  type?: LogEventTypeCode | undefined;
  /** What happened, in words. */
  description?: string | undefined;
  /** Client ID of the application. */
  client_id?: string | undefined;
  /** Name of the application. */
  client_name?: string | undefined;
  /** Name of the connection. */
  connection?: string | undefined;
  /** ID of the connection, `con_…`. */
  connection_id?: string | undefined;
  /** IP address that the event came from. */
  ip?: string | undefined;
  /** User agent that the event came from. */
  user_agent?: string | undefined;
  /** Whatever else the event tells. */
  details?: Record<string, unknown> | undefined;
  /** ID of the user. */
  user_id?: string | undefined;
  /** Name of the user, mostly the email address. */
  user_name?: string | undefined;
  /** Strategy of the connection, e.g. `auth0`. */
  strategy?: string | undefined;
  /** Kind of the strategy, e.g. `database` or `social`. */
  strategy_type?: string | undefined;
  /** Host that was asked. */
  hostname?: string | undefined;
  /** Identifier of the API. */
  audience?: string | undefined;
  /** Scopes that were asked for. */
  scope?: string[] | string | undefined;
  /** ID of the event. */
  log_id?: string | undefined;
  /** ID of the event, again, from older logs. */
  _id?: string | undefined;
  /** Whether the client was a mobile one. */
  isMobile?: boolean | undefined;
  /** Where the IP address is. */
  location_info?: LogLocation | undefined;
}

/** A page of log events with totals. */
export interface LogsPage extends Page {
  /** The events of this page. */
  logs: LogEvent[];
}

/** Whose log events to list. */
export interface UsersLogsQuery extends ObjectWithId, PagingOptions {
  /** Field and direction: 1 for ascending, -1 for descending; e.g. `date:-1`. */
  sort?: string | undefined;
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** Log events with totals. */
export interface UsersLogsQueryPaged extends UsersLogsQuery {
  /** The answer is a page object with totals. */
  include_totals: true;
}
