import { ArgumentError } from '../errors/ArgumentError';
import type { ConnectionOptions } from '../http/Agents';
import { defaultHeaders, type HeaderOptions } from '../http/defaultHeaders';
import { defineDisposal } from '../http/disposable';
import { HttpClient, type HttpClientOptions } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { toOrigin } from '../http/origin';
import type { ApiPromise } from '../rest/ApiPromise';
import type { Callback } from '../types/Callback';
import type { ClientCredentialsGrantOptions, TokenResponse } from '../types/Token';
import type { AppMetadata, UserInfo, UserMetadata } from '../types/User';
import { warnUnknownOptions } from '../warnings/warnUnknownOptions';
import type { ClientAuthentication } from './clientAuthentication';
import { clientOptionNames } from './clientOptionNames';
import { OAuthAuthenticator } from './OAuthAuthenticator';
import { UsersManager } from './UsersManager';

/** Options of an {@link AuthenticationClient}. */
export interface AuthenticationClientOptions
  extends ClientAuthentication, HeaderOptions, ConnectionOptions, CallOptions {
  /** The tenant: a host (`tenant.auth0.com`) or a full origin. Plain `http:` is for loopback only. */
  domain: string;
  /** False to send at once whatever the API said of its rate limits. Default true. */
  rateLimit?: boolean | undefined;
  /** Your own axios instance: its interceptors, adapter and agents are used. */
  axios?: HttpClientOptions['axios'] | undefined;
  headers?: Record<string, string> | undefined;
}

/**
 * The Authentication API of a tenant, as far as users are concerned.
 *
 * @example
 * const auth0 = new AuthenticationClient({ domain: 'tenant.auth0.com', clientId: 'CLIENT_ID' });
 * auth0.users.getInfo(accessToken, (err, profile) => { … });
 */
export class AuthenticationClient<A = AppMetadata, U = UserMetadata> {
  /** Profiles by access token, and impersonation. */
  readonly users: UsersManager<A, U>;
  /** The token endpoint. */
  readonly oauth: OAuthAuthenticator;
  /** The same as {@link AuthenticationClient.close}, for `await using`. */
  declare readonly [Symbol.asyncDispose]: () => Promise<void>;
  readonly #http: HttpClient;

  /** @throws ArgumentError when options or domain are missing or can't be meant. */
  constructor(options: AuthenticationClientOptions) {
    if (!options || typeof options !== 'object') {
      throw new ArgumentError('Authentication Client SDK options must be an object');
    }
    warnUnknownOptions('AuthenticationClient', options, clientOptionNames);
    if (!options.domain || options.domain.length === 0) throw new ArgumentError('Must provide a domain');
    const baseUrl = toOrigin(options.domain);
    const http = new HttpClient({ ...options, headers: defaultHeaders(options) });
    const { clientId, clientSecret, clientAssertionSigningKey, clientAssertionSigningAlg } = options;
    this.users = new UsersManager<A, U>({ baseUrl, clientId, http });
    this.oauth = new OAuthAuthenticator({
      baseUrl,
      clientId,
      clientSecret,
      clientAssertionSigningKey,
      clientAssertionSigningAlg,
      http,
    });
    this.#http = http;
  }

  /**
   * The profile of the user an access token was issued for: the same as {@link UsersManager.getInfo}.
   *
   * @param accessToken The user's access token; its scope must hold `openid`.
   * @param callback Optional; gets `(error, profile)`, and the method returns undefined.
   * @returns The profile.
   * @throws ArgumentError, synchronously, when the token is missing or no text. Rejects with an APIError
   *   (401 for a token that is invalid or expired).
   * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
   */
  getProfile(accessToken: string): ApiPromise<UserInfo<A, U>>;
  getProfile(accessToken: string, callback: Callback<UserInfo<A, U>>): void;
  getProfile(
    accessToken: string,
    callback?: Callback<UserInfo<A, U>>,
  ): ApiPromise<UserInfo<A, U>> | undefined;
  getProfile(...args: [string]): ApiPromise<UserInfo<A, U>> {
    return this.users.getInfo(...args);
  }

  /**
   * Asks for a token by the client's own credentials, as `oauth.clientCredentialsGrant` does.
   *
   * @param options `audience`: identifier of the API; `scope`: space separated. Other fields are sent as
   *   they are; `client_id` and `client_secret` win over the client's.
   * @param callback Optional; gets `(error, token, headers)`, and the method returns undefined.
   * @returns The token response: `access_token`, `token_type`, `expires_in` in seconds, and `scope`.
   * @throws ArgumentError, synchronously, when no options, no client ID or no credentials are given.
   * Rejects with an APIError when the token endpoint refuses.
   * @see https://auth0.com/docs/api/authentication/client-credentials-flow/get-token
   */
  clientCredentialsGrant(options: ClientCredentialsGrantOptions): ApiPromise<TokenResponse>;
  clientCredentialsGrant(options: ClientCredentialsGrantOptions, callback: Callback<TokenResponse>): void;
  clientCredentialsGrant(
    options: ClientCredentialsGrantOptions,
    callback?: Callback<TokenResponse>,
  ): ApiPromise<TokenResponse> | undefined;
  clientCredentialsGrant(...args: [ClientCredentialsGrantOptions]): ApiPromise<TokenResponse> {
    return this.oauth.clientCredentialsGrant(...args);
  }

  /**
   * Ends the client: waits for the calls under way, then closes its connections. Later calls are refused with
   * the code `ERR_CLIENT_CLOSED`. `await using` calls it at the end of a block.
   *
   * A program need not call it: an idle client keeps no process alive.
   */
  close(): Promise<void> {
    return this.#http.close();
  }
}

defineDisposal(AuthenticationClient.prototype);
