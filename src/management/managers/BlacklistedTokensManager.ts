import { once } from '../../rest/lists/ListDeclaration';
import type { GetBlacklistedTokensData, Token } from '../../types/BlacklistedToken';
import type { Callback } from '../../types/Callback';
import { BaseManager, restClient } from '../BaseManager';
import { forward } from './forward';

/**
 * Blacklisted tokens: ID tokens that the Management API no longer accepts.
 *
 * @deprecated The API no longer lists these endpoints.
 */
export class BlacklistedTokensManager extends BaseManager {
  /** `/blacklists/tokens` */
  readonly resource = restClient(this, '/blacklists/tokens', once('tokens'));

  /**
   * Adds a token to the blacklist. Scope `blacklist:tokens`.
   * @see https://auth0.com/docs/api/management/v2/blacklists/post-tokens
   * @deprecated The API no longer lists these endpoints.
   */
  add(data: Token): Promise<void>;
  add(data: Token, callback: Callback<void>): void;
  add(...args: unknown[]): unknown {
    return forward(this.resource, 'create', args);
  }

  /**
   * Lists the blacklisted tokens of an audience. Scope `blacklist:tokens`.
   * @see https://auth0.com/docs/api/management/v2/blacklists/get-tokens
   * @deprecated The API no longer lists these endpoints.
   */
  getAll(params?: GetBlacklistedTokensData): Promise<Token[]>;
  getAll(params: GetBlacklistedTokensData | undefined, callback: Callback<Token[]>): void;
  getAll(callback?: Callback<Token[]>): void;
  getAll(...args: unknown[]): unknown {
    return forward(this.resource, 'getAll', args);
  }
}
