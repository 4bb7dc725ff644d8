import { ArgumentError } from '../../errors/ArgumentError';
import { checkpoints } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type {
  Connection,
  ConnectionPage,
  ConnectionsCheckpointPage,
  CreateConnection,
  DeleteConnectionUserParams,
  GetConnectionData,
  GetConnectionsCheckpointOptions,
  GetConnectionsOptions,
  UpdateConnection,
} from '../../types/Connection';
import type { ObjectWithId, WithTotals } from '../../types/paging';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireText } from './forward';

/** Connections: the databases and identity providers that users log in with. */
export class ConnectionsManager extends BaseManager {
  /** `/connections/:id` */
  readonly resource = restClient(this, '/connections/:id', checkpoints('connections'));
  /** `/connections/:id/status` */
  readonly status = restClient(this, '/connections/:id/status');
  /** `/connections/:id/users` */
  readonly user = restClient(this, '/connections/:id/users');

  /**
   * Creates a connection. Scope `create:connections`.
   * @see https://auth0.com/docs/api/management/v2/connections/post-connections
   */
  create(data: CreateConnection): Promise<Connection>;
  create(data: CreateConnection, callback: Callback<Connection>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists connections. Scope `read:connections`.
   * @see https://auth0.com/docs/api/management/v2/connections/get-connections
   */
  getAll<T = ConnectionsCheckpointPage>(params: GetConnectionsCheckpointOptions): Promise<T>;
  getAll<T = ConnectionPage>(params: GetConnectionsOptions & WithTotals): Promise<T>;
  getAll(params?: GetConnectionsOptions): Promise<Connection[]>;
  getAll<T = ConnectionsCheckpointPage>(params: GetConnectionsCheckpointOptions, callback: Callback<T>): void;
  getAll<T = ConnectionPage>(params: GetConnectionsOptions & WithTotals, callback: Callback<T>): void;
  getAll(params: GetConnectionsOptions, callback: Callback<Connection[]>): void;
  getAll(callback: Callback<Connection[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a connection. Scope `read:connections`.
   * @see https://auth0.com/docs/api/management/v2/connections/get-connections-by-id
   */
  // Here, and in update and delete, the promise comes last, as in the community's types: mocks are typed by it.
  get(params: GetConnectionData, callback: Callback<Connection>): void;
  get(params: GetConnectionData): Promise<Connection>;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Updates a connection. `options` is replaced as a whole. Scope `update:connections`.
   * @see https://auth0.com/docs/api/management/v2/connections/patch-connections-by-id
   */
  update(params: ObjectWithId, data: UpdateConnection, callback: Callback<Connection>): void;
  update(params: ObjectWithId, data: UpdateConnection): Promise<Connection>;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes a connection and all its users. Scope `delete:connections`.
   * @see https://auth0.com/docs/api/management/v2/connections/delete-connections-by-id
   */
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(params: ObjectWithId): Promise<void>;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }

  /**
   * Checks whether an AD/LDAP connection is online; rejects with status 404 when it is not. Scope `read:connections`.
   * @see https://auth0.com/docs/api/management/v2/connections/get-status
   */
  checkStatus(params: ObjectWithId): Promise<void>;
  checkStatus(params: ObjectWithId, callback: Callback<void>): void;
  checkStatus(...args: unknown[]): unknown {
    return forward(this.status, 'get', args);
  }

  /**
   * Deletes the user with an email address from a database connection. Scope `delete:users`.
   * @see https://auth0.com/docs/api/management/v2/connections/delete-users-by-email
   */
  deleteUserByEmail(params: DeleteConnectionUserParams): Promise<void>;
  deleteUserByEmail(params: DeleteConnectionUserParams, callback: Callback<void>): void;
  deleteUserByEmail(...args: unknown[]): unknown {
    requireText(args[0], 'email', 'You must provide an email for the deleteUserByEmail method');
    if (isObject(args[0]) && !args[0].id)
      throw new ArgumentError('The connection id cannot be null or undefined');
    return forward(this.user, 'delete', args, ([params]) => [params, {}]);
  }
}
