import type { Callback } from '../../types/Callback';
import type { LogEvent, LogsPage, LogsQuery, LogsQueryPaged } from '../../types/LogEvent';
import type { ObjectWithId } from '../../types/paging';

/** The methods of LogsManager that the client has too, under names of their own. */
export interface LogsFlatMethods {
  /**
   * Fetches a log event. Scope `read:logs` or `read:logs_users`.
   * The same as `logs.get`.
   * @see https://auth0.com/docs/api/management/v2/logs/get-logs-by-id
   */
  getLog(params: ObjectWithId): Promise<LogEvent>;
  getLog(params: ObjectWithId, callback?: Callback<LogEvent>): void;
  /**
   * Lists log events; with `from`, those after that event. Scope `read:logs` or `read:logs_users`.
   * The same as `logs.getAll`.
   * @see https://auth0.com/docs/api/management/v2/logs/get-logs
   */
  getLogs<T = LogsPage>(params: LogsQueryPaged): Promise<T>;
  getLogs(params?: LogsQuery): Promise<LogEvent[]>;
  getLogs<T = LogsPage>(params: LogsQueryPaged, callback: Callback<T>): void;
  getLogs(callback?: Callback<LogEvent[]>): void;
  getLogs(params?: LogsQuery, callback?: Callback<LogEvent[]>): void;
}
