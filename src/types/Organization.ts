import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/**
 * An organization that a user is a member of.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-user-organizations
 */
export interface Organization {
  /** Organization ID, `org_…`. */
  id: string;
  /** Name in URLs and logins: lower case. */
  name: string;
  /** Name for people. */
  display_name?: string | undefined;
  /** Looks of the login page. */
  branding?: {
    /** URL of the logo. */
    logo_url?: string | undefined;
    /** Colors, e.g. `#0059d6`. */
    colors?:
      | {
          /** Color of buttons and links. */
          primary: string;
          /** Color of the page. */
          page_background: string;
        }
      | undefined;
  };
  /** Open metadata: at most 25 keys of 255 characters. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  metadata?: Record<string, any> | undefined;
}

/** A page of organizations with totals. */
export interface OrganizationsPaged extends PageFrame {
  /** The organizations of this page. */
  organizations: Organization[];
}

/** Whose organizations to list. */
export interface GetUserOrganizationsData extends ObjectWithId, PagingOptions {}

/** Organizations with totals. */
export interface GetUserOrganizationsDataPaged extends GetUserOrganizationsData {
  /** The answer is a page object with totals. */
  include_totals: true;
}
