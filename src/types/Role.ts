import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/**
 * A role of a user.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-user-roles
 */
export interface Role {
  /** Role ID, `rol_…`. */
  id?: string | undefined;
  /** Name. */
  name?: string | undefined;
  /** What it is for. */
  description?: string | undefined;
}

/** A page of roles with totals. */
export interface RolePage extends PageFrame {
  /** The roles of this page. */
  roles: Role[];
}

/** IDs of roles to assign or remove. */
export interface RolesData {
  /** At least one role ID, `rol_…`. */
  roles: string[];
}

/** Whose roles to list. */
export interface GetUserRolesData extends ObjectWithId, PagingOptions {}

/** Roles with totals. */
export interface GetUserRolesDataPaged extends GetUserRolesData {
  /** The answer is a page object with totals. */
  include_totals: true;
}
