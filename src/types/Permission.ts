import type { ObjectWithId, Page, PagingOptions } from './paging';

/** Where a user's permission comes from. */
export interface PermissionSource {
  /** ID of the role; empty for a direct permission. */
  source_id?: string | undefined;
  /** Name of the role; empty for a direct permission. */
  source_name?: string | undefined;
  /** `DIRECT` or `ROLE`. */
  source_type?: string | undefined;
}

/**
 * A permission that a role includes, or that a user has directly or through a role.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-permissions
 */
export interface Permission {
  /** Identifier (audience) of the API. */
  resource_server_identifier?: string | undefined;
  /** Name of the permission, e.g. `read:reports`. */
  permission_name?: string | undefined;
  /** Name of the API. */
  resource_server_name?: string | undefined;
  /** Description. */
  description?: string | undefined;
  /** Where the permission comes from; only for the permissions of a user. */
  sources?: PermissionSource[] | undefined;
}

/** A permission to assign or remove. */
export interface PermissionData {
  /** Identifier (audience) of the API. */
  resource_server_identifier: string;
  /** Name of the permission, e.g. `read:reports`. */
  permission_name: string;
}

/** Permissions to assign or remove. */
export interface PermissionsData {
  /** At least one permission. */
  permissions: PermissionData[];
}

/** A page of permissions with totals. */
export interface PermissionPage extends Page {
  /**
   * @deprecated The API doesn't send it for permissions: the value is undefined. Use `permissions.length`.
   */
  length: number;
  /** The permissions on this page. */
  permissions: Permission[];
}

/** Options for listing the permissions of a user. */
export interface GetUserPermissionsData extends ObjectWithId, PagingOptions {}

/** Options for listing the permissions of a user with totals. */
export interface GetUserPermissionsDataPaged extends GetUserPermissionsData {
  /** True to get a page object with totals instead of an array. */
  include_totals: boolean;
}
