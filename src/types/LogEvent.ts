import type { ObjectWithId, Page, PagingOptions } from './paging';

/** @see https://auth0.com/docs/api/management/v2/users/get-logs-by-user */
export interface LogEvent {
  /** ISO 8601 time, UTC. */
  date?: string;
  /** Code of the event, e.g. `s` for a login. */
  type?: string;
  description?: string;
  client_id?: string;
  client_name?: string;
  connection?: string;
  connection_id?: string;
  ip?: string;
  user_agent?: string;
  /** Whatever else the event tells. */
  details?: Record<string, unknown>;
  user_id?: string;
  user_name?: string;
  strategy?: string;
  strategy_type?: string;
  hostname?: string;
  audience?: string;
  scope?: string[] | string;
  log_id?: string;
  _id?: string;
  isMobile?: boolean;
  location_info?: Record<string, unknown>;
}

/** A page of log events with totals. */
export interface LogsPage extends Page {
  /** Events on this page. */
  length: number;
  logs: LogEvent[];
}

/** Whose log events to list. */
export interface UsersLogsQuery extends ObjectWithId, PagingOptions {
  /** Field and direction: 1 for ascending, -1 for descending; e.g. `date:-1`. */
  sort?: string;
  include_totals?: boolean;
}

/** Log events with totals. */
export interface UsersLogsQueryPaged extends UsersLogsQuery {
  include_totals: true;
}
