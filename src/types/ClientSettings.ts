import type { ObjectWithId } from './paging';

/** An OAuth 2.0 grant type that a client may use. Auth0's own grant types are URLs. */
export type Grant =
  | 'authorization_code'
  | 'client_credentials'
  | 'implicit'
  | 'password'
  | 'refresh_token'
  | 'http://auth0.com/oauth/grant-type/mfa-oob'
  | 'http://auth0.com/oauth/grant-type/mfa-otp'
  | 'http://auth0.com/oauth/grant-type/mfa-recovery-code'
  | 'http://auth0.com/oauth/grant-type/passwordless/otp'
  | 'http://auth0.com/oauth/grant-type/password-realm'
  | 'urn:ietf:params:oauth:grant-type:device_code'
  | 'urn:openid:params:grant-type:ciba'
  | 'urn:auth0:params:oauth:grant-type:token-exchange:federated-connection-access-token'
  | (string & {});

/** The kind of application, or the SSO integration, that a client is. */
export type ClientAppType =
  | 'native'
  | 'spa'
  | 'regular_web'
  | 'non_interactive'
  | 'resource_server'
  | 'express_configuration'
  | 'rms'
  | 'box'
  | 'cloudbees'
  | 'concur'
  | 'dropbox'
  | 'mscrm'
  | 'echosign'
  | 'egnyte'
  | 'newrelic'
  | 'office365'
  | 'salesforce'
  | 'sentry'
  | 'sharepoint'
  | 'slack'
  | 'springcm'
  | 'zendesk'
  | 'zoom'
  | 'sso_integration'
  | 'oag'
  | (string & {});

/** How a client authenticates at the token endpoint. `none` is for public clients. */
export type TokenEndpointAuthMethod = 'none' | 'client_secret_post' | 'client_secret_basic' | (string & {});

/** An algorithm that tokens are signed with. */
export type SigningAlgorithm = 'HS256' | 'RS256' | 'RS512' | 'PS256' | (string & {});

/** Whether users log in to a client as members of an organization. */
export type OrganizationUsage = 'deny' | 'allow' | 'require' | (string & {});

/** Settings for the ID tokens of a client. */
export interface ClientJwtConfiguration {
  /** Seconds. Default 36000. */
  lifetime_in_seconds?: number | undefined;
  /** Whether the client secret is base64 encoded. */
  secret_encoded?: boolean | undefined;
  /** Claims by scope. */
  scopes?: Record<string, unknown> | undefined;
  /** Default `HS256`. */
  alg?: SigningAlgorithm | undefined;
}

/** A certificate that signs assertions for a client. */
export interface ClientSigningKey {
  /** Public key and chain in PKCS#7 form. */
  pkcs7?: string | undefined;
  /** Public key in X.509 form. */
  cert?: string | undefined;
  /** E.g. `/CN=example.auth0.com`. */
  subject?: string | undefined;
}

/** A key that encrypts WS-Federation responses to a client. */
export interface ClientEncryptionKey {
  /** RSA public key. */
  pub?: string | undefined;
  /** Certificate in X.509 form. */
  cert?: string | undefined;
  /** E.g. `/CN=example.auth0.com`. */
  subject?: string | undefined;
}

/** Settings for the refresh tokens of a client. */
export interface ClientRefreshToken {
  rotation_type: 'rotating' | 'non-rotating' | (string & {});
  expiration_type: 'expiring' | 'non-expiring' | (string & {});
  /** Seconds for which the previous token still works. Default 0. */
  leeway?: number | undefined;
  /** Seconds, at most 157788000. */
  token_lifetime?: number | undefined;
  /** True to ignore `token_lifetime`. */
  infinite_token_lifetime?: boolean | undefined;
  /** Seconds without use until a token expires. */
  idle_token_lifetime?: number | undefined;
  /** True to ignore `idle_token_lifetime`. */
  infinite_idle_token_lifetime?: boolean | undefined;
  /** Other APIs that the token can be exchanged for. */
  policies?: Array<{ audience: string; scope: string[] }> | null | undefined;
}

/** Settings for OIDC back-channel logout. */
export interface ClientOidcLogout {
  backchannel_logout_urls?: string[] | undefined;
  /** The events that trigger a logout. */
  backchannel_logout_initiators?:
    | {
        mode?: 'custom' | 'all' | (string & {}) | undefined;
        /** E.g. `rp-logout`; for the mode `custom`. */
        selected_initiators?: string[] | undefined;
      }
    | undefined;
  /** Whether logout tokens contain the session's metadata. */
  backchannel_logout_session_metadata?: { include?: boolean | undefined } | null | undefined;
}

/** Settings for single sign-on from a native app to the web. */
export interface ClientSessionTransfer {
  /** Default false. */
  can_create_session_transfer_token?: boolean | undefined;
  /** Default true. */
  enforce_cascade_revocation?: boolean | undefined;
  allowed_authentication_methods?: Array<'cookie' | 'query' | (string & {})> | null | undefined;
  /** Default `ip`. */
  enforce_device_binding?: 'ip' | 'asn' | 'none' | (string & {}) | undefined;
  /** Default false. */
  allow_refresh_token?: boolean | undefined;
  /** Default true. */
  enforce_online_refresh_tokens?: boolean | undefined;
  delegation?: Record<string, unknown> | null | undefined;
}

/** The social providers that a native app can log in to with the provider's own SDK. */
export interface ClientNativeSocialLogin {
  apple?: { enabled?: boolean | undefined } | null | undefined;
  facebook?: { enabled?: boolean | undefined } | null | undefined;
  google?: { enabled?: boolean | undefined } | null | undefined;
}

/** The organization that a client uses by default. */
export interface ClientDefaultOrganization {
  /** Organization ID, `org_…`. */
  organization_id: string;
  flows: Array<'client_credentials' | (string & {})>;
}

/** How a client authenticates without a secret, and the credentials for it. */
export interface ClientAuthenticationMethods<Credential = ObjectWithId> {
  private_key_jwt?: { credentials: Credential[] } | undefined;
  /** mTLS with certificates of a certificate authority. */
  tls_client_auth?: { credentials: Credential[] } | undefined;
  /** mTLS with self-signed certificates. */
  self_signed_tls_client_auth?: { credentials: Credential[] } | undefined;
}

/** Settings for authorization requests that are sent as signed JWTs. */
export interface ClientSignedRequestObject<Credential = ObjectWithId> {
  /** Default false. */
  required?: boolean | undefined;
  credentials?: Credential[] | undefined;
}

/** Settings for privileged access to the Token Vault. */
export interface ClientTokenVaultPrivilegedAccess<Credential = ObjectWithId> {
  credentials: Credential[];
  /** IP addresses or CIDR ranges. */
  ip_allowlist?: string[] | undefined;
}

/** How many tokens a client can get with client credentials. */
export interface ClientTokenQuota {
  client_credentials: {
    /** False to only log requests that exceed the quota. */
    enforce?: boolean | undefined;
    per_day?: number | undefined;
    per_hour?: number | undefined;
  };
}
