import type { ObjectWithId, Page, PagingOptions } from './paging';

/** @see https://auth0.com/docs/api/management/v2/users/get-user-organizations */
export interface Organization {
  /** Organization ID, `org_…`. */
  id: string;
  name: string;
  display_name?: string;
  branding?: { logo_url?: string; colors?: { primary?: string; page_background?: string } };
  /** At most 25 keys of 255 characters. */
  metadata?: Record<string, unknown>;
}

/** A page of organizations with totals. */
export interface OrganizationsPaged extends Page {
  organizations: Organization[];
}

/** Whose organizations to list. */
export interface GetUserOrganizationsData extends ObjectWithId, PagingOptions {
  include_totals?: boolean;
}

/** Organizations with totals. */
export interface GetUserOrganizationsDataPaged extends GetUserOrganizationsData {
  include_totals: true;
}
