import { ArgumentError } from '../errors/ArgumentError';
import { callHttp } from '../rest/callHttp';
import { serialise } from '../rest/serialise';
import { encodeSegment } from '../rest/UrlTemplate';
import type { Callback } from '../types/Callback';
import type { ImpersonateSettingOptions } from '../types/Impersonation';
import type { AppMetadata, UserInfo, UserMetadata } from '../types/User';
import { checkedManagerOptions, isBlank, readData, requireObject, requireText } from './arguments';
import { acceptHeader, withAxiosResponse } from './axiosStyle';
import { BaseAuthenticator, contextOf, type AuthenticatorOptions } from './BaseAuthenticator';

/** Options of a {@link UsersManager}. */
export type UsersManagerOptions = AuthenticatorOptions;

/** Profiles by access token, and impersonation. */
export class UsersManager<A = AppMetadata, U = UserMetadata> extends BaseAuthenticator {
  /** Origin of the tenant. */
  baseUrl: string;
  /** Default client ID. */
  clientId: string | undefined;

  /** @throws ArgumentError without options or `baseUrl`. */
  constructor(options: AuthenticatorOptions) {
    super(checkedManagerOptions(options, 'users'));
    this.baseUrl = options.baseUrl;
    this.clientId = options.clientId;
  }

  /**
   * Fetches the profile of the user that an access token was issued for. Scope `openid`.
   * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
   */
  getInfo(accessToken: string): Promise<UserInfo<A, U>>;
  getInfo(accessToken: string, callback: Callback<UserInfo<A, U>>): void;
  getInfo(...args: unknown[]): unknown {
    const [accessToken] = args;
    if (accessToken === null || accessToken === undefined) {
      throw new ArgumentError('An access token is required');
    }
    if (typeof accessToken !== 'string' || isBlank(accessToken))
      throw new ArgumentError('Invalid access token');
    const { http } = contextOf(this);
    return callHttp(http, this.getInfo, {
      callback: readData(args).callback,
      onError: withAxiosResponse,
      draft: () => ({
        method: 'GET',
        url: `${this.baseUrl}/userinfo`,
        endpoint: '/userinfo',
        headers: { ...acceptHeader(http), Authorization: bearer(accessToken, 'access token') },
        asText: true,
      }),
    });
  }

  /**
   * Creates a one-time link to log in as a user, at a legacy endpoint.
   * @see https://auth0.com/docs/api/authentication/impersonation
   * @deprecated A legacy endpoint that Auth0 has deprecated.
   */
  impersonate(userId: string, settings: ImpersonateSettingOptions): Promise<string>;
  impersonate(userId: string, settings: ImpersonateSettingOptions, callback: Callback<string>): void;
  impersonate(...args: unknown[]): unknown {
    const [userId, settings] = args;
    if (userId === null || userId === undefined) throw new ArgumentError('You must specify a user ID');
    if (isBlank(userId)) throw new ArgumentError('The user ID is not valid');
    const given = requireObject(settings, 'Missing impersonation settings object');
    for (const field of ['impersonator_id', 'protocol', 'token']) requireText(given, field);
    const { token, clientId, ...others } = given;
    const data = { client_id: clientId || this.clientId, ...others };
    const { http } = contextOf(this);
    return callHttp(http, this.impersonate, {
      callback: readData(args).callback,
      onError: withAxiosResponse,
      draft: () => ({
        method: 'POST',
        url: `${this.baseUrl}/users/${encodeSegment('userId', userId)}/impersonate`,
        endpoint: '/users/:id/impersonate',
        headers: { ...acceptHeader(http), Authorization: bearer(String(token), 'token') },
        body: serialise(data),
        asText: true,
      }),
    });
  }
}

/** The Authorization value. A token with a line break, for example, can't be a header. */
function bearer(token: string, name: string): string {
  if (!/^[\x20-\x7e]+$/.test(token)) {
    throw new ArgumentError(`The ${name} holds characters that no header can carry`);
  }
  return `Bearer ${token}`;
}
