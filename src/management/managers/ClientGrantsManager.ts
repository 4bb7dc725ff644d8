import { checkpoints } from '../../rest/lists/ListDeclaration';
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
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/** Client grants: which APIs a client may call, and with which scopes. */
export class ClientGrantsManager extends BaseManager {
  /** `/client-grants/:id` */
  readonly resource = restClient(this, '/client-grants/:id', checkpoints('client_grants'));

  /**
   * Creates a client grant. Scope `create:client_grants`.
   * @see https://auth0.com/docs/api/management/v2/client-grants/post-client-grants
   */
  create(data: CreateClientGrant): Promise<ClientGrant>;
  create(data: CreateClientGrant, callback: Callback<ClientGrant>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists client grants. Scope `read:client_grants`.
   * @see https://auth0.com/docs/api/management/v2/client-grants/get-client-grants
   */
  getAll(params?: GetClientGrantsOptions & WithoutTotals): Promise<ClientGrant[]>;
  getAll(params: GetClientGrantsOptionsPaged): Promise<ClientGrantPage>;
  getAll<T = ClientGrantsCheckpointPage>(params: GetClientGrantsCheckpointOptions): Promise<T>;
  getAll(callback: Callback<ClientGrant[]>): void;
  getAll(params: GetClientGrantsOptions & WithoutTotals, callback: Callback<ClientGrant[]>): void;
  getAll<T = ClientGrantsCheckpointPage>(
    params: GetClientGrantsCheckpointOptions,
    callback: Callback<T>,
  ): void;
  getAll(params: GetClientGrantsOptionsPaged, callback: Callback<ClientGrantPage>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Updates a client grant. Scope `update:client_grants`.
   * @see https://auth0.com/docs/api/management/v2/client-grants/patch-client-grants-by-id
   */
  update(params: ObjectWithId, data: UpdateClientGrant): Promise<ClientGrant>;
  update(params: ObjectWithId, data: UpdateClientGrant, callback: Callback<ClientGrant>): void;
  update(...args: unknown[]): unknown {
    return forward(this.resource, 'patch', args);
  }

  /**
   * Deletes a client grant. Scope `delete:client_grants`.
   * @see https://auth0.com/docs/api/management/v2/client-grants/delete-client-grants-by-id
   */
  delete(params: ObjectWithId): Promise<void>;
  delete(params: ObjectWithId, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args);
  }
}
