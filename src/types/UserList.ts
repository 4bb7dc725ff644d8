import type { ObjectWithId, Page, PagingOptions } from './paging';
import type { AppMetadata, User, UserMetadata } from './User';

/** Which fields of a user to return. */
export interface FieldOptions {
  /** Comma separated names of fields. */
  fields?: string | string[] | undefined;
  /** True (the default) to return only these fields, false to leave them out. */
  include_fields?: boolean | undefined;
}

/**
 * Which users to list.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-users
 */
export interface GetUsersData extends PagingOptions, FieldOptions {
  /** Field and direction, e.g. `created_at:-1`. */
  sort?: string | undefined;
  /** Name of a connection; with the search engine v1 alone. */
  connection?: string | undefined;
  /** Query in Lucene syntax, e.g. `email:"jane@example.com"`. */
  q?: string | undefined;
  /** `v3` (or `v1`, `v2` on old tenants). */
  search_engine?: string | undefined;
  /** False to let the order of pages be the engine's own. */
  primary_order?: boolean | undefined;
}

/** Users with totals. */
export interface GetUsersDataPaged extends GetUsersData {
  /** The answer is a page object with totals. */
  include_totals: true;
}

/** A page of users with totals. */
export interface UserPage<A = AppMetadata, U = UserMetadata> extends Page {
  /** The users of this page. */
  users: Array<User<A, U>>;
}

/** Names one user and the fields to return. */
export interface GetUserData extends ObjectWithId, FieldOptions {}
