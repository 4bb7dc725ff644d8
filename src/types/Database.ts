import type { ExtraParameters } from './ExtraParameters';
import type { AppMetadata, UserData, UserMetadata } from './User';

/**
 * A user who signs up. `email`, `password` and `connection` are required at run time.
 *
 * @see https://auth0.com/docs/api/authentication/signup/create-a-new-user
 */
export interface SignUpUserData<A = AppMetadata, U = UserMetadata> extends UserData<A, U>, ExtraParameters {
  /** Name of the database connection. */
  connection?: string | undefined;
  /** Default: the client ID of the AuthenticationClient. */
  client_id?: string | undefined;
}

/**
 * The user to send a password reset email.
 *
 * @see https://auth0.com/docs/api/authentication/change-password/change-password
 */
export interface ResetPasswordEmailOptions extends ExtraParameters {
  /** Default: the client ID of the AuthenticationClient. */
  client_id?: string | undefined;
  /** Name of the database connection. */
  connection: string;
  /** Email address. */
  email: string;
  /** ID of the organization that the user belongs to. */
  organization?: string | undefined;
}

/** The user to send a password reset email, and the new password. */
export interface ResetPasswordOptions extends ResetPasswordEmailOptions {
  /** The new password, in effect once the user confirms. */
  password: string;
}
