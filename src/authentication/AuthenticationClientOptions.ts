import type { ConnectionOptions } from '../http/transport/Agents';
import type { HeaderOptions } from '../http/defaultHeaders';
import type { HttpClientOptions } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import type { ClientAuthentication } from './credentials';

/** How ID tokens are validated. */
export interface IdTokenOptions {
  /** Algorithms that ID tokens may be signed with. Default `['HS256', 'RS256']`. */
  supportedAlgorithms?: string | readonly string[] | undefined;
  /** True to accept ID tokens without validating them. Default false. */
  __bypassIdTokenValidation?: boolean | undefined;
}

/** Options of an `AuthenticationClient`. */
export interface AuthenticationClientOptions
  extends ClientAuthentication, IdTokenOptions, HeaderOptions, ConnectionOptions, CallOptions {
  /** The tenant: a host (`tenant.auth0.com`) or a full origin. Plain `http:` is for loopback and for `httpHosts`. */
  domain: string;
  /**
   * Hosts other than loopback that plain `http:` is allowed for, such as `['tenant']`, a local tenant in a container: tokens
   * travel there unencrypted. The environment variable `AUTH0_CLASSIC_HTTP_HOSTS` names more, separated by commas. Default none.
   */
  httpHosts?: readonly string[] | undefined;
  /** False to send calls at once, whatever the API said about its rate limits. Default true. */
  rateLimit?: boolean | undefined;
  /** Your own axios instance: its interceptors, adapter and agents are used. */
  axios?: HttpClientOptions['axios'] | undefined;
  headers?: Record<string, string> | undefined;
}
