/** Options that every manager and authenticator has. */
export interface BaseClientOptions {
  /** Origin of the tenant or URL of the API, e.g. `https://tenant.auth0.com`. */
  baseUrl: string;
  /** Default client ID of the requests. */
  clientId?: string | undefined;
  /** Headers of each request. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  headers?: Record<string, any> | undefined;
}

/** Options with which a client authenticates: a secret, or a key that signs assertions. */
export interface OAuthClientOptions extends BaseClientOptions {
  /** Default client secret of the requests. */
  clientSecret?: string | undefined;
  /** Host of the tenant; required with `clientAssertionSigningKey`. */
  domain?: string | undefined;
  /** Private key in PEM format or from `node:crypto`; takes precedence over the secret. */
  clientAssertionSigningKey?: string | object | undefined;
  /** Algorithm of the signature. Default `RS256`. */
  clientAssertionSigningAlg?: string | undefined;
}

/** Options of a database authenticator. */
export type DatabaseClientOptions = BaseClientOptions;

/** Options of a passwordless authenticator. */
export type PasswordLessClientOptions = OAuthClientOptions;

/** Options of a tokens manager. */
export type TokensManagerOptions = OAuthClientOptions;

/** Options of a users manager of the Authentication API. */
export type UsersOptions = BaseClientOptions;

/** Options of a custom domains manager. */
export interface CustomDomainsManagerOptions extends BaseClientOptions {
  /** How failed requests are retried. */
  retry?:
    | {
        /** False to never retry. Default true. */
        enabled?: boolean | undefined;
        /** Retries after the first attempt. Default 3. */
        maxRetries?: number | undefined;
      }
    | undefined;
}
