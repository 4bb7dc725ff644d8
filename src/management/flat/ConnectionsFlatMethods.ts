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
  /** The same as `connections.getAll`. */
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
  /** The same as `connections.create`. */
  createConnection(data: CreateConnection): Promise<Connection>;
  createConnection(data: CreateConnection, callback: Callback<Connection>): void;
  /** The same as `connections.get`. */
  getConnection(params: GetConnectionData, callback: Callback<Connection>): void;
  getConnection(params: GetConnectionData): Promise<Connection>;
  /** The same as `connections.delete`. */
  deleteConnection(params: ObjectWithId, callback: Callback<void>): void;
  deleteConnection(params: ObjectWithId): Promise<void>;
  /** The same as `connections.update`. */
  updateConnection(params: ObjectWithId, data: UpdateConnection, callback: Callback<Connection>): void;
  updateConnection(params: ObjectWithId, data: UpdateConnection): Promise<Connection>;
}
