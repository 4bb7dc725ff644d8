import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/**
 * A grant: the scopes that a user has allowed a client to use.
 *
 * @see https://auth0.com/docs/api/management/v2/grants/get-grants
 */
export interface GrantResponse {
  /** Grant ID. */
  id: string;
  /** ID of the client. */
  clientID: string;
  user_id: string;
  /** Identifier of the API. */
  audience?: string | undefined;
  scope: string[];
}

/** The grants to list. */
export interface GetGrantsParams extends PagingOptions {
  user_id?: string | undefined;
  client_id?: string | undefined;
  /** Identifier of the API. */
  audience?: string | undefined;
}

/** The grants to list, with totals. */
export interface GetGrantsParamsPaged extends GetGrantsParams {
  /** True for a page object with totals instead of an array. */
  include_totals: boolean;
}

/** A page of grants with totals. */
export interface GrantPage extends PageFrame {
  grants: GrantResponse[];
}

/**
 * Identifies a grant to delete.
 *
 * @see https://auth0.com/docs/api/management/v2/grants/delete-grants-by-id
 */
export interface DeleteGrantParams extends ObjectWithId {
  /** ID of the user of the grant. */
  user_id?: string | undefined;
}

/**
 * Identifies the user whose grants are all deleted.
 *
 * @see https://auth0.com/docs/api/management/v2/grants/delete-grants-by-user-id
 */
export interface DeleteUserGrantsParams {
  user_id: string;
}
