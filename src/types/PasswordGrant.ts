import type { UserScope } from './Scope';
import type { ExtraParameters } from './ExtraParameters';
import type { ClientAuthenticationData } from './Token';

/**
 * A username and password to exchange for tokens.
 *
 * @see https://auth0.com/docs/api/authentication/resource-owner-password-flow/get-token
 */
export interface PasswordGrantOptions extends ClientAuthenticationData, ExtraParameters {
  /** Username or email address. */
  username: string;
  /** The user's password. */
  password: string;
  /** Name of the connection. Default: the tenant's default directory. */
  realm?: string | undefined;
  /** Space-separated. */
  scope?: UserScope | undefined;
  /** Identifier of the API. */
  audience?: string | undefined;
  /** ID or name of the organization that the ID token must name. */
  organization?: string | undefined;
  /** The nonce that the ID token must contain. */
  nonce?: string | undefined;
  /** Longest time since the user logged in, in seconds; the ID token is checked against it. */
  maxAge?: number | undefined;
}

/** Options of a sign-in that are sent as headers. */
export interface PasswordGrantAdditionalOptions {
  /** IP address of the end user, sent as `auth0-forwarded-for`. */
  forwardedFor?: string | undefined;
}
