import { defaultHeaders } from '../http/defaultHeaders';
import { HttpClient, type HttpClientOptions } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { namedOrigin } from '../http/origin';
import { boundCopy, defineBinding, withCallOptions } from '../rest/bind';
import { privateState } from '../http/privateState';
import { RestClient } from '../rest/RestClient';
import type { ResourceOptions } from '../rest/RestClientOptions';
import type { OAuthClientOptions } from '../types/ManagerOptions';
import type { IdTokenOptions } from './AuthenticationClientOptions';
import type { ClientAuthentication, SigningKey } from './credentials';

/** Options of a part of the Authentication API that is used without an `AuthenticationClient`. */
export interface AuthenticatorOptions
  extends Omit<HttpClientOptions, 'headers'>, OAuthClientOptions, IdTokenOptions {
  /** The pipeline to share with others. */
  http?: HttpClient;
}

/** The private state of an object. */
interface State {
  readonly baseUrl: string;
  readonly http: HttpClient;
  readonly credentials: ClientAuthentication;
}

const states = privateState<State>('authenticator');

/**
 * One part of the Authentication API.
 *
 * Every method returns a promise or, with a callback as the last argument, undefined; the callback gets `(error,
 * result)`, exactly once. A method throws an ArgumentError synchronously when its arguments can't be sent. A call
 * rejects with an APIError when the API refuses it or can't be reached. Other fields of the data are sent unchanged;
 * `client_id`, `client_secret` and `client_assertion` override those of the client.
 */
export abstract class BaseAuthenticator {
  /** @param options Base URL, credentials, and how to send. */
  constructor(options: AuthenticatorOptions) {
    const { baseUrl, http = ownHttp(options), clientSecret, clientAssertionSigningAlg } = options;
    const clientAssertionSigningKey = options.clientAssertionSigningKey as SigningKey | undefined;
    const credentials = { clientSecret, clientAssertionSigningKey, clientAssertionSigningAlg };
    states.set(this, { baseUrl, http, credentials });
  }

  /**
   * The same object with other call options; this one stays as it is.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @throws ArgumentError for invalid options.
   */
  withOptions(options: CallOptions): this {
    return withCallOptions(this, options);
  }
}

defineBinding(BaseAuthenticator.prototype, (original, rebind) => {
  const state = states.of(original);
  const bound = boundCopy(original, rebind);
  states.set(bound, { ...state, http: rebind(state.http) });
  return bound;
});

/** The pipeline of an object, its base URL, and how it authenticates. */
export function contextOf(owner: BaseAuthenticator): State {
  return states.of(owner);
}

/** The RestClient of a path. */
export function restClient(
  owner: BaseAuthenticator,
  path: string,
  about?: ResourceOptions['about'],
): RestClient {
  const { baseUrl, http } = states.of(owner);
  const options: ResourceOptions = { http, about };
  return new RestClient(`${baseUrl}${path}`, options);
}

/** The origin that issues tokens: the domain's, or the base URL's without a domain. */
export function issuerOf(owner: BaseAuthenticator, domain: string | undefined): string {
  return domain ? namedOrigin(domain) : new URL(states.of(owner).baseUrl).origin;
}

function ownHttp(options: AuthenticatorOptions): HttpClient {
  return new HttpClient({ ...options, headers: defaultHeaders({ telemetry: false, ...options }) });
}
