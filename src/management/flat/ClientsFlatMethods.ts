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
  /** The same as `clients.getAll`. */
  getClients(params?: GetClientsOptions & WithoutTotals): Promise<Client[]>;
  getClients(params: GetClientsOptions & WithTotals): Promise<ClientsPaged>;
  getClients<T = ClientsCheckpointPage>(params: GetClientsCheckpointOptions): Promise<T>;
  getClients(callback: Callback<Client[]>): void;
  getClients<T = ClientsCheckpointPage>(params: GetClientsCheckpointOptions, callback: Callback<T>): void;
  getClients(params: GetClientsOptions & WithoutTotals, callback: Callback<Client[]>): void;
  getClients(params: GetClientsOptions & WithTotals, callback: Callback<ClientsPaged>): void;
  /** The same as `clients.get`. */
  getClient(params: GetClientData): Promise<Client>;
  getClient(params: GetClientData, callback: Callback<Client>): void;
  /** The same as `clients.create`. */
  createClient(data: CreateClientData): Promise<Client>;
  createClient(data: CreateClientData, callback: Callback<Client>): void;
  /** The same as `clients.update`. */
  updateClient(params: ClientParams, data: UpdateClientData): Promise<Client>;
  updateClient(params: ClientParams, data: UpdateClientData, callback: Callback<Client>): void;
  /** The same as `clients.delete`. */
  deleteClient(params: ClientParams): Promise<void>;
  deleteClient(params: ClientParams, callback: Callback<void>): void;
}
