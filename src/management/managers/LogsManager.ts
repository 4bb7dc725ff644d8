import type { Callback } from '../../types/Callback';
import type { LogEvent, LogsPage, LogsQuery, LogsQueryPaged } from '../../types/LogEvent';
import type { ObjectWithId } from '../../types/paging';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';
import { walkLogs } from './walkLogs';

/** The log of the tenant. */
export class LogsManager extends BaseManager {
  /** `/logs/:id` */
  readonly resource = restClient(this, '/logs/:id', { items: 'logs', walk: walkLogs });

  /**
   * Lists log events; with `from`, those after that event. Scope `read:logs` or `read:logs_users`.
   * @see https://auth0.com/docs/api/management/v2/logs/get-logs
   */
  getAll<T = LogsPage>(params: LogsQueryPaged): Promise<T>;
  getAll(params?: LogsQuery): Promise<LogEvent[]>;
  getAll<T = LogsPage>(params: LogsQueryPaged, callback: Callback<T>): void;
  getAll(callback?: Callback<LogEvent[]>): void;
  getAll(params?: LogsQuery, callback?: Callback<LogEvent[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a log event. Scope `read:logs` or `read:logs_users`.
   * @see https://auth0.com/docs/api/management/v2/logs/get-logs-by-id
   */
  get(params: ObjectWithId): Promise<LogEvent>;
  get(params: ObjectWithId, callback?: Callback<LogEvent>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }
}
