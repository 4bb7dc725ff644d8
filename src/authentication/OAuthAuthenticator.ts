import type { Fields } from '../rest/Prepared';
import type { RestClient } from '../rest/RestClient';
import type { Callback } from '../types/Callback';
import type { PasswordGrantAdditionalOptions, PasswordGrantOptions } from '../types/PasswordGrant';
import type { SignInOptions, SignInToken, SocialSignInOptions } from '../types/SignIn';
import type {
  AuthorizationCodeGrantOptions,
  ClientCredentialsGrantOptions,
  RefreshTokenOptions,
  TokenResponse,
} from '../types/Token';
import { isObject } from '../runtime/isObject';
import {
  checkedOptions,
  create,
  headerParams,
  readData,
  requireObject,
  requireString,
  requireText,
} from './arguments';
import { BaseAuthenticator, contextOf, restClient, type AuthenticatorOptions } from './BaseAuthenticator';
import { authenticated, requireAuthenticated, withFields } from './clientAuthentication';
import { OAuthWithIDTokenValidation } from './OAuthWithIDTokenValidation';

/** Options of {@link OAuthAuthenticator.signIn}. */
export interface OAuthSignInOptions extends PasswordGrantAdditionalOptions {
  /** The endpoint: `ro` (default) or `token`. */
  type?: string | undefined;
}

/** The token endpoint. The ID tokens of signIn, passwordGrant and authorizationCodeGrant are validated. */
export class OAuthAuthenticator extends BaseAuthenticator {
  /** `/oauth/:type` */
  oauth: RestClient = restClient(this, '/oauth/:type', aboutGrant);
  /** The same; ID tokens are validated. */
  oauthWithIDTokenValidation: OAuthWithIDTokenValidation;
  /** The tenant. */
  domain: string | undefined;
  /** Default client ID. */
  clientId: string | undefined;

  /** @throws ArgumentError when options are missing. */
  constructor(options: AuthenticatorOptions) {
    super(checkedOptions(options));
    const { http } = contextOf(this);
    this.oauthWithIDTokenValidation = new OAuthWithIDTokenValidation(this.oauth, { ...options, http });
    this.domain = options.domain;
    this.clientId = options.clientId;
  }

  /**
   * Signs a user in: with a password at the legacy endpoint `/oauth/ro`, with `type: 'token'` at the token endpoint.
   * @see https://auth0.com/docs/api/authentication/passwordless/authenticate-user
   */
  signIn(userData: SignInOptions): Promise<SignInToken>;
  signIn(userData: SignInOptions, callback: Callback<SignInToken>): void;
  signIn(userData: SignInOptions, options: OAuthSignInOptions | undefined): Promise<SignInToken>;
  signIn(
    userData: SignInOptions,
    options: OAuthSignInOptions | undefined,
    callback: Callback<SignInToken> | undefined,
  ): void;
  // Repeated as the last overload: mocks are typed by it.
  signIn(userData: SignInOptions, callback: Callback<SignInToken>): void;
  signIn(...args: unknown[]): unknown {
    const { data, options, callback } = readData(args);
    const defaults = { client_id: this.clientId, grant_type: 'password', scope: 'openid' };
    const payload = withFields(requireObject(data), defaults);
    const params = paramsOf('ro', options);
    if (params.type === 'ro') requireString(payload, 'connection');
    return create(this.oauthWithIDTokenValidation, params, payload, callback);
  }

  /**
   * Exchanges a username and password for tokens.
   * @see https://auth0.com/docs/api/authentication/resource-owner-password-flow/get-token
   */
  passwordGrant(userData: PasswordGrantOptions): Promise<SignInToken>;
  passwordGrant(userData: PasswordGrantOptions, callback: Callback<SignInToken>): void;
  passwordGrant(
    userData: PasswordGrantOptions,
    options: PasswordGrantAdditionalOptions | undefined,
  ): Promise<SignInToken>;
  passwordGrant(
    userData: PasswordGrantOptions,
    options: PasswordGrantAdditionalOptions,
    callback: Callback<SignInToken>,
  ): void;
  passwordGrant(...args: unknown[]): unknown {
    const { data, options, callback } = readData(args);
    const defaults = { client_id: this.clientId, grant_type: 'password' };
    const payload = authenticated(this, { ...defaults, ...requireObject(data) });
    requireString(payload, 'username');
    requireString(payload, 'password');
    const realm = { grant_type: 'http://auth0.com/oauth/grant-type/password-realm' };
    const grant = typeof payload.realm === 'string' ? withFields(payload, {}, realm) : payload;
    return create(this.oauthWithIDTokenValidation, paramsOf('token', options), grant, callback);
  }

  /**
   * Exchanges a refresh token for new tokens.
   * @see https://auth0.com/docs/api/authentication/refresh-token/refresh-token
   */
  refreshToken(data: RefreshTokenOptions): Promise<TokenResponse>;
  refreshToken(data: RefreshTokenOptions, callback: Callback<TokenResponse>): void;
  refreshToken(...args: unknown[]): unknown {
    const { data, callback } = readData(args);
    const given = requireObject(data, 'Missing data object');
    const defaults = { client_id: this.clientId, grant_type: 'refresh_token' };
    const payload = authenticated(this, { ...defaults, ...given });
    requireString(payload, 'refresh_token', 'refresh_token is required');
    return create(this.oauth, { type: 'token' }, payload, callback);
  }

  /**
   * Signs a user in with a social provider's access token, at the legacy endpoint `/oauth/access_token`.
   * @see https://auth0.com/docs/api/authentication/legacy/get-token-from-access-token
   * @deprecated A legacy endpoint that Auth0 has deprecated.
   */
  socialSignIn(data: SocialSignInOptions): Promise<SignInToken>;
  socialSignIn(data: SocialSignInOptions, callback: Callback<SignInToken>): void;
  socialSignIn(...args: unknown[]): unknown {
    const { data, callback } = readData(args);
    const payload = requireObject(data, 'Missing user credential objects');
    requireText(payload, 'access_token');
    requireText(payload, 'connection');
    return create(this.oauth, { type: 'access_token' }, payload, callback);
  }

  /**
   * Requests an access token with the client's own credentials.
   * @see https://auth0.com/docs/api/authentication/client-credentials-flow/get-token
   */
  clientCredentialsGrant(options: ClientCredentialsGrantOptions): Promise<TokenResponse>;
  clientCredentialsGrant(options: ClientCredentialsGrantOptions, callback: Callback<TokenResponse>): void;
  clientCredentialsGrant(...args: unknown[]): unknown {
    const { data, callback } = readData(args);
    const given = requireObject(data, 'Missing options object');
    const defaults = { grant_type: 'client_credentials', client_id: this.clientId };
    const payload = requireAuthenticated(this, { ...defaults, ...given });
    requireText(payload, 'client_id');
    return create(this.oauth, { type: 'token' }, payload, callback);
  }

  /**
   * Exchanges an authorization code for tokens.
   * @see https://auth0.com/docs/api/authentication/authorization-code-flow/get-token
   */
  authorizationCodeGrant(data: AuthorizationCodeGrantOptions): Promise<SignInToken>;
  authorizationCodeGrant(data: AuthorizationCodeGrantOptions, callback: Callback<SignInToken>): void;
  authorizationCodeGrant(...args: unknown[]): unknown {
    const { data, callback } = readData(args);
    const given = requireObject(data, 'Missing options object');
    const defaults = { grant_type: 'authorization_code', client_id: this.clientId };
    const payload = authenticated(this, { ...defaults, ...given });
    requireText(payload, 'code');
    requireText(payload, 'redirect_uri');
    return create(this.oauthWithIDTokenValidation, { type: 'token' }, payload, callback);
  }
}

function paramsOf(type: string, options: unknown): { type: unknown } {
  const given = isObject(options) && options.type ? options.type : type;
  return { type: given, ...headerParams(options, 'forwardedFor') };
}

/** Requesting your own token twice is harmless, but an assertion can be used only once. */
function aboutGrant({ type }: Fields, data: unknown): { endpoint: string; repeatable: boolean } {
  const fields = isObject(data) ? data : {};
  const repeatable = fields.grant_type === 'client_credentials' && !fields.client_assertion;
  return { endpoint: `/oauth/${String(type)}`, repeatable };
}
