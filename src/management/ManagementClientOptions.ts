import type { ManagementScope } from '../types/Scope';
import type { ClientAuthentication } from '../authentication/credentials';
import { clientOptionNames } from '../authentication/clientOptionNames';
import type { ConnectionOptions } from '../http/transport/Agents';
import type { HeaderOptions } from '../http/defaultHeaders';
import type { HttpClientOptions } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import type { SharedEngine } from '../sharing/SharedEngine';
import type { NamesOf } from '../warnings/warnUnknownOptions';
import type { ManagementTokenProviderOptions } from './ManagementTokenProvider';

/** Options of a {@link ManagementClient}. */
export interface ManagementClientOptions
  extends ClientAuthentication, HeaderOptions, ConnectionOptions, CallOptions {
  /**
   * The tenant: a host (`tenant.auth0.com`) or a full origin. Plain `http:` is only allowed for loopback and
   * `httpHosts`.
   */
  domain: string;
  /**
   * Hosts other than loopback that plain `http:` is allowed for, such as `['tenant']` for a local tenant in a
   * container. Tokens are sent there unencrypted. The environment variable `AUTH0_CLASSIC_HTTP_HOSTS` adds more,
   * separated by commas. Default none.
   */
  httpHosts?: readonly string[] | undefined;
  /** A token, or a function that returns one or a promise of one. Default: client credentials. */
  token?: string | (() => string | Promise<string>) | undefined;
  /** Identifier of the Management API. Default `https://{domain}/api/v2/`. */
  audience?: string | undefined;
  /** Scopes to request, separated by spaces. Default: all that the client is granted. */
  scope?: ManagementScope | undefined;
  /**
   * How tokens are cached: `enableCache` (default true), `cacheTTLInSeconds` (default: their lifetime less 10 s), and a
   * `store` for several processes, e.g. a Keyv instance, with its `encryptionKey`.
   */
  tokenProvider?:
    | Pick<ManagementTokenProviderOptions, 'enableCache' | 'cacheTTLInSeconds' | 'store' | 'encryptionKey'>
    | undefined;
  /**
   * The engine through which several processes share token and rate limits, see `auth0-classic/redis`. Default none.
   */
  shared?: SharedEngine | undefined;
  /** True to resolve to `{ data, headers }`. Default false. */
  includeResponseHeaders?: boolean | undefined;
  /** False to send calls at once, whatever the API said about its rate limits. Default true. */
  rateLimit?: boolean | undefined;
  /** Your own axios instance: its interceptors, adapter and agents are used. */
  axios?: HttpClientOptions['axios'] | undefined;
  /** Headers added to each request. */
  headers?: Record<string, string> | undefined;
}

/** The names of {@link ManagementClientOptions}, for warnings about unknown ones. */
export const managementOptionNames: NamesOf<ManagementClientOptions> = clientOptionNames;
