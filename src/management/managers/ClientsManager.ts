import { ArgumentError } from '../../errors/ArgumentError';
import { checkpoints } from '../../rest/lists/ListDeclaration';
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
import type { WithoutTotals, WithTotals } from '../../types/paging';
import { isObject } from '../../runtime/isObject';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Clients: the applications of the tenant. */
export class ClientsManager extends BaseManager {
  /** `/clients/:client_id` */
  readonly resource = restClient(this, '/clients/:client_id', checkpoints('clients'));
  /** `/clients/:client_id/rotate-secret` */
  readonly rotateSecretResource = restClient(this, '/clients/:client_id/rotate-secret');

  /**
   * Creates a client. Scope `create:clients`.
   * @see https://auth0.com/docs/api/management/v2/clients/post-clients
   */
  create(data: CreateClientData): Promise<Client>;
  create(data: CreateClientData, callback: Callback<Client>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists clients. Without paging options the result holds at most 50. Scope `read:clients`; secrets need `read:client_keys`.
   * @see https://auth0.com/docs/api/management/v2/clients/get-clients
   */
  getAll(params?: GetClientsOptions & WithoutTotals): Promise<Client[]>;
  getAll(params: GetClientsOptions & WithTotals): Promise<ClientsPaged>;
  getAll<T = ClientsCheckpointPage>(params: GetClientsCheckpointOptions): Promise<T>;
  getAll(callback: Callback<Client[]>): void;
  getAll<T = ClientsCheckpointPage>(params: GetClientsCheckpointOptions, callback: Callback<T>): void;
  getAll(params: GetClientsOptions & WithoutTotals, callback: Callback<Client[]>): void;
  getAll(params: GetClientsOptions & WithTotals, callback: Callback<ClientsPaged>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a client. Scope `read:clients`; secrets need `read:client_keys`.
   * @see https://auth0.com/docs/api/management/v2/clients/get-clients-by-id
   */
  get(params: GetClientData): Promise<Client>;
  get(params: GetClientData, callback: Callback<Client>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Updates a client. Scope `update:clients`; secrets need `update:client_keys`.
   * @see https://auth0.com/docs/api/management/v2/clients/patch-clients-by-id
   */
  update(params: ClientParams, data: UpdateClientData): Promise<Client>;
  update(params: ClientParams, data: UpdateClientData, callback: Callback<Client>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes a client. Scope `delete:clients`.
   * @see https://auth0.com/docs/api/management/v2/clients/delete-clients-by-id
   */
  delete(params: ClientParams): Promise<void>;
  delete(params: ClientParams, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }

  /**
   * Replaces the secret of a client with a new one. Scope `update:client_keys`.
   * @see https://auth0.com/docs/api/management/v2/clients/post-rotate-secret
   */
  rotateClientSecret(params: ClientParams): Promise<Client>;
  rotateClientSecret(params: ClientParams, callback: Callback<Client>): void;
  rotateClientSecret(...args: unknown[]): unknown {
    if (!isObject(args[0]) || !args[0].client_id)
      throw new ArgumentError('The client_id cannot be null or undefined');
    return forward(this.rotateSecretResource, 'create', args, ([params]) => [params, {}]);
  }
}
