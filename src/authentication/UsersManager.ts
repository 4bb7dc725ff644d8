import { ArgumentError } from '../errors/ArgumentError';
import { APIError } from '../errors/APIError';
import { HttpClient, type HttpClientOptions } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { defaultHeaders } from '../http/defaultHeaders';
import { readHeader } from '../http/mergeHeaders';
import type { ApiPromise } from '../rest/ApiPromise';
import { callHttp } from '../rest/callHttp';
import { readArguments } from '../rest/readArguments';
import { encodeSegment } from '../rest/UrlTemplate';
import type { Callback } from '../types/Callback';
import type { ImpersonateSettingOptions } from '../types/Impersonation';
import type { AppMetadata, UserInfo, UserMetadata } from '../types/User';

/** Both endpoints may answer in plain text, unless the program asks for something else. */
const ACCEPT = 'application/json, text/plain, */*';

/** Options of a {@link UsersManager}. */
export interface UsersManagerOptions extends HttpClientOptions {
  /** The Auth0 account URL, e.g. `https://tenant.auth0.com`. */
  baseUrl: string;
  /** Default client ID of {@link UsersManager.impersonate}. */
  clientId?: string;
  /** The pipeline to share with other managers. */
  http?: HttpClient;
}

/** Fetches profiles by access token, and impersonation links. */
export class UsersManager<A = AppMetadata, U = UserMetadata> {
  /** The account URL. */
  readonly baseUrl: string;
  /** Default client ID. */
  readonly clientId: string | undefined;
  readonly #http: HttpClient;

  /** @throws ArgumentError without options or `baseUrl`. */
  constructor(options: UsersManagerOptions) {
    if (typeof options !== 'object' || options === null)
      throw new ArgumentError('Missing users manager options');
    if (typeof options.baseUrl !== 'string') throw new ArgumentError('baseUrl field is required');
    this.baseUrl = options.baseUrl;
    this.clientId = options.clientId;
    this.#http =
      options.http ??
      new HttpClient({ ...options, headers: defaultHeaders({ telemetry: false, ...options }) });
  }

  /**
   * The profile of the user an access token was issued for.
   *
   * @param accessToken The user's access token; its scope must hold `openid`.
   * @param callback Optional; gets `(error, profile)`.
   * @returns The profile.
   * @throws ArgumentError, synchronously, when the token is missing or no text. Rejects with an APIError
   *   (401 for a token that is invalid or expired).
   * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
   */
  getInfo(accessToken: string): ApiPromise<UserInfo<A, U>>;
  getInfo(accessToken: string, callback: Callback<UserInfo<A, U>>): void;
  getInfo(accessToken: string, callback?: Callback<UserInfo<A, U>>): ApiPromise<UserInfo<A, U>> | undefined;
  getInfo(accessToken: string, ...rest: unknown[]): ApiPromise<UserInfo<A, U>> | undefined {
    if (accessToken === null || accessToken === undefined)
      throw new ArgumentError('An access token is required');
    if (typeof accessToken !== 'string' || accessToken.trim().length === 0) {
      throw new ArgumentError('Invalid access token');
    }
    return callHttp<UserInfo<A, U>>(this.#http, this.getInfo, {
      callback: readArguments(rest).callback,
      onError: withAxiosResponse,
      draft: () => ({
        method: 'GET',
        url: `${this.baseUrl}/userinfo`,
        endpoint: '/userinfo',
        headers: this.#headers(bearer(accessToken, 'access token')),
        asText: true,
      }),
    });
  }

  /**
   * A link that can be used once to log in as a user. A legacy endpoint, for tenants that still have it.
   *
   * @param userId ID of the user to impersonate.
   * @param settings `impersonator_id`, `protocol`, `token` (it authorises the call and is not in the
   *   body), optionally `clientId` (default: the client's) and `additionalParameters`.
   * @param callback Optional; gets `(error, link)`.
   * @returns The link.
   * @throws ArgumentError, synchronously, when an argument is missing. Rejects with an APIError.
   * @see https://auth0.com/docs/api/authentication/impersonation
   */
  impersonate(userId: string, settings: ImpersonateSettingOptions): ApiPromise<string>;
  impersonate(userId: string, settings: ImpersonateSettingOptions, callback: Callback<string>): void;
  impersonate(
    userId: string,
    settings: ImpersonateSettingOptions,
    callback?: Callback<string>,
  ): ApiPromise<string> | undefined;
  impersonate(
    userId: string,
    settings: ImpersonateSettingOptions,
    ...rest: unknown[]
  ): ApiPromise<string> | undefined {
    if (userId === null || userId === undefined) throw new ArgumentError('You must specify a user ID');
    if (typeof userId !== 'string' || userId.trim().length === 0)
      throw new ArgumentError('The user ID is not valid');
    if (typeof settings !== 'object' || settings === null) {
      throw new ArgumentError('Missing impersonation settings object');
    }
    for (const field of ['impersonator_id', 'protocol', 'token'] as const) {
      const value: unknown = settings[field];
      if (typeof value !== 'string' || value.trim().length === 0)
        throw new ArgumentError(`${field} field is required`);
    }
    const { token, clientId, ...others } = settings;
    const data = { client_id: clientId || this.clientId, ...others };
    return callHttp<string>(this.#http, this.impersonate, {
      callback: readArguments(rest).callback,
      onError: withAxiosResponse,
      draft: () => ({
        method: 'POST',
        url: `${this.baseUrl}/users/${encodeSegment('userId', userId)}/impersonate`,
        endpoint: '/users/:id/impersonate',
        headers: this.#headers(bearer(token, 'token')),
        body: JSON.stringify(data),
        asText: true,
      }),
    });
  }

  #headers(authorization: string): Record<string, string> {
    const accept = readHeader(this.#http.headers, 'accept');
    return {
      Accept: accept && accept !== 'application/json' ? accept : ACCEPT,
      Authorization: authorization,
    };
  }

  /**
   * The same manager with other call options. It shares the connections.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @returns A manager of its own; this one stays as it is.
   * @throws ArgumentError for options that can't be meant.
   */
  withOptions(options: CallOptions): UsersManager<A, U> {
    const { baseUrl, clientId } = this;
    return new UsersManager<A, U>({ baseUrl, clientId, http: this.#http.with(options) });
  }
}

/** The Authorization value; a token with line breaks or the like can't be a header. */
function bearer(token: string, name: string): string {
  if (!/^[\x20-\x7e]+$/.test(token)) {
    throw new ArgumentError(`The ${name} holds characters that no header can carry`);
  }
  return `Bearer ${token}`;
}

/** The classic SDK rejected axios's own error here: programs read `err.response.{status,data}`. */
function withAxiosResponse(error: unknown): unknown {
  if (!(error instanceof APIError) || !error.originalError?.response) return error;
  const { status, body, text, headers } = error.originalError.response;
  const isParsed = !(
    typeof body === 'object' &&
    body !== null &&
    Object.keys(body).length === 0 &&
    text !== '{}'
  );
  Object.defineProperty(error, 'response', {
    value: { status, data: isParsed ? body : text, headers },
    enumerable: false,
    writable: true,
    configurable: true,
  });
  return error;
}
