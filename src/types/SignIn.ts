import type { UserScope } from './Scope';
import type { ExtraParameters } from './ExtraParameters';
import type { ClientAuthenticationData } from './Token';

/** A passwordless connection. */
export type PasswordlessRealm = 'email' | 'sms' | (string & {});

/**
 * A user's credentials: `otp` for a passwordless login, `password` and `connection` for the legacy endpoint.
 *
 * @see https://auth0.com/docs/api/authentication/passwordless/authenticate-user
 */
export interface SignInOptions extends ClientAuthenticationData, ExtraParameters {
  /** Phone number, email address or username. */
  username: string;
  /** The code that the user received. */
  otp?: string | undefined;
  /** Passwordless connection of `otp`. Default `sms`. */
  realm?: PasswordlessRealm | undefined;
  /** Identifier of the API. */
  audience?: string | undefined;
  /** Space-separated. Default `openid`. */
  scope?: UserScope | undefined;
  /** The user's password or, for passwordless logins without `otp`, the code. */
  password?: string | undefined;
  /** Connection of `password`. Default: `sms` for passwordless, `Username-Password-Authentication` for databases. */
  connection?: PasswordlessRealm | undefined;
  /** Device name for a refresh token. */
  device?: string | undefined;
  /** ID or name of the organization that the ID token must name. */
  organization?: string | undefined;
  /** The nonce that the ID token must contain. */
  nonce?: string | undefined;
  /** Longest time since the user logged in, in seconds; the ID token is checked against it. */
  maxAge?: number | undefined;
}

/** A social provider's access token to exchange at the legacy endpoint. */
export interface SocialSignInOptions extends ExtraParameters {
  /** Access token that the provider issued. */
  access_token: string;
  /** Social connection, e.g. `google-oauth2`. */
  connection: string;
  /** Client ID of the application. */
  client_id?: string | undefined;
  /** Space-separated. */
  scope?: UserScope | undefined;
}

/** Tokens of a user who signed in. */
export interface SignInToken {
  /** Opaque, or a JWT when the request named an audience. */
  access_token: string;
  /** Present when the scope contains `offline_access`. */
  refresh_token?: string | undefined;
  /** Absent at run time when the scope does not contain `openid`. */
  id_token: string;
  /** `Bearer`. */
  token_type: string;
  /** Lifetime of the access token in seconds. */
  expires_in: number;
  /** The granted scopes, space-separated. */
  scope?: string | undefined;
}
