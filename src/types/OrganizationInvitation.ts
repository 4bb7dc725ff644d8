import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/**
 * An invitation to join an organization.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/get-invitations-by-invitation-id
 */
export interface OrganizationInvitation {
  /** Invitation ID, `uinv_…`. */
  id: string;
  /** Organization ID, `org_…`. */
  organization_id: string;
  /** The person that sent the invitation. */
  inviter: {
    /** Name shown in the email. */
    name: string;
  };
  /** The person invited. */
  invitee: {
    /** Email address. */
    email: string;
  };
  /** URL for accepting the invitation. */
  invitation_url: string;
  /** ISO 8601 time, UTC. */
  created_at: string;
  /** ISO 8601 time, UTC. */
  expires_at: string;
  /** Connection that the invited person must log in with. */
  connection_id?: string | undefined;
  /** Client ID of the application that the invitation leads to. */
  client_id: string;
  /** Application metadata for the new member. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  app_metadata?: any;
  /** User metadata for the new member. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  user_metadata?: any;
  /** ID of the ticket in `invitation_url`. */
  ticket_id: string;
  /** IDs of the roles that the new member gets. */
  roles?: string[] | undefined;
}

/** A page of invitations: an object with `start` and `limit`. */
export interface OrganizationInvitationsPaged extends PageFrame {
  /**
   * @deprecated The API doesn't send a total for invitations: the value is undefined.
   */
  total: number;
  /** The invitations on this page. */
  invitations: OrganizationInvitation[];
}

/** Fields of an invitation to return. */
export interface OrganizationInvitationFields {
  /** Comma-separated field names. */
  fields?: string | undefined;
  /** True (the default) to return only these fields, false to leave them out. */
  include_fields?: boolean | undefined;
}

/** Options for listing the invitations of an organization. */
export interface GetOrganizationInvitationsData
  extends ObjectWithId, PagingOptions, OrganizationInvitationFields {
  /** Field and direction, e.g. `created_at:-1`. */
  sort?: string | undefined;
}

/** Options for listing the invitations of an organization as a page object. */
export interface GetOrganizationInvitationsDataPaged extends GetOrganizationInvitationsData {
  /** True to get a page object instead of an array. */
  include_totals: true;
}

/** Identifies an invitation of an organization. */
export interface OrganizationInvitationParams {
  /** Organization ID, `org_…`. */
  id: string;
  /** Invitation ID, `uinv_…`. */
  invitation_id: string;
}

/** Identifies an invitation and the fields to return. */
export interface GetOrganizationInvitationData
  extends OrganizationInvitationParams, OrganizationInvitationFields {}

/**
 * Data for a new invitation.
 *
 * @see https://auth0.com/docs/api/management/v2/organizations/post-invitations
 */
export interface CreateOrganizationInvitation {
  /** The person that sends the invitation. */
  inviter: {
    /** Name shown in the email; at most 300 characters. */
    name: string;
  };
  /** The person to invite. */
  invitee: {
    /** Email address. */
    email: string;
  };
  /** Connection that the invited person must log in with. */
  connection_id?: string | undefined;
  /** Client ID of the application that the invitation leads to. */
  client_id: string;
  /** Application metadata for the new member. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  app_metadata?: any;
  /** User metadata for the new member. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  user_metadata?: any;
  /** Lifetime in seconds: at most 2592000 (30 days); default 604800 (7 days). */
  ttl_sec?: number | undefined;
  /** False to create the invitation without sending an email. Default true. */
  send_invitation_email?: boolean | undefined;
  /** IDs of the roles that the new member gets. */
  roles?: string[] | undefined;
}
