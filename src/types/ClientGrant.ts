import type { ManagementScope } from './Scope';
import type { CheckpointPagingOptions, Page, PagingOptions } from './paging';

/** Whether a client grant is for the client itself or for users. */
export type ClientGrantSubjectType = 'client' | 'user' | (string & {});

/** Whether tokens of a client grant can be for an organization. */
export type ClientGrantOrganizationUsage = 'deny' | 'allow' | 'require' | (string & {});

/**
 * A client grant: an API that a client may call, and the scopes it gets.
 *
 * @see https://auth0.com/docs/api/management/v2/client-grants/get-client-grants
 */
export interface ClientGrant {
  /** Client grant ID, `cgr_…`. */
  id?: string | undefined;
  client_id?: string | undefined;
  /** Identifier of the API. */
  audience?: string | undefined;
  scope?: ManagementScope[] | undefined;
  organization_usage?: ClientGrantOrganizationUsage | undefined;
  /** Default false. */
  allow_any_organization?: boolean | undefined;
  /** The group of clients that the grant is the default for. */
  default_for?: 'third_party_clients' | (string & {}) | undefined;
  /** True for a grant that Auth0 created; it can't be changed or deleted. */
  is_system?: boolean | undefined;
  subject_type?: ClientGrantSubjectType | undefined;
  authorization_details_types?: string[] | undefined;
  /** True to grant all scopes of the API. */
  allow_all_scopes?: boolean | undefined;
}

/**
 * A client grant to create.
 *
 * @see https://auth0.com/docs/api/management/v2/client-grants/post-client-grants
 */
export interface CreateClientGrant {
  /** Can't be combined with `default_for`. */
  client_id?: string | undefined;
  /** Identifier of the API. */
  audience: string;
  scope?: ManagementScope[] | undefined;
  organization_usage?: ClientGrantOrganizationUsage | undefined;
  /** Default false. */
  allow_any_organization?: boolean | undefined;
  /** The group of clients that the grant is the default for, instead of `client_id`. */
  default_for?: 'third_party_clients' | (string & {}) | undefined;
  subject_type?: ClientGrantSubjectType | undefined;
  authorization_details_types?: string[] | undefined;
  /** True to grant all scopes of the API. */
  allow_all_scopes?: boolean | undefined;
}

/**
 * The changes to a client grant. Absent fields stay as they are.
 *
 * @see https://auth0.com/docs/api/management/v2/client-grants/patch-client-grants-by-id
 */
export interface UpdateClientGrant {
  /** Replaces all scopes. */
  scope?: ManagementScope[] | null | undefined;
  organization_usage?: ClientGrantOrganizationUsage | null | undefined;
  allow_any_organization?: boolean | null | undefined;
  authorization_details_types?: string[] | undefined;
  /** True to grant all scopes of the API. */
  allow_all_scopes?: boolean | null | undefined;
}

/** Filters for a list of client grants. */
export interface ClientGrantFilters {
  /** Identifier of the API. */
  audience?: string | undefined;
  client_id?: string | undefined;
  /** The API accepts only true. */
  allow_any_organization?: boolean | undefined;
  subject_type?: ClientGrantSubjectType | undefined;
  default_for?: 'third_party_clients' | (string & {}) | undefined;
}

/** The client grants to list. */
export interface GetClientGrantsOptions extends PagingOptions, ClientGrantFilters {}

/** The client grants to list, with totals. */
export interface GetClientGrantsOptionsPaged extends GetClientGrantsOptions {
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** A page of client grants with totals. */
export interface ClientGrantPage extends Page {
  client_grants: ClientGrant[];
}

/** A list of client grants from a checkpoint on: `from` is the `next` of the previous page. */
export interface GetClientGrantsCheckpointOptions extends CheckpointPagingOptions, ClientGrantFilters {
  /** Entries per page, at most 100. */
  take: number;
}

/** A page of client grants with the checkpoint of the next page. */
export interface ClientGrantsCheckpointPage {
  client_grants: ClientGrant[];
  /** Absent on the last page. */
  next?: string | undefined;
}
