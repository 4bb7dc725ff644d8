import type { Callback } from '../../types/Callback';
import type { LogEvent, LogsPage, LogsQuery, LogsQueryPaged } from '../../types/LogEvent';
import type { ObjectWithId } from '../../types/paging';

/** The methods of LogsManager that the client has too, under names of their own. */
export interface LogsFlatMethods {
  /** The same as `logs.get`. */
  getLog(params: ObjectWithId): Promise<LogEvent>;
  getLog(params: ObjectWithId, callback?: Callback<LogEvent>): void;
  /** The same as `logs.getAll`. */
  getLogs<T = LogsPage>(params: LogsQueryPaged): Promise<T>;
  getLogs(params?: LogsQuery): Promise<LogEvent[]>;
  getLogs<T = LogsPage>(params: LogsQueryPaged, callback: Callback<T>): void;
  getLogs(callback?: Callback<LogEvent[]>): void;
  getLogs(params?: LogsQuery, callback?: Callback<LogEvent[]>): void;
}
