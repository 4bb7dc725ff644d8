import type { CheckpointPagingOptions, ObjectWithId, PageFrame, PagingOptions } from './paging';
import type { Role } from './Role';

/**
 * A member of an organization.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/get-members
 */
export interface OrganizationMember {
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  user_id?: string | undefined;
  /** URL of a picture. */
  picture?: string | undefined;
  /** Full name. */
  name?: string | undefined;
  /** Email address. */
  email?: string | undefined;
  /** Roles in this organization; only when `fields` names them. */
  roles?: Array<{ id?: string | undefined; name?: string | undefined }> | undefined;
}

/** A page of members with totals. */
export interface OrganizationMembersPaged extends PageFrame {
  /** The members on this page. */
  members: OrganizationMember[];
}

/** A page of members listed with `from` and `take`. */
export interface OrganizationMembersCheckpointPage {
  /** The members on this page. */
  members: OrganizationMember[];
  /** Pass it as `from` to get the next page; absent on the last page. */
  next?: string | undefined;
}

/** Fields of a member to return. */
export interface OrganizationMemberFields {
  /** Comma-separated field names, e.g. `user_id,email,roles`. */
  fields?: string | undefined;
  /** True (the default) to return only these fields, false to leave them out. */
  include_fields?: boolean | undefined;
}

/** Options for listing the members of an organization. */
export interface GetOrganizationMembersData extends ObjectWithId, PagingOptions, OrganizationMemberFields {}

/** Options for listing the members of an organization with `from` and `take`. */
export interface GetOrganizationMembersDataCheckpoint
  extends ObjectWithId, CheckpointPagingOptions, OrganizationMemberFields {}

/** Options for listing the members of an organization with totals. */
export interface GetOrganizationMembersDataPaged extends GetOrganizationMembersData {
  /** True to get a page object with totals instead of an array. */
  include_totals: true;
}

/** Users to add to an organization. */
export interface AddOrganizationMembers {
  /** At least one user ID. */
  members: string[];
}

/** Users to remove from an organization. */
export interface RemoveOrganizationMembers {
  /** At least one user ID. */
  members: string[];
}

/** Identifies a member of an organization. */
export interface OrganizationMemberParams {
  /** Organization ID, `org_…`. */
  id: string;
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  user_id: string;
}

/** Options for listing the roles of a member. */
export interface GetOrganizationMemberRolesData extends OrganizationMemberParams, PagingOptions {}

/** Options for listing the roles of a member with totals. */
export interface GetOrganizationMemberRolesDataPaged extends GetOrganizationMemberRolesData {
  /** True to get a page object with totals instead of an array. */
  include_totals: true;
}

/** A page of a member's roles with totals. */
export interface OrganizationMemberRolesPaged extends PageFrame {
  /** The roles on this page. */
  roles: Role[];
}

/** Roles to assign to a member. */
export interface AddOrganizationMemberRoles {
  /** At least one role ID, `rol_…`. */
  roles: string[];
}

/** Roles to remove from a member. */
export interface RemoveOrganizationMemberRoles {
  /** At least one role ID, `rol_…`. */
  roles: string[];
}
