import type {
  ClientAppType,
  ClientAuthenticationMethods,
  ClientDefaultOrganization,
  ClientEncryptionKey,
  ClientJwtConfiguration,
  ClientNativeSocialLogin,
  ClientOidcLogout,
  ClientRefreshToken,
  ClientSessionTransfer,
  ClientSignedRequestObject,
  ClientSigningKey,
  ClientTokenQuota,
  ClientTokenVaultPrivilegedAccess,
  Grant,
  OrganizationUsage,
  TokenEndpointAuthMethod,
} from './ClientSettings';

/**
 * A client: an application that logs users in or calls APIs.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/get-clients-by-id
 */
export interface Client {
  /** Name of the tenant. */
  tenant?: string | undefined;
  name?: string | undefined;
  /** At most 140 characters. */
  description?: string | undefined;
  client_id?: string | undefined;
  /** Keep it on the server. Absent without the scope `read:client_keys`. */
  client_secret?: string | undefined;
  app_type?: ClientAppType | undefined;
  /** True for the tenant's "All Applications" client. */
  global?: boolean | undefined;
  /** 150 × 150 pixels look best. */
  logo_uri?: string | undefined;
  is_first_party?: boolean | undefined;
  /** Whether the client follows the OIDC specification strictly. */
  oidc_conformant?: boolean | undefined;
  /** URLs that users may return to after a login. */
  callbacks?: string[] | undefined;
  /** Origins that may call the API from a browser (CORS). */
  allowed_origins?: string[] | undefined;
  /** Origins that may use the web message response mode. */
  web_origins?: string[] | undefined;
  /** Audiences or realms for SAML and WS-Federation. */
  client_aliases?: string[] | undefined;
  /** IDs of clients and APIs that may request delegation tokens. */
  allowed_clients?: string[] | undefined;
  /** URLs that users may return to after a logout. */
  allowed_logout_urls?: string[] | undefined;
  jwt_configuration?: ClientJwtConfiguration | undefined;
  grant_types?: Grant[] | undefined;
  signing_keys?: ClientSigningKey[] | undefined;
  encryption_key?: ClientEncryptionKey | undefined;
  /** Whether Auth0 handles single sign-on, instead of the identity provider. */
  sso?: boolean | undefined;
  /** Default false. */
  sso_disabled?: boolean | undefined;
  /** @deprecated Use `cross_origin_authentication`. */
  cross_origin_auth?: boolean | undefined;
  /** Whether the client can authenticate users from another origin. */
  cross_origin_authentication?: boolean | undefined;
  /** URL of the page that verifies cross-origin logins. */
  cross_origin_loc?: string | undefined;
  /** Default true. */
  custom_login_page_on?: boolean | undefined;
  /** HTML. */
  custom_login_page?: string | undefined;
  /** HTML. */
  custom_login_page_preview?: string | undefined;
  /** HTML form for WS-Federation. */
  form_template?: string | undefined;
  /** Settings by addon, e.g. `{ samlp: { … } }`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  addons?: any;
  token_endpoint_auth_method?: TokenEndpointAuthMethod | undefined;
  /** Whether the API trusts the header `auth0-forwarded-for` of token requests. */
  is_token_endpoint_ip_header_trusted?: boolean | undefined;
  /** Open metadata: at most 10 keys, values of at most 255 characters. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  client_metadata?: any;
  /** Settings by platform: `android`, `ios`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  mobile?: any;
  /** HTTPS URL of the page that starts a login. */
  initiate_login_uri?: string | undefined;
  native_social_login?: ClientNativeSocialLogin | undefined;
  /** Google's FedCM prompt on the login page. */
  fedcm_login?: { google?: { is_enabled?: boolean | undefined } | null | undefined } | undefined;
  refresh_token?: ClientRefreshToken | null | undefined;
  oidc_logout?: ClientOidcLogout | undefined;
  session_transfer?: ClientSessionTransfer | null | undefined;
  default_organization?: ClientDefaultOrganization | null | undefined;
  /** Default `deny`. */
  organization_usage?: OrganizationUsage | undefined;
  /** When to ask for the organization. Default `no_prompt`. */
  organization_require_behavior?:
    'no_prompt' | 'pre_login_prompt' | 'post_login_prompt' | (string & {}) | undefined;
  /** How users find their organization before a login. */
  organization_discovery_methods?: Array<'email' | 'organization_name' | (string & {})> | undefined;
  client_authentication_methods?: ClientAuthenticationMethods | null | undefined;
  /** Default false. */
  require_pushed_authorization_requests?: boolean | undefined;
  /** Default false. */
  require_proof_of_possession?: boolean | undefined;
  signed_request_object?: ClientSignedRequestObject | undefined;
  token_vault_privileged_access?: ClientTokenVaultPrivilegedAccess | undefined;
  /** E.g. `fapi1_adv_pkj_par`. */
  compliance_level?: string | null | undefined;
  /** True to skip the prompt for callbacks like `my-app://callback`. */
  skip_non_verifiable_callback_uri_confirmation_prompt?: boolean | null | undefined;
  token_exchange?: { allow_any_profile_of_type?: string[] | undefined } | undefined;
  /** Seconds, from 10 to 600. */
  par_request_expiry?: number | null | undefined;
  token_quota?: ClientTokenQuota | undefined;
  express_configuration?: Record<string, unknown> | undefined;
  my_organization_configuration?: Record<string, unknown> | undefined;
  third_party_security_mode?: 'strict' | 'permissive' | (string & {}) | undefined;
  redirection_policy?: 'allow_always' | 'open_redirect_protection' | (string & {}) | undefined;
  /** Identifier of the API that the client is linked to. */
  resource_server_identifier?: string | undefined;
  async_approval_notification_channels?: Array<'guardian-push' | 'email' | (string & {})> | undefined;
  external_metadata_type?: 'cimd' | 'dcr' | (string & {}) | undefined;
  external_metadata_created_by?: 'admin' | 'client' | (string & {}) | undefined;
  /** HTTPS URL that is the client's ID outside the tenant. */
  external_client_id?: string | undefined;
  /** URL of the public keys for `private_key_jwt`. */
  jwks_uri?: string | undefined;
}
