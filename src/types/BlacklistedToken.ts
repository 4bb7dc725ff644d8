/**
 * A token on the blacklist, identified by its claims.
 *
 * @see https://auth0.com/docs/api/management/v2/blacklists/post-tokens
 */
export interface Token {
  /** Audience of the token: the client ID of your application. */
  aud: string;
  /** The token's `jti` claim. */
  jti: string;
}

/** Filters for the list of blacklisted tokens. */
export interface GetBlacklistedTokensData {
  /** Returns only the tokens of this audience. */
  aud?: string | undefined;
}
