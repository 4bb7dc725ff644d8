import type { CheckpointPagingOptions, ObjectWithId, Page, PagingOptions } from './paging';
import type { AppMetadata, User, UserMetadata } from './User';

/**
 * A role: a named set of permissions to assign to users.
 *
 * @see https://auth0.com/docs/api/management/v2/roles/get-roles-by-id
 */
export interface Role {
  /** Role ID, `rol_…`. */
  id?: string | undefined;
  /** Name. */
  name?: string | undefined;
  /** Description. */
  description?: string | undefined;
}

/** A page of roles with totals. */
export interface RolePage extends Page {
  /**
   * @deprecated The API doesn't send it for roles: the value is undefined. Use `roles.length`.
   */
  length: number;
  /** The roles on this page. */
  roles: Role[];
}

/** IDs of roles to assign or remove. */
export interface RolesData {
  /** At least one role ID, `rol_…`. */
  roles: string[];
}

/** Options for listing roles. */
export interface GetRolesData extends PagingOptions {
  /** Return only roles with this text in their names. */
  name_filter?: string | undefined;
}

/** Options for listing roles with totals. */
export interface GetRolesDataPaged extends GetRolesData {
  /** True to get a page object with totals instead of an array. */
  include_totals: boolean;
}

/**
 * Data for a new role.
 *
 * @see https://auth0.com/docs/api/management/v2/roles/post-roles
 */
export interface CreateRoleData {
  /** Name; unique in the tenant. */
  name: string;
  /** Description. */
  description?: string | undefined;
}

/**
 * Changes to a role; absent fields keep their values.
 *
 * @see https://auth0.com/docs/api/management/v2/roles/patch-roles-by-id
 */
export interface UpdateRoleData {
  /** New name; unique in the tenant. */
  name?: string | undefined;
  /** New description. */
  description?: string | undefined;
}

/** Options for listing the permissions of a role. */
export interface GetRolePermissionsData extends ObjectWithId, PagingOptions {}

/** Options for listing the permissions of a role with totals. */
export interface GetRolePermissionsDataPaged extends GetRolePermissionsData {
  /** True to get a page object with totals instead of an array. */
  include_totals: boolean;
}

/** Options for listing the users with a role. */
export interface GetRoleUsersData extends ObjectWithId, PagingOptions {}

/** Options for listing the users with a role with `from` and `take`. */
export interface GetRoleUsersDataCheckpoint extends ObjectWithId, CheckpointPagingOptions {
  /** Entries per page, at most 100. */
  take: number;
}

/** Options for listing the users with a role with totals. */
export interface GetRoleUsersDataPaged extends GetRoleUsersData {
  /** True to get a page object with totals instead of an array. */
  include_totals: boolean;
}

/** A page of users with a role, listed with `from` and `take`. */
export interface RoleUsersCheckpointPage<A = AppMetadata, U = UserMetadata> {
  /** The users on this page: `user_id`, `name`, `email` and `picture`. */
  users: Array<User<A, U>>;
  /** Pass it as `from` to get the next page; absent on the last page. */
  next?: string | undefined;
}

/** Users to assign a role to. */
export interface RoleUsersData {
  /** At least one user ID. */
  users: string[];
}

/** Options for listing the roles of a user. */
export interface GetUserRolesData extends ObjectWithId, PagingOptions {}

/** Options for listing the roles of a user with totals. */
export interface GetUserRolesDataPaged extends GetUserRolesData {
  /** True to get a page object with totals instead of an array. */
  include_totals: boolean;
}
