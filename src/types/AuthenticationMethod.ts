import type { ObjectWithId, Page, PagingOptions } from './paging';

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
  | 'password';

/** How a phone is reached. */
export type PreferredAuthenticationMethod = 'voice' | 'sms';

/** @see https://auth0.com/docs/api/management/v2/users/get-authentication-methods */
export interface AuthenticationMethod {
  /** ID, e.g. `email|dev_…`. */
  id: string;
  type: AuthenticationMethodType;
  /** Whether the enrollment was completed. */
  confirmed?: boolean;
  /** At most 20 characters. */
  name?: string;
  authentication_methods?: Array<{ type?: 'totp' | 'push' | 'sms' | 'voice'; id?: string }>;
  preferred_authentication_method?: PreferredAuthenticationMethod;
  link_id?: string;
  /** Masked when read. */
  phone_number?: string;
  /** Masked when read. */
  email?: string;
  key_id?: string;
  public_key?: string;
  /** ISO 8601 time, UTC. */
  created_at: string;
  enrolled_at?: string;
  last_auth_at?: string;
}

/** A page of authentication methods with totals. */
export interface AuthenticationMethodsPage extends Page {
  authenticators: AuthenticationMethod[];
}

/** Whose authentication methods to list. */
export interface GetAuthenticationMethodsData extends ObjectWithId, PagingOptions {
  include_totals?: boolean;
}

/** Authentication methods with totals. */
export interface GetAuthenticationMethodsDataPaged extends GetAuthenticationMethodsData {
  include_totals: true;
}

/** Names one authentication method of a user. */
export interface AuthenticationMethodByIdOptions {
  /** User ID. */
  id: string;
  /** ID of the authentication method. */
  authentication_method_id: string;
}

/** @see https://auth0.com/docs/api/management/v2/users/post-authentication-methods */
export interface CreateAuthenticationMethodData {
  type: 'phone' | 'email' | 'totp' | 'webauthn-roaming' | 'passkey';
  /** At most 20 characters. */
  name?: string;
  totp_secret?: string;
  /** With type `phone`. */
  phone_number?: string;
  /** With type `email`. */
  email?: string;
  preferred_authentication_method?: PreferredAuthenticationMethod;
  key_id?: string;
  public_key?: string;
  relying_party_identifier?: string;
  [property: string]: unknown;
}

/** One entry of the list that replaces all. */
export interface ReplacementAuthenticationMethod {
  type: 'phone' | 'email' | 'totp';
  /** 1 to 20 characters. */
  name?: string;
  phone_number?: string;
  email?: string;
  totp_secret?: string;
  preferred_authentication_method?: PreferredAuthenticationMethod;
}

/** What may be changed about an authentication method. */
export interface UpdateAuthenticationMethodData {
  name?: string;
  preferred_authentication_method?: PreferredAuthenticationMethod;
}
