import { ArgumentError } from '../errors/ArgumentError';
import type { HttpClient } from '../http/HttpClient';
import type { ApiPromise } from '../rest/ApiPromise';
import { callHttp } from '../rest/callHttp';
import { readArguments } from '../rest/readArguments';
import type { Callback } from '../types/Callback';
import type { ClientCredentialsGrantOptions, TokenResponse } from '../types/Token';
import { authenticate, canAuthenticate, type ClientAuthentication } from './clientAuthentication';

/** What an {@link OAuthAuthenticator} needs. */
export interface OAuthAuthenticatorOptions extends ClientAuthentication {
  /** Origin of the tenant. */
  baseUrl: string;
  /** The pipeline its requests take. */
  http: HttpClient;
}

/** The token endpoint of a tenant. */
export class OAuthAuthenticator {
  readonly #options: OAuthAuthenticatorOptions;

  /** @throws ArgumentError when there are no options. */
  constructor(options: OAuthAuthenticatorOptions) {
    if (!options) throw new ArgumentError('Missing authenticator options');
    if (typeof options !== 'object') throw new ArgumentError('The authenticator options must be an object');
    this.#options = options;
  }

  /**
   * Asks for a token by the client's own credentials: its secret, or an assertion signed with its key.
   *
   * @param options `audience`: identifier of the API; `scope`: space separated. Other fields are sent as
   *   they are; `client_id` and `client_secret` win over the client's.
   * @param callback Optional; gets `(error, token, headers)`.
   * @returns The token response: `access_token`, `token_type`, `expires_in` in seconds, and `scope`.
   * @throws ArgumentError, synchronously, when no options, no client ID or no credentials are given.
   * Rejects with an APIError when the token endpoint refuses.
   * @see https://auth0.com/docs/api/authentication/client-credentials-flow/get-token
   */
  clientCredentialsGrant(options: ClientCredentialsGrantOptions): ApiPromise<TokenResponse>;
  clientCredentialsGrant(options: ClientCredentialsGrantOptions, callback: Callback<TokenResponse>): void;
  clientCredentialsGrant(
    options: ClientCredentialsGrantOptions,
    callback?: Callback<TokenResponse>,
  ): ApiPromise<TokenResponse> | undefined;
  clientCredentialsGrant(...args: unknown[]): ApiPromise<TokenResponse> | undefined {
    const [options] = args;
    if (!options || typeof options !== 'object') throw new ArgumentError('Missing options object');
    const { baseUrl, clientId, http } = this.#options;
    const payload: Record<string, unknown> = {
      grant_type: 'client_credentials',
      client_id: clientId,
      ...options,
    };
    if (!canAuthenticate(payload, this.#options)) {
      throw new ArgumentError('The client_secret or client_assertion field is required.');
    }
    if (typeof payload.client_id !== 'string' || payload.client_id.trim() === '') {
      throw new ArgumentError('client_id field is required');
    }
    return callHttp<TokenResponse>(http, this.clientCredentialsGrant, {
      callback: readArguments(args).callback,
      headersToCallback: true,
      draft: async () => {
        const body = await authenticate(payload, baseUrl, this.#options);
        return {
          method: 'POST',
          url: `${baseUrl}/oauth/token`,
          endpoint: '/oauth/token',
          body: JSON.stringify(body),
          // A second token does no harm, but an assertion is good for once.
          repeatable: !('client_assertion' in body),
        };
      },
    });
  }
}
