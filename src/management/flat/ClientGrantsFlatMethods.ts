import type { Callback } from '../../types/Callback';
import type {
  ClientGrant,
  ClientGrantPage,
  ClientGrantsCheckpointPage,
  CreateClientGrant,
  GetClientGrantsCheckpointOptions,
  GetClientGrantsOptions,
  GetClientGrantsOptionsPaged,
  UpdateClientGrant,
} from '../../types/ClientGrant';
import type { ObjectWithId, WithoutTotals } from '../../types/paging';

/** The methods of ClientGrantsManager that the client has too, under names of their own. */
export interface ClientGrantsFlatMethods {
  /** The same as `clientGrants.getAll`. */
  getClientGrants(params?: GetClientGrantsOptions & WithoutTotals): Promise<ClientGrant[]>;
  getClientGrants(params: GetClientGrantsOptionsPaged): Promise<ClientGrantPage>;
  getClientGrants<T = ClientGrantsCheckpointPage>(params: GetClientGrantsCheckpointOptions): Promise<T>;
  getClientGrants(callback: Callback<ClientGrant[]>): void;
  getClientGrants(params: GetClientGrantsOptions & WithoutTotals, callback: Callback<ClientGrant[]>): void;
  getClientGrants<T = ClientGrantsCheckpointPage>(
    params: GetClientGrantsCheckpointOptions,
    callback: Callback<T>,
  ): void;
  getClientGrants(params: GetClientGrantsOptionsPaged, callback: Callback<ClientGrantPage>): void;
  /** The same as `clientGrants.create`. */
  createClientGrant(data: CreateClientGrant): Promise<ClientGrant>;
  createClientGrant(data: CreateClientGrant, callback: Callback<ClientGrant>): void;
  /** The same as `clientGrants.update`. */
  updateClientGrant(params: ObjectWithId, data: UpdateClientGrant): Promise<ClientGrant>;
  updateClientGrant(params: ObjectWithId, data: UpdateClientGrant, callback: Callback<ClientGrant>): void;
  /** The same as `clientGrants.delete`. */
  deleteClientGrant(params: ObjectWithId): Promise<void>;
  deleteClientGrant(params: ObjectWithId, callback: Callback<void>): void;
}
