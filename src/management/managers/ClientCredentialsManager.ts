import { once } from '../../rest/lists/ListDeclaration';
import type { Callback } from '../../types/Callback';
import type {
  ClientCredential,
  ClientCredentialParams,
  CreateClientCredentialData,
} from '../../types/ClientCredential';
import type { ClientParams } from '../../types/ClientList';
import { BaseManager, restClient } from '../BaseManager';
import { forward, requireFirst } from './forward';

/** Credentials of clients: public keys and certificates that they authenticate with instead of a secret. */
export class ClientCredentialsManager extends BaseManager {
  /** `/clients/:client_id/credentials/:credential_id` */
  readonly resource = restClient(this, '/clients/:client_id/credentials/:credential_id', once('credentials'));

  /**
   * Creates a credential for a client. Scope `create:client_credentials`.
   * @see https://auth0.com/docs/api/management/v2/clients/post-credentials
   */
  create(params: ClientParams, data: CreateClientCredentialData): Promise<ClientCredential>;
  create(params: ClientParams, data: CreateClientCredentialData, callback: Callback<ClientCredential>): void;
  create(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists the credentials of a client. Scope `read:client_credentials`.
   * @see https://auth0.com/docs/api/management/v2/clients/get-credentials
   */
  getAll(params: ClientParams): Promise<ClientCredential[]>;
  getAll(params: ClientParams, callback: Callback<ClientCredential[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }

  /**
   * Fetches a credential of a client. Scope `read:client_credentials`.
   * @see https://auth0.com/docs/api/management/v2/clients/get-credentials-by-credential-id
   */
  get(params: ClientCredentialParams): Promise<ClientCredential>;
  get(params: ClientCredentialParams, callback: Callback<ClientCredential>): void;
  get(...args: unknown[]): unknown {
    return forward(this.resource, 'get', args);
  }

  /**
   * Deletes a credential of a client. Scope `delete:client_credentials`.
   * @see https://auth0.com/docs/api/management/v2/clients/delete-credentials-by-credential-id
   */
  delete(params: ClientCredentialParams): Promise<void>;
  delete(params: ClientCredentialParams, callback: Callback<void>): void;
  delete(...args: unknown[]): unknown {
    return forward(this.resource, 'delete', args, requireFirst('credential_id'));
  }
}
