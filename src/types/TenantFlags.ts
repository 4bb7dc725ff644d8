/** Flags that turn features of the tenant on or off. Names that are not listed here are accepted, too. */
export interface TenantFlags {
  change_pwd_flow_v1?: boolean | undefined;
  /** Whether the dashboard shows APIs. Default false. */
  enable_apis_section?: boolean | undefined;
  disable_impersonation?: boolean | undefined;
  /** Whether new clients get all current connections. Default true. */
  enable_client_connections?: boolean | undefined;
  enable_pipeline2?: boolean | undefined;
  allow_legacy_delegation_grant_types?: boolean | undefined;
  allow_legacy_ro_grant_types?: boolean | undefined;
  allow_legacy_tokeninfo_endpoint?: boolean | undefined;
  enable_legacy_profile?: boolean | undefined;
  enable_idtoken_api2?: boolean | undefined;
  /** Whether a public signup reports `user_exists` instead of a generic error. */
  enable_public_signup_user_exists_error?: boolean | undefined;
  /** True to log users in by single sign-on without asking for confirmation. */
  enable_sso?: boolean | undefined;
  allow_changing_enable_sso?: boolean | undefined;
  disable_clickjack_protection_headers?: boolean | undefined;
  /** True to keep enterprise connections out of the configuration that Lock reads. */
  no_disclose_enterprise_connections?: boolean | undefined;
  enforce_client_authentication_on_passwordless_start?: boolean | undefined;
  enable_adfs_waad_email_verification?: boolean | undefined;
  /** Whether revoking a refresh token deletes its grant. */
  revoke_refresh_token_grant?: boolean | undefined;
  dashboard_log_streams_next?: boolean | undefined;
  dashboard_insights_view?: boolean | undefined;
  disable_fields_map_fix?: boolean | undefined;
  /** True to let users choose a factor when they enroll. */
  mfa_show_factor_list_on_enrollment?: boolean | undefined;
  /** True to leave `alg` out of the JSON Web Key Set. */
  remove_alg_from_jwks?: boolean | undefined;
  improved_signup_bot_detection_in_classic?: boolean | undefined;
  genai_trial?: boolean | undefined;
  /** Whether clients can register themselves (RFC 7591). Default false. */
  enable_dynamic_client_registration?: boolean | undefined;
  /** True to return phone numbers of enrollments unmasked. Default true. */
  disable_management_api_sms_obfuscation?: boolean | undefined;
  trust_azure_adfs_email_verified_connection_property?: boolean | undefined;
  custom_domains_provisioning?: boolean | undefined;
  [flag: string]: boolean | undefined;
}
