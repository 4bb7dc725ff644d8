import type { UserScope } from './Scope';
import type { ExtraParameters } from './ExtraParameters';

/** Credentials that override those of the client for one request. */
export interface ClientAuthenticationData {
  /** Default: the client ID of the AuthenticationClient. */
  client_id?: string | undefined;
  /** Default: the client secret of the AuthenticationClient. */
  client_secret?: string | undefined;
  /** A signed JWT that replaces the secret. */
  client_assertion?: string | undefined;
  /** `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`. */
  client_assertion_type?: string | undefined;
}

/**
 * A token request with the client's own credentials.
 *
 * @see https://auth0.com/docs/api/authentication/client-credentials-flow/get-token
 */
export interface ClientCredentialsGrantOptions extends ClientAuthenticationData, ExtraParameters {
  /** Identifier of the API. */
  audience: string;
  /** Space-separated. Default: every scope that the client is granted. */
  scope?: string | undefined;
  /** ID or name of the organization that the token is for. */
  organization?: string | undefined;
}

/**
 * An authorization code to exchange for tokens.
 *
 * @see https://auth0.com/docs/api/authentication/authorization-code-flow/get-token
 */
export interface AuthorizationCodeGrantOptions extends ClientAuthenticationData, ExtraParameters {
  /** The code from the callback URL. */
  code: string;
  /** The same `redirect_uri` as in the authorization request. */
  redirect_uri: string;
  /** PKCE verifier; 43 to 128 characters. */
  code_verifier?: string | undefined;
  /** ID or name of the organization that the ID token must name. */
  organization?: string | undefined;
  /** The nonce that the ID token must contain. */
  nonce?: string | undefined;
  /** Longest time since the user logged in, in seconds; the ID token is checked against it. */
  maxAge?: number | undefined;
}

/**
 * A refresh token to exchange for new tokens.
 *
 * @see https://auth0.com/docs/api/authentication/refresh-token/refresh-token
 */
export interface RefreshTokenOptions extends ClientAuthenticationData, ExtraParameters {
  /** The refresh token. */
  refresh_token: string;
  /** Space-separated; a subset of the original scopes. Default: the original scopes. */
  scope?: UserScope | undefined;
}

/** A refresh token to exchange, as `AuthenticationClient.refreshToken` takes it. */
export type AuthenticationClientRefreshTokenOptions = RefreshTokenOptions;

/**
 * A refresh token to revoke.
 *
 * @see https://auth0.com/docs/api/authentication/revoke-refresh-token/revoke-refresh-token
 */
export interface RevokeRefreshTokenOptions extends ClientAuthenticationData, ExtraParameters {
  /** The refresh token. */
  token: string;
}

/**
 * The response of the token endpoint.
 *
 * @see https://auth0.com/docs/api/authentication/client-credentials-flow/get-token
 */
export interface TokenResponse {
  /** Opaque, or a JWT when the request named an audience. */
  access_token: string;
  /** `Bearer`. */
  token_type: string;
  /** Lifetime in seconds. */
  expires_in: number;
  /** The granted scopes, space-separated. */
  scope?: string | undefined;
  /** Present when the scope contains `openid`. */
  id_token?: string | undefined;
  /** Present when the scope contains `offline_access`. */
  refresh_token?: string | undefined;
}

/**
 * A token to exchange at the legacy delegation endpoint.
 *
 * Pass either `id_token` or `refresh_token`; `AuthenticationClient.getDelegationToken` sends `id_token` only.
 */
export interface DelegationTokenOptions extends ExtraParameters {
  /** ID token of the user. */
  id_token?: string | undefined;
  /** Refresh token of the user. */
  refresh_token?: string | undefined;
  /** Kind of API, e.g. `app`, `aws` or `firebase`. */
  api_type?: string | undefined;
  /**
   * Older name of `api_type`; read by `AuthenticationClient.getDelegationToken` only.
   * @deprecated Use `api_type`.
   */
  api?: string | undefined;
  /** Space-separated. */
  scope?: string | undefined;
  /** Client ID of the target application. */
  target?: string | undefined;
  /**
   * Older name of `target`; read by `AuthenticationClient.getDelegationToken` only.
   * @deprecated Use `target`.
   */
  targetClientId?: string | undefined;
  /** `urn:ietf:params:oauth:grant-type:jwt-bearer`. */
  grant_type: string;
}

/** The response of the delegation endpoint; other fields depend on `api_type`. */
export interface DelegationToken {
  /** The new ID token. */
  id_token?: string | undefined;
  /** `Bearer` for most APIs. */
  token_type?: string | undefined;
  /** Lifetime in seconds. */
  expires_in?: number | undefined;
  // Open data: each kind of API has its own fields.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [field: string]: any;
}

/** How a ManagementClient caches its own access tokens: its `tokenProvider` option. */
export interface TokenProvider {
  /** False to request a new token for each call. Default true. */
  enableCache?: boolean | undefined;
  /** Seconds to use a token. Default: its lifetime less 10 seconds. */
  cacheTTLInSeconds?: number | undefined;
}
