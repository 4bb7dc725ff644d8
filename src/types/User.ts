import type { Identity } from './Identity';

/** Data that users may read and change: any JSON. Keys must not contain `.` or `$`. */
export interface UserMetadata {
  // Open metadata: every tenant has its own shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [property: string]: any;
}

/** Data that users can't change, such as permissions or plans: any JSON. */
export interface AppMetadata {
  // Open metadata: every tenant has its own shape.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [property: string]: any;
}

/**
 * A user of the tenant. Every field is optional: fields that were never set are absent.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-users-by-id
 */
export interface User<A = AppMetadata, U = UserMetadata> {
  /** Email address; database connections store it in lower case. */
  email?: string | undefined;
  /** Whether the address is verified. */
  email_verified?: boolean | undefined;
  /** Username, on connections that require one. */
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
  /** Metadata that the user can't change. */
  app_metadata?: A | undefined;
  /** Metadata that the user can change. */
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
 * The profile behind an access token: the claims that the scope of the token allows.
 *
 * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
 */
export interface UserInfo<A = AppMetadata, U = UserMetadata> extends User<A, U> {
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  sub?: string | undefined;
  /** Claims that rules and actions add, e.g. `https://app.example/roles`. */
  // `any`, not `unknown`: so that a plain User can stand in for it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [claim: string]: any;
}

/** Fields that can be set when a user is created or updated. */
export interface UserData<A = AppMetadata, U = UserMetadata> {
  /** Email address. */
  email?: string | undefined;
  /** Username, on connections that require one. */
  username?: string | undefined;
  /** True to mark the address as verified. */
  email_verified?: boolean | undefined;
  /** True to send a verification email. */
  verify_email?: boolean | undefined;
  /** ID without the provider, only for new users; at most 255 characters. */
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
  /** True to mark the phone number as verified. */
  phone_verified?: boolean | undefined;
  /** Given name; 1 to 150 characters. */
  given_name?: string | undefined;
  /** Family name; 1 to 150 characters. */
  family_name?: string | undefined;
  /** Full name; 1 to 300 characters. */
  name?: string | undefined;
  /** Metadata that the user can change. */
  user_metadata?: U | undefined;
  /** Metadata that the user can't change. */
  app_metadata?: A | undefined;
}

/**
 * Data for a new user.
 *
 * @see https://auth0.com/docs/api/management/v2/users/post-users
 */
export interface CreateUserData<A = AppMetadata, U = UserMetadata> extends UserData<Partial<A>, Partial<U>> {
  /** Name of the database or passwordless connection. */
  connection: string;
}

/**
 * Changes to a user; absent fields keep their values.
 *
 * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
 */
export interface UpdateUserData<A = AppMetadata, U = UserMetadata> extends UserData<Partial<A>, Partial<U>> {
  /** Connection of the identity to change, if it is not the primary one. */
  connection?: string | undefined;
  /** True to send a verification text message. */
  verify_phone_number?: boolean | undefined;
  /** True to have the new password confirmed by email; only old tenants accept it. */
  verify_password?: boolean | undefined;
  /** Client ID of the application for which email or phone number change. */
  client_id?: string | undefined;
}

/** Fields of a user that null clears. */
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

/** Metadata to merge into what is stored: some of the keys, and null to remove a key. */
export type MetadataChanges<T> = { [Key in keyof T]?: T[Key] | null | undefined };

/**
 * Changes to a user, like `UpdateUserData`, in which null clears a field or removes a metadata key.
 *
 * @see https://auth0.com/docs/api/management/v2/users/patch-users-by-id
 */
export type UserChanges<A = AppMetadata, U = UserMetadata> = Omit<
  UpdateUserData<MetadataChanges<A>, MetadataChanges<U>>,
  Clearable
> & { [Name in Clearable]?: UpdateUserData[Name] | null | undefined };
