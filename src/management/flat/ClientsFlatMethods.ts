import type { Callback } from '../../types/Callback';
import type { Client } from '../../types/Client';
import type { CreateClientData, UpdateClientData } from '../../types/ClientData';
import type {
  ClientParams,
  ClientsCheckpointPage,
  ClientsPaged,
  GetClientData,
  GetClientsCheckpointOptions,
  GetClientsOptions,
} from '../../types/ClientList';
import type { WithTotals, WithoutTotals } from '../../types/paging';

/** The methods of ClientsManager that the client has too, under names of their own. */
export interface ClientsFlatMethods {
  /**
   * Lists clients. Without paging options the result holds at most 50. Scope `read:clients`; secrets need `read:client_keys`.
   * The same as `clients.getAll`.
   * @see https://auth0.com/docs/api/management/v2/clients/get-clients
   */
  getClients(params?: GetClientsOptions & WithoutTotals): Promise<Client[]>;
  getClients(params: GetClientsOptions & WithTotals): Promise<ClientsPaged>;
  getClients<T = ClientsCheckpointPage>(params: GetClientsCheckpointOptions): Promise<T>;
  getClients(callback: Callback<Client[]>): void;
  getClients<T = ClientsCheckpointPage>(params: GetClientsCheckpointOptions, callback: Callback<T>): void;
  getClients(params: GetClientsOptions & WithoutTotals, callback: Callback<Client[]>): void;
  getClients(params: GetClientsOptions & WithTotals, callback: Callback<ClientsPaged>): void;
  /**
   * Fetches a client. Scope `read:clients`; secrets need `read:client_keys`.
   * The same as `clients.get`.
   * @see https://auth0.com/docs/api/management/v2/clients/get-clients-by-id
   */
  getClient(params: GetClientData): Promise<Client>;
  getClient(params: GetClientData, callback: Callback<Client>): void;
  /**
   * Creates a client. Scope `create:clients`.
   * The same as `clients.create`.
   * @see https://auth0.com/docs/api/management/v2/clients/post-clients
   */
  createClient(data: CreateClientData): Promise<Client>;
  createClient(data: CreateClientData, callback: Callback<Client>): void;
  /**
   * Updates a client. Scope `update:clients`; secrets need `update:client_keys`.
   * The same as `clients.update`.
   * @see https://auth0.com/docs/api/management/v2/clients/patch-clients-by-id
   */
  updateClient(params: ClientParams, data: UpdateClientData): Promise<Client>;
  updateClient(params: ClientParams, data: UpdateClientData, callback: Callback<Client>): void;
  /**
   * Deletes a client. Scope `delete:clients`.
   * The same as `clients.delete`.
   * @see https://auth0.com/docs/api/management/v2/clients/delete-clients-by-id
   */
  deleteClient(params: ClientParams): Promise<void>;
  deleteClient(params: ClientParams, callback: Callback<void>): void;
}
