import type { CheckpointPagingOptions, ObjectWithId, PageFrame, PagingOptions } from './paging';
import type { Strategy } from './Strategy';
import type { FieldOptions } from './UserList';

/**
 * The changes to a connection. Absent fields stay as they are, but `options` is replaced as a whole.
 *
 * @see https://auth0.com/docs/api/management/v2/connections/patch-connections-by-id
 */
export interface UpdateConnection {
  /** Name on the login page; at most 128 characters. */
  display_name?: string | undefined;
  /** Settings of the strategy. Returned only with the scope `read:connections_options`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  options?: any;
  /** IDs of the clients that use the connection. */
  enabled_clients?: string[] | undefined;
  /** E.g. email domains. Default: the connection's name. */
  realms?: string[] | undefined;
  /** Open metadata: at most 10 keys, values of at most 255 characters. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  metadata?: any;
  /** True to let third-party clients use the connection. */
  is_domain_connection?: boolean | undefined;
  /** Whether the login page shows a button for the connection. */
  show_as_button?: boolean | undefined;
  /** Whether users log in with the connection. */
  authentication?: { active: boolean } | undefined;
  /** Whether users connect accounts to their profile, for the Token Vault. */
  connected_accounts?: { active: boolean; cross_app_access?: boolean | undefined } | undefined;
  /** Whether the connection requests tokens for cross-app access. */
  cross_app_access_requesting_app?: { active: boolean } | undefined;
}

/**
 * A connection: a source of users, such as a database or an identity provider.
 *
 * @see https://auth0.com/docs/api/management/v2/connections/get-connections-by-id
 */
export interface Connection extends UpdateConnection {
  /** Connection ID, `con_…`. */
  id?: string | undefined;
  name?: string | undefined;
  strategy?: Strategy | undefined;
}

/**
 * A connection to create.
 *
 * @see https://auth0.com/docs/api/management/v2/connections/post-connections
 */
export interface CreateConnection extends UpdateConnection {
  /** Letters, digits and inner hyphens; at most 128 characters. */
  name: string;
  strategy: Strategy;
}

/** Filters for a list of connections. */
export interface ConnectionFilters {
  /** One strategy or several. */
  strategy?: Strategy | Strategy[] | undefined;
  name?: string | undefined;
}

/**
 * The connections to list.
 *
 * @see https://auth0.com/docs/api/management/v2/connections/get-connections
 */
export interface GetConnectionsOptions extends PagingOptions, FieldOptions, ConnectionFilters {
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** A page of connections with totals. */
export interface ConnectionPage extends PageFrame {
  connections: Connection[];
}

/** A list of connections from a checkpoint on: `from` is the `next` of the previous page. */
export interface GetConnectionsCheckpointOptions
  extends CheckpointPagingOptions, FieldOptions, ConnectionFilters {
  /** Entries per page, at most 100. */
  take: number;
}

/** A page of connections with the checkpoint of the next page. */
export interface ConnectionsCheckpointPage {
  connections: Connection[];
  /** Absent on the last page. */
  next?: string | undefined;
}

/** Identifies a connection and the fields to return. */
export interface GetConnectionData extends ObjectWithId, FieldOptions {}

/**
 * Identifies a user of a database connection by email address.
 *
 * @see https://auth0.com/docs/api/management/v2/connections/delete-users-by-email
 */
export interface DeleteConnectionUserParams extends ObjectWithId {
  email: string;
}
