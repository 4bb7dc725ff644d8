import { ArgumentError } from '../errors/ArgumentError';
import type { TokenSource } from '../http/authorize';
import { defaultHeaders } from '../http/defaultHeaders';
import { HttpClient, type HttpClientOptions } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import type { Walk } from '../rest/ListPromise';
import { RestClient } from '../rest/RestClient';
import type { ResourceOptions } from '../rest/RestClientOptions';
import { foreignSource } from './givenToken';

/** Gives tokens for the Management API. */
export interface TokenProvider {
  /** The token that the next call would use. Rejects when there is none to be had. */
  getAccessToken(): Promise<string>;
}

/** Options of a manager. */
export interface ManagerOptions extends HttpClientOptions {
  /** URL of the API, e.g. `https://tenant.auth0.com/api/v2`. */
  baseUrl: string;
  /** Where tokens come from. */
  tokenProvider?: TokenProvider | TokenSource;
  /** True to resolve to `{ data, headers }`. Default false. */
  includeResponseHeaders?: boolean;
  /** The pipeline to share with other managers. */
  http?: HttpClient;
}

/** The RestClients of one part of the API. */
export abstract class BaseManager {
  readonly #options: ManagerOptions;
  readonly #http: HttpClient;

  /** @throws ArgumentError without options or a base URL. */
  constructor(options: ManagerOptions) {
    if (options === null || typeof options !== 'object')
      throw new ArgumentError('Must provide manager options');
    const { baseUrl } = options;
    if (baseUrl === null || baseUrl === undefined)
      throw new ArgumentError('Must provide a base URL for the API');
    if (typeof baseUrl !== 'string' || baseUrl.length === 0) {
      throw new ArgumentError('The provided base URL is invalid');
    }
    this.#options = options;
    this.#http = options.http ?? ownHttp(options);
  }

  /** The RestClient of a path below the base URL. */
  protected resource(path: string, walk?: Walk): RestClient {
    const options: ResourceOptions = {
      http: this.#http,
      strict: true,
      walk,
      headersToCallback: false,
      query: { repeatParams: false },
      includeResponseHeaders: this.#options.includeResponseHeaders,
    };
    return new RestClient(`${this.#options.baseUrl}${path}`, options);
  }
}

function ownHttp(options: ManagerOptions): HttpClient {
  return new HttpClient({
    ...options,
    headers: defaultHeaders({ telemetry: false, headers: options.headers }),
    tokenSource: sourceOf(options),
  });
}

/** A provider that can renew its tokens is a source already; any other is the program's own. */
function sourceOf({ tokenProvider, tokenSource }: ManagerOptions): TokenSource | undefined {
  if (!tokenProvider) return tokenSource;
  if ('renew' in tokenProvider && tokenProvider.renew) return tokenProvider;
  return foreignSource(() => tokenProvider.getAccessToken());
}

/**
 * The same manager with other call options: a copy whose RestClients are bound to them. Works for
 * subclasses and for members a service has replaced, too.
 */
export function withCallOptions<M extends object>(manager: M, options: CallOptions): M {
  const bound: M = Object.create(Object.getPrototypeOf(manager));
  for (const [name, member] of Object.entries(manager)) {
    Object.assign(bound, { [name]: member instanceof RestClient ? member.withOptions(options) : member });
  }
  return bound;
}
