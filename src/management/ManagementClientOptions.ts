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
  /** The tenant: a host (`tenant.auth0.com`) or a full origin. Plain `http:` is for loopback and for `httpHosts`. */
  domain: string;
  /**
   * Hosts other than loopback that plain `http:` is allowed for, such as `['tenant']`, a local tenant in a container: tokens
   * travel there unencrypted. The environment variable `AUTH0_CLASSIC_HTTP_HOSTS` names more, separated by commas. Default none.
   */
  httpHosts?: readonly string[] | undefined;
  /** A token, or a function that gives one or a promise of one. Without it, client credentials are used. */
  token?: string | (() => string | Promise<string>) | undefined;
  /** Identifier of the Management API. Default `https://{domain}/api/v2/`. */
  audience?: string | undefined;
  /** Scope to ask for, space separated. Default: all that the client is granted. */
  scope?: ManagementScope | undefined;
  /**
   * How tokens are cached: `enableCache` (default true), `cacheTTLInSeconds` (default: their lifetime less 10 s),
   * and a `store` for several processes, a Keyv instance, say, with its `encryptionKey`.
   */
  tokenProvider?:
    | Pick<ManagementTokenProviderOptions, 'enableCache' | 'cacheTTLInSeconds' | 'store' | 'encryptionKey'>
    | undefined;
  /** What several processes of one tenant share: token and rate limits, see `auth0-classic/redis`. Default nothing. */
  shared?: SharedEngine | undefined;
  /** True to resolve to `{ data, headers }`. Default false. */
  includeResponseHeaders?: boolean | undefined;
  /** False to send at once whatever the API said of its rate limits. Default true. */
  rateLimit?: boolean | undefined;
  /** Your own axios instance: its interceptors, adapter and agents are used. */
  axios?: HttpClientOptions['axios'] | undefined;
  /** Headers added to each request. */
  headers?: Record<string, string> | undefined;
}

/** The names of {@link ManagementClientOptions}, for warnings about others. */
export const managementOptionNames: NamesOf<ManagementClientOptions> = clientOptionNames;
