import type { Language } from './Language';
import type { TenantFlags } from './TenantFlags';
import type { TenantSecurityHeaders } from './TenantSecurityHeaders';

/** A custom page of the tenant. */
export interface TenantPage {
  /** Whether the custom page replaces the default one. Default false. */
  enabled?: boolean | undefined;
  /** The page: HTML with Liquid tags. */
  html?: string | undefined;
}

/** What users see after an error. */
export interface TenantErrorPage {
  /** The page: HTML with Liquid tags. */
  html?: string | undefined;
  /** Whether the default page links to the log. Default false. */
  show_log_link?: boolean | undefined;
  /** URL to redirect to, instead of showing a page. */
  url?: string | undefined;
}

/** User codes of the device flow. */
export interface TenantDeviceFlow {
  /** Characters of a code. Default `base20`. */
  charset?: 'base20' | 'digits' | (string & {}) | undefined;
  /** Format of a code, e.g. `****-****`; at most 20 characters. */
  mask?: string | undefined;
}

/** How many tokens are issued by the client credentials grant. */
export interface TenantTokenQuota {
  client_credentials: {
    /** True to refuse tokens above the quota, false to only log it. */
    enforce?: boolean | undefined;
    /** Tokens per day, at least 1. */
    per_day?: number | undefined;
    /** Tokens per hour, at least 1. */
    per_hour?: number | undefined;
  };
}

/**
 * The settings of the tenant.
 *
 * @see https://auth0.com/docs/api/management/v2/tenants/tenant-settings-route
 */
export interface TenantSettings {
  /** Custom page for password changes. */
  change_password?: TenantPage | null | undefined;
  /** Custom page for Guardian. */
  guardian_mfa_page?: TenantPage | null | undefined;
  /** Identifier of the API that tokens are for when a request names none. */
  default_audience?: string | undefined;
  /** Name of the connection for the password grant. */
  default_directory?: string | undefined;
  /** What users see after an error. */
  error_page?: TenantErrorPage | null | undefined;
  /** User codes of the device flow. */
  device_flow?: TenantDeviceFlow | null | undefined;
  /** Quotas of clients and organizations that have none of their own. */
  default_token_quota?:
    | { clients?: TenantTokenQuota | undefined; organizations?: TenantTokenQuota | undefined }
    | null
    | undefined;
  /** Features that are on or off. */
  flags?: TenantFlags | undefined;
  /** Name of the tenant on its pages. */
  friendly_name?: string | undefined;
  /** URL of the logo. */
  picture_url?: string | undefined;
  support_email?: string | undefined;
  support_url?: string | undefined;
  /** URLs that a logout may redirect to. */
  allowed_logout_urls?: string[] | undefined;
  /** Hours. Default 168. */
  session_lifetime?: number | undefined;
  /** Hours without activity after which a session ends. Default 72. */
  idle_session_lifetime?: number | undefined;
  /** Hours, for non-persistent sessions. Default 72. */
  ephemeral_session_lifetime?: number | undefined;
  /** Hours without activity after which a non-persistent session ends. Default 24. */
  idle_ephemeral_session_lifetime?: number | undefined;
  /** Node version of your extensibility code, e.g. `22`. */
  sandbox_version?: string | undefined;
  /** Older runtime of rules and hooks. */
  legacy_sandbox_version?: string | undefined;
  /** Values to choose `sandbox_version` from; read-only. */
  sandbox_versions_available?: string[] | undefined;
  /** An absolute HTTPS URL. */
  default_redirection_uri?: string | undefined;
  /** Languages of Universal Login, e.g. `en` or `pt-BR`. */
  enabled_locales?: Language[] | undefined;
  /** Security headers of the tenant's pages. */
  security_headers?: TenantSecurityHeaders | null | undefined;
  /** Whether sessions outlive the browser. */
  session_cookie?: { mode: 'persistent' | 'non-persistent' | (string & {}) } | null | undefined;
  sessions?:
    | {
        /** Whether an OIDC logout asks the user to confirm. Default true. */
        oidc_logout_prompt_enabled?: boolean | undefined;
      }
    | null
    | undefined;
  oidc_logout?:
    | {
        /** Whether discovery lists `end_session_endpoint`. Default true. */
        rp_logout_end_session_endpoint_discovery?: boolean | undefined;
      }
    | undefined;
  /** Whether the Authentication API accepts names of organizations. Default false. */
  allow_organization_name_in_authentication_api?: boolean | undefined;
  /** Whether post-login actions choose the factors. Default false. */
  customize_mfa_in_postlogin_action?: boolean | undefined;
  /** Values of `acr_values` that discovery lists. */
  acr_values_supported?: string[] | null | undefined;
  mtls?:
    | {
        /** Whether discovery lists mTLS aliases of endpoints. Default false. */
        enable_endpoint_aliases?: boolean | undefined;
      }
    | null
    | undefined;
  /** Default false. */
  pushed_authorization_requests_supported?: boolean | undefined;
  /** Whether authorization responses carry `iss`. Default false. */
  authorization_response_iss_parameter_supported?: boolean | null | undefined;
  skip_non_verifiable_callback_uri_confirmation_prompt?: boolean | null | undefined;
  /** How the `resource` parameter is handled. Default `audience`. */
  resource_parameter_profile?: 'audience' | 'compatibility' | (string & {}) | undefined;
  /** Default false. */
  client_id_metadata_document_supported?: boolean | undefined;
  phone_consolidated_experience?: boolean | undefined;
  enable_ai_guide?: boolean | undefined;
  /** Default false. */
  include_session_metadata_in_tenant_logs?: boolean | undefined;
  dynamic_client_registration_security_mode?: 'strict' | 'permissive' | (string & {}) | undefined;
  /** Countries to choose from when entering a phone number. */
  country_codes?:
    | {
        /** ISO 3166-1 codes, e.g. `DE`. */
        list?: string[] | undefined;
        mode?: 'allow' | 'deny' | (string & {}) | undefined;
      }
    | null
    | undefined;
}
