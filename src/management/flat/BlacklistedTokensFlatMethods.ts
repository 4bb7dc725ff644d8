import type { GetBlacklistedTokensData, Token } from '../../types/BlacklistedToken';
import type { Callback } from '../../types/Callback';

/** The methods of BlacklistedTokensManager that the client has too, under names of their own. */
export interface BlacklistedTokensFlatMethods {
  /** The same as `blacklistedTokens.getAll`. */
  getBlacklistedTokens(params?: GetBlacklistedTokensData): Promise<Token[]>;
  getBlacklistedTokens(params: GetBlacklistedTokensData | undefined, callback: Callback<Token[]>): void;
  getBlacklistedTokens(callback?: Callback<Token[]>): void;
  /** The same as `blacklistedTokens.add`. */
  blacklistToken(data: Token): Promise<void>;
  blacklistToken(data: Token, callback: Callback<void>): void;
}
