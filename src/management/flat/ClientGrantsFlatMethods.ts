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
  /**
   * Lists client grants. Scope `read:client_grants`.
   * The same as `clientGrants.getAll`.
   * @see https://auth0.com/docs/api/management/v2/client-grants/get-client-grants
   */
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
  /**
   * Creates a client grant. Scope `create:client_grants`.
   * The same as `clientGrants.create`.
   * @see https://auth0.com/docs/api/management/v2/client-grants/post-client-grants
   */
  createClientGrant(data: CreateClientGrant): Promise<ClientGrant>;
  createClientGrant(data: CreateClientGrant, callback: Callback<ClientGrant>): void;
  /**
   * Updates a client grant. Scope `update:client_grants`.
   * The same as `clientGrants.update`.
   * @see https://auth0.com/docs/api/management/v2/client-grants/patch-client-grants-by-id
   */
  updateClientGrant(params: ObjectWithId, data: UpdateClientGrant): Promise<ClientGrant>;
  updateClientGrant(params: ObjectWithId, data: UpdateClientGrant, callback: Callback<ClientGrant>): void;
  /**
   * Deletes a client grant. Scope `delete:client_grants`.
   * The same as `clientGrants.delete`.
   * @see https://auth0.com/docs/api/management/v2/client-grants/delete-client-grants-by-id
   */
  deleteClientGrant(params: ObjectWithId): Promise<void>;
  deleteClientGrant(params: ObjectWithId, callback: Callback<void>): void;
}
