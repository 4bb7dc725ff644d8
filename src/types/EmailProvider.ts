import type { FieldOptions } from './UserList';

/** Name of an email service. */
export type EmailProviderName =
  | 'mailgun'
  | 'mandrill'
  | 'sendgrid'
  | 'resend'
  | 'ses'
  | 'sparkpost'
  | 'smtp'
  | 'azure_cs'
  | 'ms365'
  | 'custom'
  | (string & {});

/** Credentials of an email service as the API returns them: without secrets. */
export interface EmailProviderCredentials {
  /** User of the API. */
  api_user?: string | undefined;
  /** Region of `ses`, `sparkpost` or `mailgun`. */
  region?: string | null | undefined;
  /** Host name or IP address. */
  smtp_host?: string | undefined;
  /** Port, e.g. 587. */
  smtp_port?: number | undefined;
  /** Username. */
  smtp_user?: string | undefined;
}

/** Credentials of an email service to send; each service has its own fields. */
export interface EmailProviderCredentialsData extends EmailProviderCredentials {
  /** API key of `mailgun`, `mandrill`, `sendgrid`, `resend` or `sparkpost`. */
  api_key?: string | undefined;
  /** `mailgun`: domain that sends. */
  domain?: string | undefined;
  /** `ses`: AWS access key ID. */
  accessKeyId?: string | undefined;
  /** `ses`: AWS secret access key. */
  secretAccessKey?: string | undefined;
  /** `smtp`: password. */
  smtp_pass?: string | undefined;
  /** `azure_cs`: connection string. */
  connectionString?: string | undefined;
  /** `ms365`: tenant ID. */
  tenantId?: string | undefined;
  /** `ms365`: client ID. */
  clientId?: string | undefined;
  /** `ms365`: client secret. */
  clientSecret?: string | undefined;
}

/**
 * The email service of the tenant.
 *
 * @see https://auth0.com/docs/api/management/v2/emails/get-provider
 */
export interface EmailProvider {
  /** Name of the service. */
  name?: EmailProviderName | undefined;
  /** Whether the service is used. */
  enabled?: boolean | undefined;
  /** Sender of templates that name none. */
  default_from_address?: string | undefined;
  /** Credentials without secrets. */
  credentials?: EmailProviderCredentials | undefined;
  /** Settings of the service. */
  settings?: Record<string, unknown> | null | undefined;
}

/** The fields of the email provider to return. */
export type GetEmailProviderData = FieldOptions;

/** Changes to the email provider. */
export interface UpdateEmailProviderData {
  /** Name of the service. */
  name?: EmailProviderName | undefined;
  /** Whether the service is used. */
  enabled?: boolean | undefined;
  /** Sender of templates that name none. */
  default_from_address?: string | undefined;
  /** Credentials of the service. */
  credentials?: EmailProviderCredentialsData | undefined;
  /** Settings of the service; null removes them. */
  settings?: Record<string, unknown> | null | undefined;
}

/** An email provider to configure; it is enabled unless `enabled` is false. */
export interface CreateEmailProviderData extends UpdateEmailProviderData {
  /** Name of the service. */
  name: EmailProviderName;
  /** Credentials of the service. */
  credentials: EmailProviderCredentialsData;
}
