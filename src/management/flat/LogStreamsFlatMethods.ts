import type { Callback } from '../../types/Callback';
import type { LogStream } from '../../types/LogStream';
import type { CreateLogStreamData, UpdateLogStreamData } from '../../types/LogStreamData';
import type { ObjectWithId } from '../../types/paging';

/** The methods of LogStreamsManager that the client has too, under names of their own. */
export interface LogStreamsFlatMethods {
  /**
   * Lists all log streams. Scope `read:log_streams`.
   * The same as `logStreams.getAll`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/get-log-streams
   */
  getLogStreams(): Promise<LogStream[]>;
  getLogStreams(callback: Callback<LogStream[]>): void;
  /**
   * Creates a log stream. Scope `create:log_streams`.
   * The same as `logStreams.create`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/post-log-streams
   */
  createLogStream(data: CreateLogStreamData): Promise<LogStream>;
  createLogStream(data: CreateLogStreamData, callback: Callback<LogStream>): void;
  /**
   * Fetches a log stream. Scope `read:log_streams`.
   * The same as `logStreams.get`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/get-log-streams-by-id
   */
  getLogStream(params: ObjectWithId): Promise<LogStream>;
  getLogStream(params: ObjectWithId, callback: Callback<LogStream>): void;
  /**
   * Deletes a log stream. Scope `delete:log_streams`.
   * The same as `logStreams.delete`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/delete-log-streams-by-id
   */
  deleteLogStream(params: ObjectWithId): Promise<void>;
  deleteLogStream(params: ObjectWithId, callback: Callback<void>): void;
  /**
   * Updates a log stream. Scope `update:log_streams`.
   * The same as `logStreams.update`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/patch-log-streams-by-id
   */
  updateLogStream(params: ObjectWithId, data: UpdateLogStreamData): Promise<LogStream>;
  updateLogStream(params: ObjectWithId, data: UpdateLogStreamData, callback: Callback<LogStream>): void;
}
