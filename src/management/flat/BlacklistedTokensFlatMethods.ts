import type { GetBlacklistedTokensData, Token } from '../../types/BlacklistedToken';
import type { Callback } from '../../types/Callback';

/** The methods of BlacklistedTokensManager that the client has too, under names of their own. */
export interface BlacklistedTokensFlatMethods {
  /**
   * Lists the blacklisted tokens of an audience. Scope `blacklist:tokens`.
   * The same as `blacklistedTokens.getAll`.
   * @see https://auth0.com/docs/api/management/v2/blacklists/get-tokens
   * @deprecated The API no longer lists these endpoints.
   */
  getBlacklistedTokens(params?: GetBlacklistedTokensData): Promise<Token[]>;
  getBlacklistedTokens(params: GetBlacklistedTokensData | undefined, callback: Callback<Token[]>): void;
  getBlacklistedTokens(callback?: Callback<Token[]>): void;
  /**
   * Adds a token to the blacklist. Scope `blacklist:tokens`.
   * The same as `blacklistedTokens.add`.
   * @see https://auth0.com/docs/api/management/v2/blacklists/post-tokens
   * @deprecated The API no longer lists these endpoints.
   */
  blacklistToken(data: Token): Promise<void>;
  blacklistToken(data: Token, callback: Callback<void>): void;
}
