import type { AddOrganizationEnabledConnection } from './OrganizationConnection';
import type { CheckpointPagingOptions, ObjectWithId, PageFrame, PagingOptions } from './paging';

/** Colors and logo that an organization's login page shows. */
export interface OrganizationBranding {
  /** HTTPS URL of the logo. */
  logo_url?: string | undefined;
  /** Colors in hexadecimal, e.g. `#0059d6`. */
  colors?:
    | {
        /** Color of buttons and links. */
        primary: string;
        /** Background color of the page. */
        page_background: string;
      }
    | undefined;
}

/** How many access tokens the organization's applications may get with client credentials. */
export interface OrganizationTokenQuota {
  /** Limits for the client credentials grant. */
  client_credentials: {
    /** True to refuse requests above the limit, false to only log them. */
    enforce?: boolean | undefined;
    /** Tokens per day. */
    per_day?: number | undefined;
    /** Tokens per hour. */
    per_hour?: number | undefined;
  };
}

/** A connection that was enabled together with a new organization. */
export interface CreatedOrganizationConnection extends AddOrganizationEnabledConnection {
  /** The connection itself. */
  connection?: { name: string; strategy: string } | undefined;
}

/**
 * An organization: a group of users with its own login page and connections.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/get-organizations-by-id
 */
export interface Organization {
  /** Organization ID, `org_…`. */
  id: string;
  /** Name in URLs and logins: lower case, at most 50 characters. */
  name: string;
  /** Name shown to users. */
  display_name?: string | undefined;
  /** Colors and logo of the login page. */
  branding?: OrganizationBranding | undefined;
  /** Open metadata: at most 25 keys; keys and values of at most 255 characters. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  metadata?: any;
  /** Limits for access tokens. */
  token_quota?: OrganizationTokenQuota | undefined;
  /** Enabled connections; only in the response to `create`. */
  enabled_connections?: CreatedOrganizationConnection[] | undefined;
}

/** A page of organizations with totals. */
export interface OrganizationsPaged extends PageFrame {
  /** The organizations on this page. */
  organizations: Organization[];
}

/** A page of organizations listed with `from` and `take`. */
export interface OrganizationsCheckpointPage {
  /** The organizations on this page. */
  organizations: Organization[];
  /** Pass it as `from` to get the next page; absent on the last page. */
  next?: string | undefined;
}

/** Options for listing organizations. */
export interface GetOrganizationsData extends PagingOptions {
  /** Field and direction, e.g. `name:1`. */
  sort?: string | undefined;
}

/** Options for listing organizations with totals. */
export interface GetOrganizationsDataPaged extends GetOrganizationsData {
  /** True to get a page object with totals instead of an array. */
  include_totals: true;
}

/** Options for listing organizations with `from` and `take`. */
export interface GetOrganizationsDataCheckpoint extends CheckpointPagingOptions {
  /** Field and direction, e.g. `name:1`. */
  sort?: string | undefined;
}

/**
 * Data for a new organization.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/post-organizations
 */
export interface CreateOrganization {
  /** Lower case letters, digits, `-` and `_`; at most 50 characters. */
  name: string;
  /** Name shown to users; at most 255 characters. */
  display_name?: string | undefined;
  /** Colors and logo of the login page. */
  branding?: OrganizationBranding | undefined;
  /** Open metadata: at most 25 keys; keys and values of at most 255 characters. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  metadata?: any;
  /** Connections to enable. */
  enabled_connections?: AddOrganizationEnabledConnection[] | undefined;
  /** Limits for access tokens. */
  token_quota?: OrganizationTokenQuota | undefined;
}

/**
 * Changes to an organization; absent fields keep their values.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/patch-organizations-by-id
 */
export interface UpdateOrganization {
  /** Lower case letters, digits, `-` and `_`; at most 50 characters. */
  name?: string | undefined;
  /** Name shown to users; at most 255 characters. */
  display_name?: string | undefined;
  /** Colors and logo of the login page. */
  branding?: OrganizationBranding | undefined;
  /** Replaces all metadata. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  metadata?: any;
  /** Limits for access tokens. */
  token_quota?: OrganizationTokenQuota | undefined;
}

/** Options for listing the organizations of a user. */
export interface GetUserOrganizationsData extends ObjectWithId, PagingOptions {}

/** Options for listing the organizations of a user with totals. */
export interface GetUserOrganizationsDataPaged extends GetUserOrganizationsData {
  /** True to get a page object with totals instead of an array. */
  include_totals: boolean;
}
