import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/** Where a user has a permission from. */
export interface PermissionSource {
  /** ID of the role; '' for a direct permission. */
  source_id?: string | undefined;
  /** Name of the role; '' for a direct permission. */
  source_name?: string | undefined;
  /** `DIRECT` or `ROLE`. */
  source_type?: string | undefined;
}

/**
 * A permission that a user has, directly or by a role.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-permissions
 */
export interface Permission {
  /** Identifier (audience) of the API. */
  resource_server_identifier?: string | undefined;
  /** The permission, e.g. `read:reports`. */
  permission_name?: string | undefined;
  /** Name of the API. */
  resource_server_name?: string | undefined;
  /** What it permits, in words. */
  description?: string | undefined;
  /** Where the user has it from. */
  sources?: PermissionSource[] | undefined;
}

/** A permission to assign or remove. */
export interface PermissionData {
  /** Identifier (audience) of the API. */
  resource_server_identifier: string;
  /** The permission, e.g. `read:reports`. */
  permission_name: string;
}

/** Permissions to assign or remove. */
export interface PermissionsData {
  /** At least one permission. */
  permissions: PermissionData[];
}

/** A page of permissions with totals. */
export interface PermissionPage extends PageFrame {
  /** The permissions of this page. */
  permissions: Permission[];
}

/** Whose permissions to list. */
export interface GetUserPermissionsData extends ObjectWithId, PagingOptions {}

/** Permissions with totals. */
export interface GetUserPermissionsDataPaged extends GetUserPermissionsData {
  /** The answer is a page object with totals. */
  include_totals: true;
}
