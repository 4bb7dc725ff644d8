import type { ObjectWithId, Page, PagingOptions } from './paging';

/** Where a user has a permission from. */
export interface PermissionSource {
  /** ID of the role; '' for a direct permission. */
  source_id?: string;
  /** Name of the role; '' for a direct permission. */
  source_name?: string;
  /** `DIRECT` or `ROLE`. */
  source_type?: string;
}

/** @see https://auth0.com/docs/api/management/v2/users/get-permissions */
export interface Permission {
  /** Identifier (audience) of the API. */
  resource_server_identifier?: string;
  /** The permission, e.g. `read:reports`. */
  permission_name?: string;
  /** Name of the API. */
  resource_server_name?: string;
  description?: string;
  sources?: PermissionSource[];
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
  permissions: PermissionData[];
}

/** A page of permissions with totals. */
export interface PermissionPage extends Page {
  permissions: Permission[];
}

/** Whose permissions to list. */
export interface GetUserPermissionsData extends ObjectWithId, PagingOptions {
  include_totals?: boolean;
}

/** Permissions with totals. */
export interface GetUserPermissionsDataPaged extends GetUserPermissionsData {
  include_totals: true;
}
