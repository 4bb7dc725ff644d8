import type { SigningAlgorithm } from './ClientSettings';
import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/** The format of an API's access tokens. */
export type TokenDialect =
  'access_token' | 'access_token_authz' | 'rfc9068_profile' | 'rfc9068_profile_authz' | (string & {});

/** A scope of an API. */
export interface ResourceServerScope {
  /** At most 500 characters. */
  description: string;
  /** The scope, e.g. `read:reports`; at most 280 characters. */
  value: string;
}

/** A scope to set, with or without a description. */
export interface ResourceServerScopeData {
  /** At most 500 characters. */
  description?: string | undefined;
  /** The scope, e.g. `read:reports`; at most 280 characters. */
  value: string;
}

/** How an API's access tokens are encrypted. */
export interface TokenEncryption {
  format: 'compact-nested-jwe' | (string & {});
  encryption_key: {
    name?: string | undefined;
    alg: 'RSA-OAEP-256' | 'RSA-OAEP-384' | 'RSA-OAEP-512' | (string & {});
    /** Key ID. */
    kid?: string | undefined;
    /** Public key in PEM form. */
    pem: string;
  };
}

/** How clients prove that an access token is theirs. */
export interface ProofOfPossession {
  mechanism: 'mtls' | 'dpop' | (string & {});
  required: boolean;
  required_for?: 'public_clients' | 'all_clients' | (string & {}) | undefined;
}

/** Which applications get tokens for an API. */
export interface SubjectTypeAuthorization {
  /** Tokens for users. */
  user?:
    { policy?: 'allow_all' | 'deny_all' | 'require_client_grant' | (string & {}) | undefined } | undefined;
  /** Tokens for clients. */
  client?: { policy?: 'deny_all' | 'require_client_grant' | (string & {}) | undefined } | undefined;
}

/**
 * A resource server: an API that access tokens are issued for.
 *
 * @see https://auth0.com/docs/api/management/v2/resource-servers/get-resource-servers-by-id
 */
export interface ResourceServer {
  /** The audience of access tokens, e.g. `https://api.example.com`. */
  identifier?: string | undefined;
  scopes?: ResourceServerScope[] | undefined;
  /** Default `HS256`. */
  signing_alg?: SigningAlgorithm | undefined;
  /** For `HS256`; at least 16 characters. */
  signing_secret?: string | undefined;
  /** Whether the API allows refresh tokens. */
  allow_offline_access?: boolean | undefined;
  /** Whether the API allows refresh tokens that end with the session. */
  allow_online_access?: boolean | undefined;
  /** Whether the same holds for ephemeral sessions. */
  allow_online_access_with_ephemeral_sessions?: boolean | undefined;
  /** Whether first-party clients skip the user's consent. */
  skip_consent_for_verifiable_first_party_clients?: boolean | undefined;
  /** Seconds, at most 2592000. */
  token_lifetime?: number | undefined;
  /** Seconds, for tokens that browsers get; at most `token_lifetime`. */
  token_lifetime_for_web?: number | undefined;
  id?: string | undefined;
  /** At most 200 characters; must not contain `<` or `>`. */
  name?: string | undefined;
  /** True for Auth0's own APIs, such as the Management API. */
  is_system?: boolean | undefined;
  /** Whether users' permissions limit the scopes they get (RBAC). */
  enforce_policies?: boolean | undefined;
  token_dialect?: TokenDialect | undefined;
  token_encryption?: TokenEncryption | null | undefined;
  consent_policy?: 'transactional-authorization-with-mfa' | (string & {}) | null | undefined;
  authorization_details?: unknown[] | null | undefined;
  proof_of_possession?: ProofOfPossession | null | undefined;
  subject_type_authorization?: SubjectTypeAuthorization | undefined;
  authorization_policy?: { policy_id: string } | null | undefined;
  /** ID of the client that the API is linked to. */
  client_id?: string | undefined;
}

/**
 * The changes to a resource server. Absent fields stay as they are; `scopes` replaces all scopes.
 *
 * @see https://auth0.com/docs/api/management/v2/resource-servers/patch-resource-servers-by-id
 */
export interface UpdateResourceServer extends Omit<ResourceServer, 'scopes'> {
  scopes?: ResourceServerScopeData[] | undefined;
}

/**
 * A resource server to create.
 *
 * @see https://auth0.com/docs/api/management/v2/resource-servers/post-resource-servers
 */
export interface CreateResourceServer extends UpdateResourceServer {
  /** The audience of access tokens; at most 600 characters. It can't be changed later. */
  identifier: string;
}

/** Identifies a resource server by ID or identifier. */
export interface GetResourceServerData extends ObjectWithId {
  include_fields?: boolean | undefined;
}

/**
 * The resource servers to list.
 *
 * @see https://auth0.com/docs/api/management/v2/resource-servers/get-resource-servers
 */
export interface GetResourceServersData extends PagingOptions {
  /** Only those with one of these identifiers. */
  identifiers?: string[] | undefined;
  include_fields?: boolean | undefined;
}

/** The resource servers to list, with totals. */
export interface GetResourceServersDataPaged extends GetResourceServersData {
  /** True for a page object with totals instead of an array. */
  include_totals: boolean;
}

/** A page of resource servers with totals. */
export interface ResourceServerPage extends PageFrame {
  resource_servers: ResourceServer[];
}
