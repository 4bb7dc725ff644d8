import type { Identity } from './Identity';

/** Data a user may read and change: open to any JSON. Keys hold no `.` and no `$`. */
export interface UserMetadata {
  // Open metadata: every tenant has its own shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [property: string]: any;
}

/** Data that decides what a user may do, out of the user's own reach: open to any JSON. */
export interface AppMetadata {
  // Open metadata: every tenant has its own shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [property: string]: any;
}

/**
 * A user of the tenant. Nothing is required: what was never set is absent.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-users-by-id
 */
export interface User<A = AppMetadata, U = UserMetadata> {
  /** Email address; database connections store it in lower case. */
  email?: string | undefined;
  /** Whether the address is verified. */
  email_verified?: boolean | undefined;
  /** Username, on connections that ask for one. */
  username?: string | undefined;
  /** Phone number in E.164 form, e.g. `+15551234567`. */
  phone_number?: string | undefined;
  /** Whether the phone number is verified. */
  phone_verified?: boolean | undefined;
  /** Provider and id, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  user_id?: string | undefined;
  /** Internal id, from old tenants. */
  _id?: string | undefined;
  /** ISO 8601 time, UTC. */
  created_at?: string | undefined;
  /** ISO 8601 time, UTC. */
  updated_at?: string | undefined;
  /** The accounts of this user; the first is the primary one. */
  identities?: Identity[] | undefined;
  /** Metadata out of the user's reach. */
  app_metadata?: A | undefined;
  /** Metadata of the user's own. */
  user_metadata?: U | undefined;
  /** URL of a picture. */
  picture?: string | undefined;
  /** Full name; the email address when none was given. */
  name?: string | undefined;
  /** Nickname; the local part of the email address when none was given. */
  nickname?: string | undefined;
  /** Multifactor providers enrolled with, e.g. `guardian`. */
  multifactor?: string[] | undefined;
  /** ISO 8601 time of the last change to `multifactor`. */
  multifactor_last_modified?: string | undefined;
  /** IP address of the last login. */
  last_ip?: string | undefined;
  /** ISO 8601 time of the last login. */
  last_login?: string | undefined;
  /** ISO 8601 time of the last change of password. */
  last_password_reset?: string | undefined;
  /** Number of logins. */
  logins_count?: number | undefined;
  /** Whether an administrator blocked this user. */
  blocked?: boolean | undefined;
  /** Given name. */
  given_name?: string | undefined;
  /** Family name. */
  family_name?: string | undefined;
}

/**
 * A profile as its access token tells it: the claims that the token's scope allows.
 *
 * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
 */
export interface UserInfo<A = AppMetadata, U = UserMetadata> extends User<A, U> {
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  sub?: string | undefined;
  /** Claims that rules and actions add, e.g. `https://app.example/roles`. */
  [claim: string]: unknown;
}

/** What may be written about a user. `null` unsets a field where the API allows it. */
export interface UserData<A = AppMetadata, U = UserMetadata> {
  /** Email address. */
  email?: string | undefined;
  /** Username, on connections that ask for one. */
  username?: string | undefined;
  /** Whether the address counts as verified. */
  email_verified?: boolean | undefined;
  /** True to send a verification email. */
  verify_email?: boolean | undefined;
  /** Id without the provider, only when creating; at most 255 characters. */
  user_id?: string | undefined;
  /** True to block the user. */
  blocked?: boolean | undefined;
  /** Nickname. */
  nickname?: string | undefined;
  /** Absolute URL. */
  picture?: string | undefined;
  /** At most 72 bytes. */
  password?: string | undefined;
  /** Phone number in E.164 form, e.g. `+15551234567`. */
  phone_number?: string | undefined;
  /** Whether the phone number counts as verified. */
  phone_verified?: boolean | undefined;
  /** Given name; 1 to 150 characters. */
  given_name?: string | undefined;
  /** Family name; 1 to 150 characters. */
  family_name?: string | undefined;
  /** Full name; 1 to 300 characters. */
  name?: string | undefined;
  /** Metadata of the user's own. */
  user_metadata?: U | undefined;
  /** Metadata out of the user's reach. */
  app_metadata?: A | undefined;
}

/**
 * A user to create.
 *
 * @see https://auth0.com/docs/api/management/v2/users/post-users
 */
export interface CreateUserData<A = AppMetadata, U = UserMetadata> extends UserData<A, U> {
  /** Name of the database or passwordless connection. */
  connection: string;
}

/** Fields that a change may empty. */
type Clearable =
  | 'email'
  | 'username'
  | 'nickname'
  | 'picture'
  | 'password'
  | 'phone_number'
  | 'given_name'
  | 'family_name'
  | 'name';

/** Data whose clearable fields may be null, too. */
type OrNull<T extends { [Name in Clearable]?: unknown }> = Omit<T, Clearable> & {
  [Name in keyof Pick<T, Clearable>]?: T[Name] | null | undefined;
};

/**
 * What to change about a user; null empties a field, and what is absent stays as it is.
 *
 * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
 */
export interface UpdateUserData<A = AppMetadata, U = UserMetadata> extends OrNull<UserData<A, U>> {
  /** Connection of the identity to change, when it is not the primary one. */
  connection?: string | undefined;
  /** True to send a verification text message. */
  verify_phone_number?: boolean | undefined;
  /** True to have a new password confirmed by email; taken by old tenants. */
  verify_password?: boolean | undefined;
  /** Client on whose behalf email or phone change. */
  client_id?: string | undefined;
}
