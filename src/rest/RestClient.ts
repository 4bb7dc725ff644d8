import { ArgumentError } from '../errors/ArgumentError';
import type { CallOptions } from '../http/HttpRequest';
import type { Answer } from '../http/outcome';
import type { Callback } from '../types/Callback';
import type { ApiPromise } from './ApiPromise';
import { startCall } from './callHttp';
import { ListPromise } from './ListPromise';
import { readArguments } from './readArguments';
import { checkData, Resource, type Verb } from './Resource';
import type { Params, ResourceOptions, RestClientOptions } from './RestClientOptions';
import { settle } from './settle';
import { walkPages } from './walkPages';

/**
 * One resource URL and its six verbs.
 *
 * @example
 * const roles = new RestClient('https://tenant.auth0.com/api/v2/users/:id/roles', { headers });
 * roles.getAll({ id: 'auth0|1', per_page: 10 }, (err, roles, headers) => { … });
 */
export class RestClient {
  /** The URL with its placeholders. */
  readonly url: string;
  readonly #options: ResourceOptions;
  readonly #resource: Resource;

  /**
   * @param resourceUrl Absolute URL; `/:name` segments take the parameter of that name and drop out without it.
   * @param options Headers, query style, timeout, proxy, axios instance, …
   * @throws ArgumentError for a missing URL.
   */
  constructor(resourceUrl: string, options: RestClientOptions = {}) {
    if (!resourceUrl || typeof resourceUrl !== 'string') throw new ArgumentError('Missing REST endpoint URL');
    this.url = resourceUrl;
    this.#options = options;
    this.#resource = new Resource(resourceUrl, options);
  }

  /**
   * GET: a list, or a page of it.
   *
   * @param params `:name` parameters of the URL go into it, the others become the query.
   * @param callback Optional, the last argument; gets `(error, data, headers)`, and the method returns undefined.
   * @returns The parsed body; with `for await`, each item of all pages. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the server refuses or can't be reached.
   */
  getAll<T = unknown, Item = unknown>(params?: Params): ListPromise<T, Item>;
  getAll<T = unknown>(callback: Callback<T>): void;
  getAll<T = unknown>(params: Params | undefined, callback: Callback<T>): void;
  getAll<T = unknown>(params?: Params, callback?: Callback<T>): ApiPromise<T> | undefined;
  getAll(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('getAll', args);
  }

  /**
   * GET: one resource.
   *
   * @param params `:name` parameters of the URL go into it, the others become the query.
   * @param callback Optional, the last argument; gets `(error, data, headers)`, and the method returns undefined.
   * @returns The parsed body. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the server refuses or can't be reached.
   */
  get<T = unknown>(params?: Params): ApiPromise<T>;
  get<T = unknown>(callback: Callback<T>): void;
  get<T = unknown>(params: Params | undefined, callback: Callback<T>): void;
  get<T = unknown>(params?: Params, callback?: Callback<T>): ApiPromise<T> | undefined;
  get(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('get', args);
  }

  /**
   * POST. With one value before the callback it is the data, with two they are parameters and data.
   *
   * @param params `:name` parameters of the URL go into it, the others become the query.
   * @param data The body: an object, or its JSON.
   * @param callback Optional, the last argument; gets `(error, data, headers)`, and the method returns undefined.
   * @returns The parsed body of the answer. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the server refuses or can't be reached.
   */
  create<T = unknown>(data: object | string): ApiPromise<T>;
  create<T = unknown>(data: object | string, callback: Callback<T>): void;
  create<T = unknown>(params: Params, data: object | string): ApiPromise<T>;
  create<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  create<T = unknown>(
    params: Params,
    data: object | string,
    callback?: Callback<T>,
  ): ApiPromise<T> | undefined;
  create(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('create', args);
  }

  /** The same as {@link RestClient.create}. */
  post<T = unknown>(data: object | string): ApiPromise<T>;
  post<T = unknown>(data: object | string, callback: Callback<T>): void;
  post<T = unknown>(params: Params, data: object | string): ApiPromise<T>;
  post<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  post(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('create', args, this.post);
  }

  /**
   * PATCH: changes a part of a resource.
   *
   * @param params `:name` parameters of the URL go into it, the others become the query.
   * @param data The body: an object, or its JSON.
   * @param callback Optional, the last argument; gets `(error, data, headers)`, and the method returns undefined.
   * @returns The parsed body of the answer. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the server refuses or can't be reached.
   */
  patch<T = unknown>(params: Params, data: object | string): ApiPromise<T>;
  patch<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  patch<T = unknown>(
    params: Params,
    data: object | string,
    callback?: Callback<T>,
  ): ApiPromise<T> | undefined;
  patch(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('patch', args);
  }

  /**
   * PUT: replaces a resource.
   *
   * @param params `:name` parameters of the URL go into it, the others become the query.
   * @param data The body: an object, or its JSON.
   * @param callback Optional, the last argument; gets `(error, data, headers)`, and the method returns undefined.
   * @returns The parsed body of the answer. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the server refuses or can't be reached.
   */
  update<T = unknown>(params: Params, data: object | string): ApiPromise<T>;
  update<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  update<T = unknown>(
    params: Params,
    data: object | string,
    callback?: Callback<T>,
  ): ApiPromise<T> | undefined;
  update(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('update', args);
  }

  /** The same as {@link RestClient.update}. */
  put<T = unknown>(params: Params, data: object | string): ApiPromise<T>;
  put<T = unknown>(params: Params, data: object | string, callback: Callback<T>): void;
  put(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('update', args, this.put);
  }

  /**
   * DELETE.
   *
   * @param params `:name` parameters of the URL go into it, the others become the query.
   * @param data Sent as the body. Default `{}`.
   * @param callback Optional, the last argument; gets `(error, data, headers)`, and the method returns undefined.
   * @returns The parsed body of the answer, if it has one. Rejects with an ArgumentError when the arguments can't be sent, with an APIError when the server refuses or can't be reached.
   */
  delete<T = unknown>(params?: Params, data?: object | string): ApiPromise<T>;
  delete<T = unknown>(callback: Callback<T>): void;
  delete<T = unknown>(params: Params, callback: Callback<T>): void;
  delete<T = unknown>(params: Params, data: object | string | undefined, callback: Callback<T>): void;
  delete<T = unknown>(
    params?: Params,
    data?: object | string,
    callback?: Callback<T>,
  ): ApiPromise<T> | undefined;
  delete(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('delete', args);
  }

  /**
   * The same RestClient with other call options.
   *
   * @param options Any of `timeout` and `deadline` (milliseconds), `signal`, `headers`, `retry`.
   * @returns A RestClient of its own; this one stays as it is.
   * @throws ArgumentError for options that can't be meant.
   */
  withOptions(options: CallOptions): RestClient {
    const bound: ResourceOptions = { ...this.#options, http: this.#resource.http.with(options) };
    return new RestClient(this.url, bound);
  }

  #call(
    verb: Verb,
    args: readonly unknown[],
    above: (...args: never[]) => unknown = this[verb],
  ): ApiPromise<unknown> | undefined {
    const { includeResponseHeaders = false, headersToCallback = true, strict, walk } = this.#options;
    // As in rest-facade. A manager's own clients deliver it, as the classic managers do.
    if (!strict) checkData(verb, args);
    const { values, callback } = readArguments(args);
    const valueOf = includeResponseHeaders
      ? ({ data, headers }: Answer): unknown => ({ data, headers })
      : ({ data }: Answer): unknown => data;
    const send = (given: readonly unknown[]): Promise<Answer> =>
      this.#resource.send(verb, given, startCall(callback, above));
    const [params] = values;
    if (callback || !this.#resource.isList(verb, params)) {
      return settle(send(values), callback, {
        valueOf,
        headersToCallback: headersToCallback && !includeResponseHeaders,
      });
    }
    return ListPromise.start((asked) => send([asked]), { ...params }, walk ?? walkPages, valueOf);
  }
}
