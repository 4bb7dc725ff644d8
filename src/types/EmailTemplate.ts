/** Name of an email template. */
export type EmailTemplateName =
  | 'verify_email'
  | 'verify_email_by_code'
  | 'auth_email_by_code'
  | 'reset_email'
  | 'reset_email_by_code'
  | 'welcome_email'
  | 'blocked_account'
  | 'stolen_credentials'
  | 'enrollment_email'
  | 'mfa_oob_code'
  | 'user_invitation'
  | 'change_password'
  | 'password_reset'
  | 'async_approval'
  | (string & {});

/** Identifies an email template. */
export interface EmailTemplateParams {
  /** Name of the template, e.g. `verify_email`. */
  name: EmailTemplateName;
}

/** Changes to an email template. */
export interface UpdateEmailTemplateData {
  /** Name of the template. */
  template?: EmailTemplateName | undefined;
  /** HTML with placeholders in the template's syntax. */
  body?: string | null | undefined;
  /** Sender, e.g. `sender@example.com`. */
  from?: string | null | undefined;
  /** URL to redirect users to after they follow the link. */
  resultUrl?: string | null | undefined;
  /** Subject; it may contain placeholders. */
  subject?: string | null | undefined;
  /** `liquid`. */
  syntax?: string | null | undefined;
  /** Lifetime of the link in seconds. */
  urlLifetimeInSeconds?: number | null | undefined;
  /** Whether `resultUrl` gets the user's address as its `email` parameter. */
  includeEmailInRedirect?: boolean | undefined;
  /** Whether the template is used. */
  enabled?: boolean | null | undefined;
}

/**
 * An email template.
 *
 * @see https://auth0.com/docs/api/management/v2/email-templates/get-email-templates-by-template-name
 */
export interface EmailTemplate extends UpdateEmailTemplateData {
  /** Name of the template. */
  template: EmailTemplateName;
}

/** An email template to create. */
export interface CreateEmailTemplateData extends EmailTemplate {
  /** HTML with placeholders in the template's syntax. */
  body: string | null;
  /** Sender, e.g. `sender@example.com`. */
  from: string | null;
  /** Subject; it may contain placeholders. */
  subject: string | null;
  /** `liquid`. */
  syntax: string | null;
  /** Whether the template is used. */
  enabled: boolean | null;
}
