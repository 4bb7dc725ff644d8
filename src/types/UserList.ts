import type { ObjectWithId, Page, PagingOptions } from './paging';
import type { AppMetadata, User, UserMetadata } from './User';

/** Which fields of a user to return. */
export interface FieldOptions {
  /** Comma-separated field names. */
  fields?: string | string[] | undefined;
  /** True (the default) to return only these fields, false to leave them out. */
  include_fields?: boolean | undefined;
}

/**
 * Options for listing users.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-users
 */
export interface GetUsersData extends PagingOptions, FieldOptions {
  /** Field and direction, e.g. `created_at:-1`. */
  sort?: string | undefined;
  /** Name of a connection; only with search engine v1. */
  connection?: string | undefined;
  /** Query in Lucene syntax, e.g. `email:"jane@example.com"`. */
  q?: string | undefined;
  /** `v3` (or `v1`, `v2` on old tenants). */
  search_engine?: string | undefined;
  /** False to keep the search engine's own order of results. */
  primary_order?: boolean | undefined;
}

/** Options for listing users with totals. */
export interface GetUsersDataPaged extends GetUsersData {
  /** True to get a page object with totals instead of an array. */
  include_totals: boolean;
}

/** A page of users with totals. */
export interface UserPage<A = AppMetadata, U = UserMetadata> extends Page {
  /** The users on this page. */
  users: Array<User<A, U>>;
}

/** Identifies a user and the fields to return. */
export interface GetUserData extends ObjectWithId, FieldOptions {}
