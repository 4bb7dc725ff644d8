import { ArgumentError } from '../errors/ArgumentError';
import type { HttpClient } from '../http/HttpClient';
import type { CallOptions } from '../http/HttpRequest';
import type { Answer } from '../http/outcome';
import type { Callback } from '../types/Callback';
import { defineBinding, withCallOptions } from './bind';
import { startCall } from './callHttp';
import type { ListDeclaration } from './lists/ListDeclaration';
import { startList } from './lists/ListPromise';
import { walkPages } from './lists/walkPages';
import { privateState } from '../http/privateState';
import { readArguments } from './readArguments';
import { checkData, Resource, type Verb } from './Resource';
import type { Params, ResourceOptions, RestClientOptions } from './RestClientOptions';
import { settle } from './settle';

/** The parts of a RestClient. Its resource is created with the first call, since a client has dozens of RestClients. */
interface State {
  readonly options: ResourceOptions;
  readonly list: ListDeclaration | undefined;
  resource?: Resource;
}

const states = privateState<State>('RestClient');

/** The list of a RestClient without a manager: page by page, with the items of any array in the response. */
const ANY_LIST: ListDeclaration = { walk: walkPages };

/**
 * One resource URL and its six verbs.
 *
 * A verb takes `params` (the `:name` parameters of the URL go into it, the others become the query), `data` (the
 * body: an object or its JSON) and an optional callback, which gets `(error, data, headers)`. It returns a promise of
 * the parsed body, or undefined with a callback. The call rejects with an {@link ArgumentError} when the arguments
 * can't be sent, and with an `APIError` when the server refuses or can't be reached.
 *
 * @example
 * const roles = new RestClient('https://tenant.auth0.com/api/v2/users/:id/roles', { headers });
 * roles.getAll({ id: 'auth0|1', per_page: 10 }, (err, roles, headers) => { … });
 */
export class RestClient {
  /** The URL with placeholders. */
  readonly url: string;

  /**
   * @param resourceUrl Absolute URL; `/:name` segments take the parameter of that name and drop out without it.
   * @param options Headers, query style, timeout, proxy, axios instance, …
   * @throws ArgumentError for a missing URL.
   */
  constructor(resourceUrl: string, options: RestClientOptions = {}) {
    if (!resourceUrl || typeof resourceUrl !== 'string') throw new ArgumentError('Missing REST endpoint URL');
    this.url = resourceUrl;
    const { http }: ResourceOptions = options;
    states.set(this, { options, list: http ? undefined : ANY_LIST });
    // Options of your own are checked at once; managers have checked theirs.
    if (!http) resourceOf(this);
  }

  /** GET: a list, or a page of it. `iterate()` reads the items of all pages. */
  getAll<T = unknown>(params?: Params): Promise<T>;
  getAll<T = unknown>(callback: Callback<T>): void;
  getAll<T = unknown>(params: Params | undefined, callback: Callback<T>): void;
  getAll(...args: unknown[]): unknown {
    return call(this, 'getAll', args);
  }

  /** GET: one resource. */
  get<T = unknown>(params?: Params): Promise<T>;
  get<T = unknown>(callback: Callback<T>): void;
  get<T = unknown>(params: Params | undefined, callback: Callback<T>): void;
  get(...args: unknown[]): unknown {
    return call(this, 'get', args);
  }

  /** POST. A single value before the callback is the data; two are the parameters and the data. */
  create<T = unknown>(data: object | string): Promise<T>;
  create<T = unknown>(data: object | string, callback: Callback<T>): void;
  create<T = unknown>(params: Params, data: object | string): Promise<T>;
  create<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  create(...args: unknown[]): unknown {
    return call(this, 'create', args);
  }

  /** The same as {@link RestClient.create}. */
  post<T = unknown>(data: object | string): Promise<T>;
  post<T = unknown>(data: object | string, callback: Callback<T>): void;
  post<T = unknown>(params: Params, data: object | string): Promise<T>;
  post<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  post(...args: unknown[]): unknown {
    return call(this, 'create', args, this.post);
  }

  /** PATCH: changes a part of a resource. */
  patch<T = unknown>(params: Params, data: object | string): Promise<T>;
  patch<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  patch(...args: unknown[]): unknown {
    return call(this, 'patch', args);
  }

  /** PUT: replaces a resource. */
  update<T = unknown>(params: Params, data: object | string): Promise<T>;
  update<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  update(...args: unknown[]): unknown {
    return call(this, 'update', args);
  }

  /** The same as {@link RestClient.update}. */
  put<T = unknown>(params: Params, data: object | string): Promise<T>;
  put<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  put(...args: unknown[]): unknown {
    return call(this, 'update', args, this.put);
  }

  /** DELETE. Without data the body is `{}`. */
  delete<T = unknown>(params?: Params, data?: object | string): Promise<T>;
  delete<T = unknown>(callback: Callback<T>): void;
  delete<T = unknown>(params: Params, callback: Callback<T>): void;
  delete<T = unknown>(params: Params, data: object | string | undefined, callback: Callback<T>): void;
  delete(...args: unknown[]): unknown {
    return call(this, 'delete', args);
  }

  /**
   * The same RestClient with other call options; this one doesn't change.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @throws ArgumentError for invalid options.
   */
  withOptions(options: CallOptions): this {
    return withCallOptions(this, options);
  }
}

defineBinding(RestClient.prototype, (original, rebind) => {
  const bound: RestClient = Object.create(original);
  const { options, list } = states.of(original);
  states.set(bound, { options: { ...options, http: rebind(httpOf(original)) }, list });
  return bound;
});

/** Declares the list of a RestClient; undefined for one without a list. */
export function declareList(client: RestClient, list: ListDeclaration | undefined): void {
  states.set(client, { ...states.of(client), list });
}

function resourceOf(client: RestClient): Resource {
  const state = states.of(client);
  return (state.resource ??= new Resource(client.url, state.options));
}

function httpOf(client: RestClient): HttpClient {
  return states.of(client).options.http ?? resourceOf(client).http;
}

function call(
  client: RestClient,
  verb: Verb,
  args: readonly unknown[],
  above: (...args: never[]) => unknown = client[verb],
): Promise<unknown> | undefined {
  const { options, list: declared } = states.of(client);
  const { includeResponseHeaders = false, headersToCallback = true, strict } = options;
  // As in rest-facade. RestClients of managers deliver the error, as the classic managers do.
  if (!strict) checkData(verb, args);
  const { values, callback } = readArguments(args);
  const valueOf = includeResponseHeaders
    ? ({ data, headers }: Answer): unknown => ({ data, headers })
    : ({ data }: Answer): unknown => data;
  const resource = resourceOf(client);
  const send = (given: readonly unknown[], cancel?: AbortSignal): Promise<Answer> =>
    resource.send(verb, given, startCall(callback, above), cancel);
  const [params] = values;
  const listed = declared && !callback ? resource.listParams(verb, params) : undefined;
  if (declared && listed) {
    return startList((asked, cancel) => send([asked], cancel), listed, declared, valueOf);
  }
  return settle(send(values), callback, {
    valueOf,
    headersToCallback: headersToCallback && !includeResponseHeaders,
  });
}
