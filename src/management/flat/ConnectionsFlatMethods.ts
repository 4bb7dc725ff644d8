import type { Callback } from '../../types/Callback';
import type {
  Connection,
  ConnectionPage,
  ConnectionsCheckpointPage,
  CreateConnection,
  GetConnectionData,
  GetConnectionsCheckpointOptions,
  GetConnectionsOptions,
  UpdateConnection,
} from '../../types/Connection';
import type { ObjectWithId, WithTotals } from '../../types/paging';

/** The methods of ConnectionsManager that the client has too, under names of their own. */
export interface ConnectionsFlatMethods {
  /**
   * Lists connections. Scope `read:connections`.
   * The same as `connections.getAll`.
   * @see https://auth0.com/docs/api/management/v2/connections/get-connections
   */
  getConnections<T = ConnectionsCheckpointPage>(params: GetConnectionsCheckpointOptions): Promise<T>;
  getConnections<T = ConnectionPage>(params: GetConnectionsOptions & WithTotals): Promise<T>;
  getConnections(params?: GetConnectionsOptions): Promise<Connection[]>;
  getConnections<T = ConnectionsCheckpointPage>(
    params: GetConnectionsCheckpointOptions,
    callback: Callback<T>,
  ): void;
  getConnections<T = ConnectionPage>(params: GetConnectionsOptions & WithTotals, callback: Callback<T>): void;
  getConnections(params: GetConnectionsOptions, callback: Callback<Connection[]>): void;
  getConnections(callback: Callback<Connection[]>): void;
  /**
   * Creates a connection. Scope `create:connections`.
   * The same as `connections.create`.
   * @see https://auth0.com/docs/api/management/v2/connections/post-connections
   */
  createConnection(data: CreateConnection): Promise<Connection>;
  createConnection(data: CreateConnection, callback: Callback<Connection>): void;
  /**
   * Fetches a connection. Scope `read:connections`.
   * The same as `connections.get`.
   * @see https://auth0.com/docs/api/management/v2/connections/get-connections-by-id
   */
  getConnection(params: GetConnectionData, callback: Callback<Connection>): void;
  getConnection(params: GetConnectionData): Promise<Connection>;
  /**
   * Deletes a connection and all its users. Scope `delete:connections`.
   * The same as `connections.delete`.
   * @see https://auth0.com/docs/api/management/v2/connections/delete-connections-by-id
   */
  deleteConnection(params: ObjectWithId, callback: Callback<void>): void;
  deleteConnection(params: ObjectWithId): Promise<void>;
  /**
   * Updates a connection. `options` is replaced as a whole. Scope `update:connections`.
   * The same as `connections.update`.
   * @see https://auth0.com/docs/api/management/v2/connections/patch-connections-by-id
   */
  updateConnection(params: ObjectWithId, data: UpdateConnection, callback: Callback<Connection>): void;
  updateConnection(params: ObjectWithId, data: UpdateConnection): Promise<Connection>;
}
