import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/**
 * A connection that the members of an organization can log in with.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/get-enabled-connections
 */
export interface OrganizationConnection {
  /** Connection ID, `con_…`. */
  connection_id: string;
  /** Whether users become members when they log in with this connection. */
  assign_membership_on_login: boolean;
  /** Whether the login page shows a button for it; for enterprise connections. */
  show_as_button?: boolean | undefined;
  /** Whether users can sign up; for database connections. */
  is_signup_enabled?: boolean | undefined;
  /** The connection itself. */
  connection: {
    /** Name of the connection. */
    name: string;
    /** Strategy, e.g. `auth0` or `samlp`. */
    strategy: string;
  };
}

/** A page of enabled connections with totals. */
export interface OrganizationConnectionsPaged extends PageFrame {
  /** The connections on this page. */
  enabled_connections: OrganizationConnection[];
}

/** Options for listing the enabled connections of an organization. */
export interface GetOrganizationConnectionsData extends ObjectWithId, PagingOptions {}

/** Options for listing the enabled connections of an organization with totals. */
export interface GetOrganizationConnectionsDataPaged extends GetOrganizationConnectionsData {
  /** True to get a page object with totals instead of an array. */
  include_totals: true;
}

/** Identifies an enabled connection of an organization. */
export interface OrganizationConnectionParams {
  /** Organization ID, `org_…`. */
  id: string;
  /** Connection ID, `con_…`. */
  connection_id: string;
}

/**
 * A connection to enable for an organization.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/post-enabled-connections
 */
export interface AddOrganizationEnabledConnection {
  /** Connection ID, `con_…`. */
  connection_id: string;
  /** True to make users members when they log in with this connection. Default false. */
  assign_membership_on_login?: boolean | undefined;
  /** True to show a button on the login page; for enterprise connections. Default true. */
  show_as_button?: boolean | undefined;
  /** True to let users sign up; for database connections. Default false. */
  is_signup_enabled?: boolean | undefined;
}

/**
 * Changes to an enabled connection; absent fields keep their values.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/patch-enabled-connections-by-connection-id
 */
export interface UpdateOrganizationEnabledConnection {
  /** True to make users members when they log in with this connection. */
  assign_membership_on_login?: boolean | undefined;
  /** True to show a button on the login page; for enterprise connections. */
  show_as_button?: boolean | undefined;
  /** True to let users sign up; for database connections. */
  is_signup_enabled?: boolean | undefined;
}
