/** What to ask the token endpoint for. */
export interface ClientCredentialsGrantOptions {
  /** Identifier of the API. */
  audience: string;
  /** Space separated. Default: all that the client is granted. */
  scope?: string | undefined;
  /** Instead of the client's own. */
  client_id?: string | undefined;
  /** Instead of the client's own. */
  client_secret?: string | undefined;
  /** A signed assertion, in place of the secret. */
  client_assertion?: string | undefined;
  /** Its type: `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`. */
  client_assertion_type?: string | undefined;
  /** ID or name of the organization that the token is for. */
  organization?: string | undefined;
  [property: string]: unknown;
}

/**
 * What the token endpoint answers.
 *
 * @see https://auth0.com/docs/api/authentication/client-credentials-flow/get-token
 */
export interface TokenResponse {
  /** The token. */
  access_token: string;
  /** `Bearer`. */
  token_type: string;
  /** Seconds. */
  expires_in: number;
  /** The scopes granted, space separated. */
  scope?: string | undefined;
  /** ID token, when the grant gives one. */
  id_token?: string | undefined;
  /** Refresh token, when the grant gives one. */
  refresh_token?: string | undefined;
}

/** How a client's own tokens are kept: its `tokenProvider` option. */
export interface TokenProvider {
  /** False to ask for a new token at each call. Default true. */
  enableCache?: boolean | undefined;
  /** Seconds to use a token. Default: its lifetime less 10 seconds. */
  cacheTTLInSeconds?: number | undefined;
}
