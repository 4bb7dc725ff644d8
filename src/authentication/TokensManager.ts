import { ArgumentError } from '../errors/ArgumentError';
import { callHttp } from '../rest/callHttp';
import type { Fields, Prepared } from '../rest/Prepared';
import type { Callback } from '../types/Callback';
import type { DelegationToken, DelegationTokenOptions, RevokeRefreshTokenOptions } from '../types/Token';
import type { AppMetadata, UserInfo, UserMetadata } from '../types/User';
import { isObject } from '../runtime/isObject';
import { serialise } from '../rest/serialise';
import { checkedManagerOptions, fieldsIn, isBlank, readData, requireText } from './arguments';
import { acceptHeader, withAxiosResponse } from './axiosStyle';
import { BaseAuthenticator, contextOf, type AuthenticatorOptions } from './BaseAuthenticator';
import { authenticated, bodyOf } from './clientAuthentication';

/** Tokens that were issued earlier. */
export class TokensManager extends BaseAuthenticator {
  /** Origin of the tenant. */
  baseUrl: string;
  /** The tenant. */
  domain: string | undefined;
  /** Default client ID. */
  clientId: string;

  /** @throws ArgumentError without options or `baseUrl`. */
  constructor(options: AuthenticatorOptions) {
    super(checkedManagerOptions(options, 'tokens'));
    this.baseUrl = options.baseUrl;
    this.domain = options.domain;
    this.clientId = options.clientId || '';
  }

  /**
   * Fetches the profile of the user that an ID token was issued for, from a legacy endpoint.
   * @see https://auth0.com/docs/api/authentication/legacy/user-profile/get-token-info
   * @deprecated A legacy endpoint that Auth0 has deprecated. Use `users.getInfo` with an access token.
   */
  getInfo(idToken: string): Promise<UserInfo<AppMetadata, UserMetadata>>;
  getInfo(idToken: string, callback: Callback<UserInfo<AppMetadata, UserMetadata>>): void;
  getInfo(...args: unknown[]): unknown {
    const [idToken] = args;
    if (idToken === null || idToken === undefined) throw new ArgumentError('An ID token is required');
    if (isBlank(idToken)) throw new ArgumentError('The ID token is not valid');
    return post(this, this.getInfo, args, {
      path: '/tokeninfo',
      data: { id_token: idToken },
      repeatable: true,
    });
  }

  /**
   * Exchanges an ID token or a refresh token for a token of another application, at a legacy endpoint.
   * @see https://auth0.com/docs/api/authentication/delegation/delegation
   * @deprecated A legacy endpoint that Auth0 has deprecated.
   */
  getDelegationToken(data: DelegationTokenOptions): Promise<DelegationToken>;
  getDelegationToken(data: DelegationTokenOptions, callback: Callback<DelegationToken>): void;
  getDelegationToken(...args: unknown[]): unknown {
    const given = fieldsOf(args[0]);
    const hasIdToken = !isBlank(given.id_token);
    const hasRefreshToken = !isBlank(given.refresh_token);
    if (!hasIdToken && !hasRefreshToken) {
      throw new ArgumentError('one of id_token or refresh_token is required');
    }
    if (hasIdToken && hasRefreshToken) {
      throw new ArgumentError('id_token and refresh_token fields cannot be specified simulatenously');
    }
    for (const field of ['target', 'api_type', 'grant_type']) requireText(given, field);
    const data = { client_id: this.clientId, ...given };
    return post(this, this.getDelegationToken, args, { path: '/delegation', data });
  }

  /**
   * Revokes a refresh token.
   * @see https://auth0.com/docs/api/authentication/revoke-refresh-token/revoke-refresh-token
   */
  revokeRefreshToken(data: RevokeRefreshTokenOptions): Promise<void>;
  revokeRefreshToken(data: RevokeRefreshTokenOptions, callback: Callback<void>): void;
  revokeRefreshToken(...args: unknown[]): unknown {
    const given = fieldsOf(args[0]);
    requireText(given, 'token', 'token property is required');
    if (isBlank(given.client_id) && this.clientId === '') {
      throw new ArgumentError(
        'Neither token data client_id property or constructor clientId property has been set',
      );
    }
    const data = authenticated(this, { client_id: this.clientId, ...given });
    return post(this, this.revokeRefreshToken, args, { path: '/oauth/revoke', data });
  }
}

function fieldsOf(data: unknown): Fields {
  if (!data) throw new ArgumentError('Missing token data object');
  return isObject(data) ? fieldsIn(data) : {};
}

function post(
  manager: TokensManager,
  above: (...args: never[]) => unknown,
  args: readonly unknown[],
  { path, data, repeatable }: { path: string; data: Fields | Prepared; repeatable?: boolean },
): unknown {
  const { http } = contextOf(manager);
  return callHttp(http, above, {
    callback: readData(args).callback,
    onError: withAxiosResponse,
    draft: async () => ({
      method: 'POST',
      url: `${manager.baseUrl}${path}`,
      endpoint: path,
      headers: acceptHeader(http),
      body: serialise(await bodyOf(data)),
      asText: true,
      repeatable,
    }),
  });
}
