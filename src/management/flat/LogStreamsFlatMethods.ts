import type { Callback } from '../../types/Callback';
import type { LogStream } from '../../types/LogStream';
import type { CreateLogStreamData, UpdateLogStreamData } from '../../types/LogStreamData';
import type { ObjectWithId } from '../../types/paging';

/** The methods of LogStreamsManager that the client has too, under names of their own. */
export interface LogStreamsFlatMethods {
  /** The same as `logStreams.getAll`. */
  getLogStreams(): Promise<LogStream[]>;
  getLogStreams(callback: Callback<LogStream[]>): void;
  /** The same as `logStreams.create`. */
  createLogStream(data: CreateLogStreamData): Promise<LogStream>;
  createLogStream(data: CreateLogStreamData, callback: Callback<LogStream>): void;
  /** The same as `logStreams.get`. */
  getLogStream(params: ObjectWithId): Promise<LogStream>;
  getLogStream(params: ObjectWithId, callback: Callback<LogStream>): void;
  /** The same as `logStreams.delete`. */
  deleteLogStream(params: ObjectWithId): Promise<void>;
  deleteLogStream(params: ObjectWithId, callback: Callback<void>): void;
  /** The same as `logStreams.update`. */
  updateLogStream(params: ObjectWithId, data: UpdateLogStreamData): Promise<LogStream>;
  updateLogStream(params: ObjectWithId, data: UpdateLogStreamData, callback: Callback<LogStream>): void;
}
