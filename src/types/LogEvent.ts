import type { LogEventTypeCode } from './LogEventTypeCode';
import type { CheckpointPagingOptions, ObjectWithId, Page, PagingOptions } from './paging';
import type { FieldOptions } from './UserList';

export type { LogEventTypeCode };

/** Location of an IP address. */
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

/** Signals about the security of a request. */
export interface LogSecurityContext {
  /** JA3 fingerprint of the TLS client. */
  ja3?: string | undefined;
  /** JA4 fingerprint of the TLS client. */
  ja4?: string | undefined;
}

/**
 * An event in the tenant's log. Fields that its type does not use are absent.
 *
 * @see https://auth0.com/docs/api/management/v2/logs/get-logs-by-id
 */
export interface LogEvent {
  /** ISO 8601 time, UTC. */
  date?: string | undefined;
  /** Code of the event, e.g. `s` for a login. */
  type?: LogEventTypeCode | undefined;
  /** Summary of the event. */
  description?: string | undefined;
  /** Client ID of the application. */
  client_id?: string | undefined;
  /** Name of the application. */
  client_name?: string | undefined;
  /** Name of the connection. */
  connection?: string | undefined;
  /** ID of the connection, `con_…`. */
  connection_id?: string | undefined;
  /** IP address of the request. */
  ip?: string | undefined;
  /** User agent of the request. */
  user_agent?: string | undefined;
  /** Further data; its shape depends on the type. */
  details?: unknown;
  /** ID of the user. */
  user_id?: string | undefined;
  /** Name of the user, usually the email address. */
  user_name?: string | undefined;
  /** Strategy of the connection, e.g. `auth0`. */
  strategy?: string | undefined;
  /** Kind of the strategy, e.g. `database` or `social`. */
  strategy_type?: string | undefined;
  /** Host of the request. */
  hostname?: string | undefined;
  /** Identifier of the API. */
  audience?: string | undefined;
  /** Requested scopes. */
  scope?: string | undefined;
  /** ID of the event. */
  log_id?: string | undefined;
  /** ID of the event in older logs. */
  _id?: string | undefined;
  /** Whether the client was a mobile device. */
  isMobile?: boolean | undefined;
  /** Location of the IP address. */
  location_info?: LogLocation | undefined;
  /** Signals about the security of the request. */
  security_context?: LogSecurityContext | undefined;
}

/** A page of log events with totals. */
export interface LogsPage extends Page {
  /** The events of this page. */
  logs: LogEvent[];
}

/**
 * Filters and paging of a list of log events: `page` and `per_page`, or `from` and `take`.
 *
 * @see https://auth0.com/docs/api/management/v2/logs/get-logs
 */
export interface LogsQuery extends PagingOptions, CheckpointPagingOptions, FieldOptions {
  /** Query in Lucene syntax, e.g. `type:f`; finds at most 1,000 events. */
  q?: string | undefined;
  /** Older search, e.g. `user:"jane@example.com"`: field and beginning of the value, or quoted for an exact match. */
  search?: string | undefined;
  /** Field and direction: 1 for ascending, -1 for descending; e.g. `date:-1`. */
  sort?: string | undefined;
  /** ID of the event from which to start; the API then ignores every other parameter except `take`. */
  from?: string | undefined;
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** A list of log events with totals. */
export interface LogsQueryPaged extends LogsQuery {
  /** The response is a page object with totals. */
  include_totals: true;
}

/** The user whose log events to list, and paging. */
export interface UsersLogsQuery extends ObjectWithId, PagingOptions {
  /** Field and direction: 1 for ascending, -1 for descending; e.g. `date:-1`. */
  sort?: string | undefined;
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** A list of a user's log events with totals. */
export interface UsersLogsQueryPaged extends UsersLogsQuery {
  /** The response is a page object with totals. */
  include_totals: true;
}
