/** An identity (linked account) of a user. */
export interface TicketIdentity {
  /** ID without the provider, e.g. `5f7c8ec7c33c6c004bbafe82`. */
  user_id: string;
  /** Provider, e.g. `auth0` or `google-oauth2`. */
  provider: string;
  /** Connection ID, `con_…`. */
  connection_id?: string | undefined;
}

/**
 * Options for a password change ticket. Pass either `user_id`, or `email` and `connection_id`.
 *
 * @see https://auth0.com/docs/api/management/v2/tickets/post-password-change
 */
export interface PasswordChangeTicketParams {
  /** URL that the user is redirected to afterwards; not allowed with `client_id`. */
  result_url?: string | undefined;
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  user_id?: string | undefined;
  /** Client ID of the application that the user is redirected to afterwards. */
  client_id?: string | undefined;
  /** Organization of the user, `org_…`. */
  organization_id?: string | undefined;
  /** New password; only old tenants accept it. */
  new_password?: string | undefined;
  /** Connection of the user, `con_…`; needed with `email`. */
  connection_id?: string | undefined;
  /** Email address of the user; needs `connection_id`. */
  email?: string | undefined;
  /** Lifetime in seconds. Default 432000 (5 days). */
  ttl_sec?: number | undefined;
  /** True to mark the email address as verified. Default false. */
  mark_email_as_verified?: boolean | undefined;
  /** True to add the email address to `result_url`. */
  includeEmailInRedirect?: boolean | undefined;
  /** Identity to change the password of, if it is not the primary one. */
  identity?: TicketIdentity | undefined;
}

/** A password change ticket. */
export interface PasswordChangeTicketResponse {
  /** URL where the user chooses a new password. */
  ticket: string;
}

/**
 * Options for an email verification ticket.
 *
 * @see https://auth0.com/docs/api/management/v2/tickets/post-email-verification
 */
export interface EmailVerificationTicketOptions {
  /** URL that the user is redirected to afterwards; not allowed with `client_id`. */
  result_url?: string | undefined;
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  user_id: string;
  /** Client ID of the application that the user is redirected to afterwards. */
  client_id?: string | undefined;
  /** Organization of the user, `org_…`. */
  organization_id?: string | undefined;
  /** Identity to verify, if it is not the primary one. */
  identity?: TicketIdentity | undefined;
  /** Lifetime in seconds. Default 432000 (5 days). */
  ttl_sec?: number | undefined;
  /** True to add the email address to `result_url`. */
  includeEmailInRedirect?: boolean | undefined;
}

/** An email verification ticket. */
export interface EmailVerificationTicketResponse {
  /** URL that verifies the email address. */
  ticket: string;
}
