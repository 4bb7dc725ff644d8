import type { ObjectWithId, Page, PagingOptions } from './paging';

/** Code of an event, e.g. `s` for a login. */
export type LogEventTypeCode = string;

/** Where an IP address is. */
export interface LogLocation {
  /** Two letters, e.g. `US`. */
  country_code?: string;
  /** Three letters, e.g. `USA`. */
  country_code3?: string;
  /** Country in English. */
  country_name?: string;
  /** City in English. */
  city_name?: string;
  /** Degrees north. */
  latitude?: number;
  /** Degrees east. */
  longitude?: number;
  /** Name of the time zone, e.g. `America/Los_Angeles`. */
  time_zone?: string;
  /** Two letters, e.g. `EU`. */
  continent_code?: string;
}

/**
 * An event of the tenant's log. What does not belong to its type is absent.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-logs-by-user
 */
export interface LogEvent {
  /** ISO 8601 time, UTC. */
  date?: string;
  /** Code of the event, e.g. `s` for a login. */
  type?: LogEventTypeCode;
  /** What happened, in words. */
  description?: string;
  /** Client ID of the application. */
  client_id?: string;
  /** Name of the application. */
  client_name?: string;
  /** Name of the connection. */
  connection?: string;
  /** ID of the connection, `con_…`. */
  connection_id?: string;
  /** IP address that the event came from. */
  ip?: string;
  /** User agent that the event came from. */
  user_agent?: string;
  /** Whatever else the event tells. */
  details?: Record<string, unknown>;
  /** ID of the user. */
  user_id?: string;
  /** Name of the user, mostly the email address. */
  user_name?: string;
  /** Strategy of the connection, e.g. `auth0`. */
  strategy?: string;
  /** Kind of the strategy, e.g. `database` or `social`. */
  strategy_type?: string;
  /** Host that was asked. */
  hostname?: string;
  /** Identifier of the API. */
  audience?: string;
  /** Scopes that were asked for. */
  scope?: string[] | string;
  /** ID of the event. */
  log_id?: string;
  /** ID of the event, again, from older logs. */
  _id?: string;
  /** Whether the client was a mobile one. */
  isMobile?: boolean;
  /** Where the IP address is. */
  location_info?: LogLocation;
}

/** A page of log events with totals. */
export interface LogsPage extends Page {
  /** The events of this page. */
  logs: LogEvent[];
}

/** Whose log events to list. */
export interface UsersLogsQuery extends ObjectWithId, PagingOptions {
  /** Field and direction: 1 for ascending, -1 for descending; e.g. `date:-1`. */
  sort?: string;
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean;
}

/** Log events with totals. */
export interface UsersLogsQueryPaged extends UsersLogsQuery {
  /** The answer is a page object with totals. */
  include_totals: true;
}
