import { ArgumentError } from '../errors/ArgumentError';
import type { TokenSource } from '../http/layers/authorize';
import { defaultHeaders } from '../http/defaultHeaders';
import { HttpClient, type HttpClientOptions } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import { boundCopy, defineBinding, withCallOptions } from '../rest/bind';
import type { ListDeclaration } from '../rest/lists/ListDeclaration';
import { privateState } from '../http/privateState';
import { declareList, RestClient } from '../rest/RestClient';
import type { ResourceOptions } from '../rest/RestClientOptions';
import { fromTokenFunction } from './tokenFunction';

/** Provides tokens for the Management API. */
export interface TokenProvider {
  /** The token for the next call. Rejects when there is none. */
  getAccessToken(): Promise<string>;
}

/** Options of a manager. */
export interface ManagerOptions extends HttpClientOptions {
  /** URL of the API, e.g. `https://tenant.auth0.com/api/v2`. */
  baseUrl: string;
  /** The source of tokens. */
  tokenProvider?: TokenProvider | TokenSource;
  /** True to resolve to `{ data, headers }`. Default false. */
  includeResponseHeaders?: boolean;
  /** The pipeline shared with other managers. */
  http?: HttpClient;
}

/** What the resources of a manager share. All managers of a client have the same. */
export class ManagerContext {
  /** The options of each RestClient. */
  readonly resource: ResourceOptions;

  constructor(
    readonly baseUrl: string,
    readonly http: HttpClient,
    includeResponseHeaders: boolean | undefined,
  ) {
    const query = { repeatParams: false };
    this.resource = { http, strict: true, headersToCallback: false, query, includeResponseHeaders };
  }
}

const states = privateState<ManagerContext>('manager');

/**
 * One part of the Management API: a RestClient for each resource, and methods that call them.
 *
 * Every method returns a promise or, with a callback as the last argument, undefined; the callback gets `(error,
 * result)`, exactly once. A call rejects with an `ArgumentError` when its arguments can't be sent, and with an
 * `APIError` when the API refuses it or can't be reached. Some methods throw the ArgumentError synchronously, as in the
 * classic SDK. Where the API answers nothing, the result is an empty object.
 */
export abstract class BaseManager {
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
    states.set(this, options instanceof ManagerContext ? options : contextFor(options));
  }

  /**
   * The same manager with other call options; this one doesn't change.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @throws ArgumentError for invalid options.
   * @example
   * const role = await management.roles.withOptions({ timeout: 2_000 }).get({ id });
   */
  withOptions(options: CallOptions): this {
    return withCallOptions(this, options);
  }
}

defineBinding(BaseManager.prototype, (original, rebind) => {
  const state = states.of(original);
  const bound = boundCopy(original, rebind);
  states.set(
    bound,
    new ManagerContext(state.baseUrl, rebind(state.http), state.resource.includeResponseHeaders),
  );
  return bound;
});

/**
 * The RestClient of a path of the API.
 *
 * @param path Below the base URL, e.g. `/roles/:id`.
 * @param list The declaration of its list. Without it, no call of the resource is a list.
 */
export function restClient(manager: BaseManager, path: string, list?: ListDeclaration): RestClient {
  const { baseUrl, resource } = states.of(manager);
  const client = new RestClient(`${baseUrl}${path}`, resource);
  if (list) declareList(client, list);
  return client;
}

/** The API's URL and the pipeline, for calls without a resource. */
export function contextOf(manager: BaseManager): ManagerContext {
  return states.of(manager);
}

function contextFor(options: ManagerOptions): ManagerContext {
  const { baseUrl, http = ownHttp(options), includeResponseHeaders } = options;
  return new ManagerContext(baseUrl, http, includeResponseHeaders);
}

function ownHttp(options: ManagerOptions): HttpClient {
  return new HttpClient({
    ...options,
    headers: defaultHeaders({ telemetry: false, headers: options.headers }),
    tokenSource: sourceOf(options),
  });
}

/** A provider that can renew its tokens is a source already; any other is your own. */
function sourceOf({ tokenProvider, tokenSource }: ManagerOptions): TokenSource | undefined {
  if (!tokenProvider) return tokenSource;
  if ('renew' in tokenProvider && tokenProvider.renew) return tokenProvider;
  return fromTokenFunction(() => tokenProvider.getAccessToken());
}
