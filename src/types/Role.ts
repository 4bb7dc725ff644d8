import type { ObjectWithId, Page, PagingOptions } from './paging';

/** @see https://auth0.com/docs/api/management/v2/users/get-user-roles */
export interface Role {
  /** Role ID, `rol_…`. */
  id?: string;
  name?: string;
  description?: string;
}

/** A page of roles with totals. */
export interface RolePage extends Page {
  roles: Role[];
}

/** IDs of roles to assign or remove. */
export interface RolesData {
  /** At least one role ID, `rol_…`. */
  roles: string[];
}

/** Whose roles to list. */
export interface GetUserRolesData extends ObjectWithId, PagingOptions {
  include_totals?: boolean;
}

/** Roles with totals. */
export interface GetUserRolesDataPaged extends GetUserRolesData {
  include_totals: true;
}
