/** What to ask the token endpoint for. */
export interface ClientCredentialsGrantOptions {
  /** Identifier of the API. */
  audience: string;
  /** Space separated. Default: all that the client is granted. */
  scope?: string;
  /** Instead of the client's own. */
  client_id?: string;
  client_secret?: string;
  client_assertion?: string;
  client_assertion_type?: string;
  organization?: string;
  [property: string]: unknown;
}

/** @see https://auth0.com/docs/api/authentication/client-credentials-flow/get-token */
export interface TokenResponse {
  access_token: string;
  /** `Bearer`. */
  token_type: string;
  /** Seconds. */
  expires_in: number;
  scope?: string;
  id_token?: string;
  refresh_token?: string;
}
