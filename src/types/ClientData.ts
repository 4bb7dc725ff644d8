import type { Client } from './Client';
import type { CreateClientCredentialData } from './ClientCredential';
import type {
  ClientAuthenticationMethods,
  ClientOidcLogout,
  ClientSignedRequestObject,
  ClientTokenVaultPrivilegedAccess,
} from './ClientSettings';
import type { ObjectWithId } from './paging';

/** Fields of a client that the API sets itself. */
type ReadOnly =
  | 'tenant'
  | 'client_id'
  | 'global'
  | 'signing_keys'
  | 'external_metadata_type'
  | 'external_metadata_created_by'
  | 'external_client_id'
  | 'jwks_uri';

/** Fields that are sent in another shape than they are returned. */
type Reshaped = 'client_authentication_methods' | 'signed_request_object' | 'token_vault_privileged_access';

/** Fields that can be null as well. */
type OrNull<T> = { [Name in keyof T]: T[Name] | null };

/** A new credential, or the ID of one that exists. */
export type ClientCredentialInput = CreateClientCredentialData | ObjectWithId;

/** The fields of a client that can be set. Which of them can be null depends on the call. */
export interface ClientData extends OrNull<Omit<Client, ReadOnly | Reshaped>> {
  client_authentication_methods?: ClientAuthenticationMethods<ClientCredentialInput> | null | undefined;
  signed_request_object?: ClientSignedRequestObject<ClientCredentialInput> | null | undefined;
  token_vault_privileged_access?: ClientTokenVaultPrivilegedAccess<ClientCredentialInput> | null | undefined;
  /** @deprecated Use `oidc_logout`. */
  oidc_backchannel_logout?: ClientOidcLogout | null | undefined;
  // Open: the API adds settings, and code for the classic SDK passes any.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [field: string]: any;
}

/**
 * A client to create. The API requires `name`.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/post-clients
 */
export interface CreateClientData extends ClientData {
  /** Required by the API; must not contain `<` or `>`. */
  name?: string | undefined;
}

/**
 * The changes to a client. Absent fields stay as they are; null resets a field.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/patch-clients-by-id
 */
export interface UpdateClientData extends ClientData {
  /** Must not contain `<` or `>`. */
  name?: string | undefined;
}
