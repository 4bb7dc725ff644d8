import type { ObjectWithId, PageFrame, PagingOptions } from './paging';

/** Kind of an authentication method. */
export type AuthenticationMethodType =
  | 'recovery-code'
  | 'totp'
  | 'push'
  | 'phone'
  | 'email'
  | 'email-verification'
  | 'webauthn-roaming'
  | 'webauthn-platform'
  | 'guardian'
  | 'passkey'
  | 'password'
  | (string & {});

/** How codes are sent to a phone. */
export type PreferredAuthenticationMethod = 'voice' | 'sms' | (string & {});

/**
 * A method that a user can authenticate with, in addition to the password.
 *
 * @see https://auth0.com/docs/api/management/v2/users/get-authentication-methods
 */
export interface AuthenticationMethod {
  /** ID, e.g. `email|dev_…`. */
  id: string;
  /** Kind of the method. */
  type: AuthenticationMethodType;
  /** Whether the enrollment was completed. */
  confirmed?: boolean | undefined;
  /** At most 20 characters. */
  name?: string | undefined;
  /** For Guardian and one-time password enrollments: the ways to use it. */
  authentication_methods?:
    | Array<{
        /** Kind. */
        type: 'totp' | 'push' | 'sms' | 'voice' | (string & {});
        /** ID. */
        id: string;
      }>
    | undefined;
  /** How codes are sent, with type `phone`. */
  preferred_authentication_method?: PreferredAuthenticationMethod | undefined;
  /** ID of the enrollment that created the method. */
  link_id?: string | undefined;
  /** Masked when read. */
  phone_number?: string | undefined;
  /** Masked when read. */
  email?: string | undefined;
  /** ID of the credential, with the types `webauthn-roaming`, `webauthn-platform` and `passkey`. */
  key_id?: string | undefined;
  /** Public key of the credential, with the types of `key_id`. */
  public_key?: string | undefined;
  /** ISO 8601 time, UTC. */
  created_at: string;
  /** When the enrollment was completed: ISO 8601 time, UTC. */
  enrolled_at?: string | undefined;
  /** When the method was last used: ISO 8601 time, UTC. */
  last_auth_at?: string | undefined;
}

/** A page of authentication methods with totals. */
export interface AuthenticationMethodsPage extends PageFrame {
  /** The authentication methods on this page. */
  authenticators: AuthenticationMethod[];
}

/** Options for listing a user's authentication methods. */
export interface GetAuthenticationMethodsData extends ObjectWithId, PagingOptions {}

/** Options for listing a user's authentication methods with totals. */
export interface GetAuthenticationMethodsDataPaged extends GetAuthenticationMethodsData {
  /** True to get a page object with totals instead of an array. */
  include_totals: boolean;
}

/** Identifies an authentication method of a user. */
export interface AuthenticationMethodByIdOptions {
  /** User ID. */
  id: string;
  /** ID of the authentication method. */
  authentication_method_id: string;
}

/**
 * Data for a new authentication method.
 *
 * @see https://auth0.com/docs/api/management/v2/users/post-authentication-methods
 */
export interface CreateAuthenticationMethodData {
  /** Kind of the method to create. */
  type: 'phone' | 'email' | 'totp' | 'webauthn-roaming' | 'passkey';
  /** At most 20 characters. */
  name?: string | undefined;
  /** Secret in base32, with type `totp`. */
  totp_secret?: string | undefined;
  /** With type `phone`. */
  phone_number?: string | undefined;
  /** With type `email`. */
  email?: string | undefined;
  /** How to send codes, with type `phone`. */
  preferred_authentication_method?: PreferredAuthenticationMethod | undefined;
  /** ID of the credential, in base64url, with type `webauthn-roaming` or `passkey`. */
  key_id?: string | undefined;
  /** Public key of the credential, in base64url, with type `webauthn-roaming` or `passkey`. */
  public_key?: string | undefined;
  /** Domain that the credential is bound to, with type `webauthn-roaming` or `passkey`. */
  relying_party_identifier?: string | undefined;
  [property: string]: unknown;
}

/** One of the methods that replace all methods of a user. */
export interface ReplacementAuthenticationMethod {
  /** Kind of the method. */
  type: 'phone' | 'email' | 'totp';
  /** 1 to 20 characters. */
  name?: string | undefined;
  /** With type `phone`: in E.164 form, e.g. `+15551234567`. */
  phone_number?: string | undefined;
  /** With type `email`. */
  email?: string | undefined;
  /** Secret in base32, with type `totp`. */
  totp_secret?: string | undefined;
  /** How to send codes, with type `phone`. */
  preferred_authentication_method?: PreferredAuthenticationMethod | undefined;
}

/** Changes to an authentication method; absent fields keep their values. */
export interface UpdateAuthenticationMethodData {
  /** New name; 1 to 20 characters. */
  name?: string | undefined;
  /** How to send codes, with type `phone`. */
  preferred_authentication_method?: PreferredAuthenticationMethod | undefined;
}
