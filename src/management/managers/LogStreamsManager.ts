import { once } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type { LogStream } from '../../types/LogStream';
import type { CreateLogStreamData, UpdateLogStreamData } from '../../types/LogStreamData';
import type { ObjectWithId } from '../../types/paging';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Log streams: services that log events are delivered to. */
export class LogStreamsManager extends BaseManager {
  /** `/log-streams/:id` */
  readonly resource = restClient(this, '/log-streams/:id', once('log_streams'));

  /**
   * Lists all log streams. Scope `read:log_streams`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/get-log-streams
   */
  getAll(): Promise<LogStream[]>;
  getAll(callback: Callback<LogStream[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a log stream. Scope `read:log_streams`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/get-log-streams-by-id
   */
  get(params: ObjectWithId): Promise<LogStream>;
  get(params: ObjectWithId, callback: Callback<LogStream>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Creates a log stream. Scope `create:log_streams`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/post-log-streams
   */
  create(data: CreateLogStreamData): Promise<LogStream>;
  create(data: CreateLogStreamData, callback: Callback<LogStream>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Updates a log stream. Scope `update:log_streams`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/patch-log-streams-by-id
   */
  update(params: ObjectWithId, data: UpdateLogStreamData): Promise<LogStream>;
  update(params: ObjectWithId, data: UpdateLogStreamData, callback: Callback<LogStream>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes a log stream. Scope `delete:log_streams`.
   * @see https://auth0.com/docs/api/management/v2/log-streams/delete-log-streams-by-id
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }
}
