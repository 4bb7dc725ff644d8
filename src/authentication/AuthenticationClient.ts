import { ArgumentError } from '../errors/ArgumentError';
import { defaultHeaders } from '../http/defaultHeaders';
import { defineDisposal, type AsyncDisposal } from '../http/disposable';
import { HttpClient } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { toOrigin } from '../http/origin';
import type { Axios } from '../http/transport/PipelineAxios';
import { boundCopy, defineBinding, withCallOptions } from '../rest/bind';
import type { Fields } from '../rest/Prepared';
import { privateState } from '../http/privateState';
import type { Callback } from '../types/Callback';
import type { ResetPasswordEmailOptions, ResetPasswordOptions } from '../types/Database';
import type { PasswordGrantAdditionalOptions, PasswordGrantOptions } from '../types/PasswordGrant';
import type {
  PasswordlessStart,
  RequestEmailOptions,
  RequestSMSOptions,
  RequestSMSOptionsDeprecated,
  VerifyEmailOptions,
  VerifySMSOptions,
  VerifySMSOptionsDeprecated,
} from '../types/Passwordless';
import type { SignInToken } from '../types/SignIn';
import type {
  AuthenticationClientRefreshTokenOptions,
  ClientCredentialsGrantOptions,
  DelegationToken,
  DelegationTokenOptions,
  TokenResponse,
} from '../types/Token';
import type { AppMetadata, UserInfo, UserMetadata } from '../types/User';
import { warnUnknownOptions } from '../warnings/warnUnknownOptions';
import { isObject } from '../runtime/isObject';
import { fieldsIn, requireObject } from './arguments';
import type { AuthenticationClientOptions } from './AuthenticationClientOptions';
import { clientOptionNames } from './clientOptionNames';
import { DatabaseAuthenticator } from './DatabaseAuthenticator';
import { OAuthAuthenticator } from './OAuthAuthenticator';
import { PasswordlessAuthenticator } from './PasswordlessAuthenticator';
import { TokensManager } from './TokensManager';
import { UsersManager } from './UsersManager';

export type { AuthenticationClientOptions } from './AuthenticationClientOptions';

const states = privateState<HttpClient>('AuthenticationClient');

/**
 * The Authentication API of a tenant: its parts, and shortcuts for the most used methods.
 *
 * Every method returns a promise or, with a callback as the last argument, undefined. `BaseAuthenticator` describes
 * what they have in common.
 *
 * @example
 * const auth0 = new AuthenticationClient({ domain: 'tenant.auth0.com', clientId: 'CLIENT_ID' });
 * auth0.users.getInfo(accessToken, (err, profile) => { … });
 */
// `await using` is typed by merging.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class AuthenticationClient<A = AppMetadata, U = UserMetadata> {
  /** The token endpoint. */
  oauth: OAuthAuthenticator;
  /** Users of database connections. */
  database: DatabaseAuthenticator<A, U>;
  /** Logins without a password. */
  passwordless: PasswordlessAuthenticator;
  /** Profiles by access token, and impersonation. */
  users: UsersManager<A, U>;
  /** Tokens that were issued earlier. */
  tokens: TokensManager;

  /** @throws ArgumentError when options or domain are missing or invalid. */
  constructor(options: AuthenticationClientOptions) {
    if (!options || typeof options !== 'object') {
      throw new ArgumentError('Authentication Client SDK options must be an object');
    }
    warnUnknownOptions('AuthenticationClient', options, clientOptionNames);
    if (!options.domain || options.domain.length === 0) throw new ArgumentError('Must provide a domain');
    const http = new HttpClient({ ...options, headers: defaultHeaders(options) });
    const shared = { ...options, baseUrl: toOrigin(options.domain, options.httpHosts), http };
    this.oauth = new OAuthAuthenticator(shared);
    this.database = new DatabaseAuthenticator<A, U>(shared, this.oauth);
    this.passwordless = new PasswordlessAuthenticator(shared, this.oauth);
    this.users = new UsersManager<A, U>(shared);
    this.tokens = new TokensManager(shared);
    states.set(this, http);
  }

  /** Sends an email with a link to log in with: the same as {@link PasswordlessAuthenticator.sendEmail}. */
  requestMagicLink(data: RequestEmailOptions): Promise<PasswordlessStart>;
  requestMagicLink<T = PasswordlessStart>(data: RequestEmailOptions, callback: Callback<T>): void;
  requestMagicLink(...[data, ...others]: unknown[]): unknown {
    return call(this.passwordless, 'sendEmail', { ...requireObject(data), send: 'link' }, others);
  }

  /** Sends an email with a code to log in with: the same as {@link PasswordlessAuthenticator.sendEmail}. */
  requestEmailCode(data: RequestEmailOptions): Promise<PasswordlessStart>;
  requestEmailCode<T = PasswordlessStart>(data: RequestEmailOptions, callback: Callback<T>): void;
  requestEmailCode(...[data, ...others]: unknown[]): unknown {
    return call(this.passwordless, 'sendEmail', { ...requireObject(data), send: 'code' }, others);
  }

  /** Signs a user in with the code of an email: the same as {@link PasswordlessAuthenticator.signIn}. */
  verifyEmailCode(data: VerifyEmailOptions): Promise<SignInToken>;
  verifyEmailCode<T = SignInToken>(data: VerifyEmailOptions, callback: Callback<T>): void;
  verifyEmailCode(...[data, ...others]: unknown[]): unknown {
    const { email, otp } = fieldsOf(data);
    return call(this.passwordless, 'signIn', { username: email, realm: 'email', otp }, others);
  }

  /** Sends a text message with a code to log in with: the same as {@link PasswordlessAuthenticator.sendSMS}. */
  requestSMSCode(data: RequestSMSOptions | RequestSMSOptionsDeprecated): Promise<PasswordlessStart>;
  requestSMSCode<T = PasswordlessStart>(
    data: RequestSMSOptions | RequestSMSOptionsDeprecated,
    callback: Callback<T>,
  ): void;
  requestSMSCode<T = PasswordlessStart>(data: RequestSMSOptions, callback: Callback<T>): void;
  requestSMSCode(...[data, ...others]: unknown[]): unknown {
    const given = fieldsOf(data);
    const phone_number = given.phoneNumber || given.phone_number;
    return call(this.passwordless, 'sendSMS', { phone_number }, others);
  }

  /** Signs a user in with the code of a text message: the same as {@link PasswordlessAuthenticator.signIn}. */
  verifySMSCode(data: VerifySMSOptions | VerifySMSOptionsDeprecated): Promise<SignInToken>;
  verifySMSCode<T = SignInToken>(
    data: VerifySMSOptions | VerifySMSOptionsDeprecated,
    callback: Callback<T>,
  ): void;
  verifySMSCode(...[data, ...others]: unknown[]): unknown {
    const given = fieldsOf(data);
    const username = given.phoneNumber || given.phone_number || given.username;
    const code = given.otp ? { otp: given.otp } : { password: given.code || given.password };
    return call(this.passwordless, 'signIn', { username, ...code }, others);
  }

  /**
   * Exchanges an ID token at a legacy endpoint: the same as {@link TokensManager.getDelegationToken}.
   * @deprecated A legacy endpoint that Auth0 has deprecated.
   */
  getDelegationToken(data: DelegationTokenOptions): Promise<DelegationToken>;
  getDelegationToken<T = DelegationToken>(data: DelegationTokenOptions, callback: Callback<T>): void;
  getDelegationToken(...[data, ...others]: unknown[]): unknown {
    const { id_token, api, api_type, scope, targetClientId, target, grant_type } = fieldsOf(data);
    const translated = {
      id_token,
      api_type: api || api_type,
      scope,
      target: targetClientId || target,
      grant_type,
    };
    return call(this.tokens, 'getDelegationToken', translated, others);
  }

  /** Sends a user an email that confirms a new password: the same as {@link DatabaseAuthenticator.changePassword}. */
  changePassword(data: ResetPasswordOptions): Promise<string>;
  changePassword(data: ResetPasswordOptions, callback: Callback<string>): void;
  changePassword(...[data, ...others]: unknown[]): unknown {
    return call(this.database, 'changePassword', data, others);
  }

  /** Sends a user an email to change their password: the same as {@link DatabaseAuthenticator.requestChangePasswordEmail}. */
  requestChangePasswordEmail(data: ResetPasswordEmailOptions): Promise<string>;
  requestChangePasswordEmail(data: ResetPasswordEmailOptions, callback: Callback<string>): void;
  requestChangePasswordEmail(...[data, ...others]: unknown[]): unknown {
    return call(this.database, 'requestChangePasswordEmail', data, others);
  }

  /** Fetches the profile of a user by their access token: the same as {@link UsersManager.getInfo}. */
  getProfile(accessToken: string): Promise<UserInfo<A, U>>;
  getProfile<T = UserInfo<A, U>>(accessToken: string, callback: Callback<T>): void;
  getProfile(...[token, ...others]: unknown[]): unknown {
    return call(this.users, 'getInfo', token, others);
  }

  /** Requests a token for the client itself: the same as {@link OAuthAuthenticator.clientCredentialsGrant}. */
  clientCredentialsGrant(options: ClientCredentialsGrantOptions): Promise<TokenResponse>;
  clientCredentialsGrant(options: ClientCredentialsGrantOptions, callback: Callback<TokenResponse>): void;
  clientCredentialsGrant(...[data, ...others]: unknown[]): unknown {
    return call(this.oauth, 'clientCredentialsGrant', data, others);
  }

  /** Exchanges a username and password for tokens: the same as {@link OAuthAuthenticator.passwordGrant}. */
  passwordGrant(data: PasswordGrantOptions): Promise<TokenResponse>;
  passwordGrant(data: PasswordGrantOptions, callback: Callback<TokenResponse>): void;
  passwordGrant(
    data: PasswordGrantOptions,
    options: PasswordGrantAdditionalOptions | undefined,
  ): Promise<TokenResponse>;
  passwordGrant(
    data: PasswordGrantOptions,
    options: PasswordGrantAdditionalOptions,
    callback: Callback<TokenResponse>,
  ): void;
  passwordGrant(...[data, ...others]: unknown[]): unknown {
    return call(this.oauth, 'passwordGrant', data, others);
  }

  /** Exchanges a refresh token for new tokens: the same as {@link OAuthAuthenticator.refreshToken}. */
  refreshToken(data: AuthenticationClientRefreshTokenOptions): Promise<TokenResponse>;
  refreshToken(data: AuthenticationClientRefreshTokenOptions, callback: Callback<TokenResponse>): void;
  refreshToken(...[data, ...others]: unknown[]): unknown {
    return call(this.oauth, 'refreshToken', data, others);
  }

  /**
   * The axios instance that carries every call of this client: add interceptors, headers or an adapter to it.
   *
   * @see https://axios-http.com/docs/interceptors
   */
  get axios(): Axios {
    return states.of(this).axios as Axios;
  }

  /**
   * The same client with other call options; it shares the connections.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @throws ArgumentError for invalid options.
   */
  withOptions(options: CallOptions): this {
    return withCallOptions(this, options);
  }

  /**
   * Closes the client: waits for the calls in flight, then closes its connections. Later calls reject with the code
   * `ERR_CLIENT_CLOSED`. `await using` calls it at the end of a block.
   *
   * You don't need to close clients: idle connections never keep Node running.
   */
  close(): Promise<void> {
    return states.of(this).close();
  }
}

// eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
export interface AuthenticationClient<A = AppMetadata, U = UserMetadata> extends AsyncDisposal {}
// The parts use the other pipeline; closing either closes both.
defineBinding(AuthenticationClient.prototype, boundCopy);
defineDisposal(AuthenticationClient.prototype);

/** The fields of the data. @throws ArgumentError when the data is missing. */
function fieldsOf(data: unknown): Fields {
  if (data === null || data === undefined) throw new ArgumentError('Missing user data object');
  return isObject(data) ? fieldsIn(data) : {};
}

/** Calls a method through the object's own property, so that a stub or spy put there is called. */
function call(part: object, method: string, data: unknown, others: readonly unknown[]): unknown {
  return Reflect.apply(Reflect.get(part, method) as () => unknown, part, [data, ...others]);
}
