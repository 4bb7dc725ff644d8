/** One account of a user. */
export interface Identity {
  /** Name of the connection. */
  connection: string;
  /** Id at the provider, without the provider's prefix. */
  user_id: string;
  /** Provider, e.g. `auth0` or `google-oauth2`. */
  provider: string;
  /** Whether the provider is a social one. */
  isSocial: boolean;
  /** Token of the provider; needs the scope `read:user_idp_tokens`. */
  access_token?: string | undefined;
  /** Token secret of the provider; needs the scope `read:user_idp_tokens`. */
  access_token_secret?: string | undefined;
  /** Refresh token of the provider; needs the scope `read:user_idp_tokens`. */
  refresh_token?: string | undefined;
  /** The profile from the provider; only on linked accounts. */
  profileData?: IdentityProfile | undefined;
}

/** A linked account's own profile. */
export interface IdentityProfile {
  /** Email address. */
  email?: string | undefined;
  /** Whether the provider verified the address. */
  email_verified?: boolean | undefined;
  /** Full name. */
  name?: string | undefined;
  /** Username. */
  username?: string | undefined;
  /** Given name. */
  given_name?: string | undefined;
  /** Family name. */
  family_name?: string | undefined;
  /** Phone number. */
  phone_number?: string | undefined;
  /** Whether the provider verified the phone number. */
  phone_verified?: boolean | undefined;
  /** Language of the request that created the account. */
  request_language?: string | undefined;
}

/** Profile of an account in the answer to unlinking. */
export type UnlinkAccountsResponseProfile = IdentityProfile;

/** The account to link: by its id, or by an ID token of its user. */
export interface LinkAccountsParams {
  /** Id of the account to link. */
  user_id?: string | undefined;
  /** Id of its connection, `con_…`; needed when the provider has several. */
  connection_id?: string | undefined;
  /** Its provider, e.g. `google-oauth2`. */
  provider?: string | undefined;
  /** ID token of the account to link; the others must not be sent then. */
  link_with?: string | undefined;
}

/** Provider of an account to unlink, e.g. `auth0`. */
export type UnlinkAccountsParamsProvider = string;

/** The account to unlink. */
export interface UnlinkAccountsParams {
  /** Id of the primary user. */
  id: string;
  /** Provider of the secondary account. */
  provider: UnlinkAccountsParamsProvider;
  /** Id of the secondary account, without the provider's prefix. */
  user_id: string;
}

/** One of the accounts that remain after linking or unlinking. */
export interface LinkedAccount {
  /** Name of the connection. */
  connection: string;
  /** Id at the provider, without the provider's prefix. */
  user_id: string;
  /** Provider, e.g. `google-oauth2`. */
  provider: string;
  /** Whether the provider is a social one. */
  isSocial?: boolean | undefined;
  /** Token of the provider; needs the scope `read:user_idp_tokens`. */
  access_token?: string | undefined;
  /** The profile from the provider; absent on the primary account. */
  profileData?: IdentityProfile | undefined;
}

/** The accounts that remain. */
export type UnlinkAccountsResponse = LinkedAccount[];
