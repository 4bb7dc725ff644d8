import { ArgumentError } from '../errors/ArgumentError';
import { HttpClient, type Draft, type HttpClientOptions } from '../http/HttpClient';
import { mergeHeaders } from '../http/mergeHeaders';
import type { CallOptions, Method } from '../http/HttpRequest';
import type { Answer } from '../http/outcome';
import type { ApiPromise } from './ApiPromise';
import { formatError, type ErrorFormat } from './formatError';
import { ListPromise, type Walk } from './ListPromise';
import { queryString } from './queryString';
import { readArguments } from './readArguments';
import { customize, RequestCustomization, type RequestCustomizer } from './RequestCustomization';
import { settle } from './settle';
import { startCall } from './callHttp';
import type { Callback } from '../types/Callback';
import type { CallRecord } from '../http/HttpRequest';
import { walkPages } from './walkPages';
import { UrlTemplate } from './UrlTemplate';

/** Parameters of a call: those that the URL names go into it, the others become the query. */
export type Params = object;

/** How a {@link RestClient} behaves. */
export interface RestClientOptions extends HttpClientOptions, ErrorFormat {
  /** Arrays in the query: repeated (`a=1&a=2`, the default) or joined by commas (`a=1,2`). */
  query?: {
    /** False to join by commas. Default true. */
    repeatParams?: boolean;
  };
  /** A customizer that every request passes. */
  request?: {
    /** Gets each request, and what it was called with, before it is sent. */
    customizer?: RequestCustomizer;
  };
  /** True to resolve to `{ data, headers }` rather than to the data alone. Default false. */
  includeResponseHeaders?: boolean;
}

/** What a manager sets for its resources. */
export interface ResourceOptions extends RestClientOptions {
  /** The pipeline to share. */
  http?: HttpClient;
  /** True to refuse calls whose missing parameters would change their endpoint. */
  strict?: boolean;
  /** How a list is walked by `for await`. Default: page by page. */
  walk?: Walk;
  /** False to give callbacks `(error, data)` alone, as the classic managers do. */
  headersToCallback?: boolean;
}

type Verb = 'getAll' | 'get' | 'create' | 'patch' | 'update' | 'delete';

const METHODS: Record<Verb, Method> = {
  getAll: 'GET',
  get: 'GET',
  create: 'POST',
  patch: 'PATCH',
  update: 'PUT',
  delete: 'DELETE',
};

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
  readonly #template: UrlTemplate;
  readonly #options: ResourceOptions;
  readonly #http: HttpClient;

  /**
   * @param resourceUrl Absolute URL; `/:name` segments take the parameter of that name and drop out without it.
   * @param options Headers, query style, timeout, proxy, axios instance, …
   * @throws ArgumentError for a missing URL.
   */
  constructor(resourceUrl: string, options: RestClientOptions = {}) {
    if (!resourceUrl || typeof resourceUrl !== 'string') throw new ArgumentError('Missing REST endpoint URL');
    this.url = resourceUrl;
    this.#template = new UrlTemplate(resourceUrl);
    this.#options = options;
    this.#http = (options as ResourceOptions).http ?? standalone(options);
  }

  /** GET: a list, or a page of it. */
  getAll<T = unknown, Item = unknown>(params?: Params): ListPromise<T, Item>;
  getAll<T = unknown>(callback: Callback<T>): void;
  getAll<T = unknown>(params: Params | undefined, callback: Callback<T>): void;
  getAll<T = unknown>(params?: Params, callback?: Callback<T>): ApiPromise<T> | undefined;
  getAll(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('getAll', args);
  }

  /** GET: one resource. */
  get<T = unknown>(params?: Params): ApiPromise<T>;
  get<T = unknown>(callback: Callback<T>): void;
  get<T = unknown>(params: Params | undefined, callback: Callback<T>): void;
  get<T = unknown>(params?: Params, callback?: Callback<T>): ApiPromise<T> | undefined;
  get(...args: unknown[]): ApiPromise<unknown> | undefined {
    return this.#call('get', args);
  }

  /** POST. With one value before the callback it is the data, with two they are parameters and data. */
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
    return this.#call('create', args);
  }

  /** PATCH: changes a part of a resource. */
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

  /** PUT: replaces a resource. */
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
    return this.#call('update', args);
  }

  /** DELETE. A second value is sent as body; without one the body is `{}`. */
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
   */
  withOptions(options: CallOptions): RestClient {
    const bound: ResourceOptions = { ...this.#options, http: this.#http.with(options) };
    return new RestClient(this.url, bound);
  }

  #call(verb: Verb, args: readonly unknown[]): ApiPromise<unknown> | undefined {
    const { values, callback } = readArguments(args);
    const { includeResponseHeaders = false, headersToCallback = true } = this.#options;
    const valueOf = includeResponseHeaders
      ? ({ data, headers }: Answer): unknown => ({ data, headers })
      : ({ data }: Answer): unknown => data;
    const send = (given: readonly unknown[]): Promise<Answer> =>
      this.#send(verb, given, startCall(callback, this[verb]));
    const [params] = values;
    if (callback || !this.#isList(verb, params)) {
      return settle(send(values), callback, {
        valueOf,
        headersToCallback: headersToCallback && !includeResponseHeaders,
      });
    }
    const snapshot = { ...params };
    return ListPromise.start((asked) => send([asked]), snapshot, this.#options.walk ?? walkPages, valueOf);
  }

  /** Whether a call asks for a list: `getAll`, or `get` of an endpoint that ends in a name, such as `/logs`. */
  #isList(verb: Verb, params: unknown): params is object | undefined {
    const isPlain =
      params === undefined || (typeof params === 'object' && params !== null && !Array.isArray(params));
    const { placeholders, inner } = this.#template;
    return isPlain && (verb === 'getAll' || (verb === 'get' && placeholders.length === inner.size));
  }

  // What is wrong with the arguments is delivered as every other error is.
  #send(verb: Verb, values: readonly unknown[], call: CallRecord): Promise<Answer> {
    try {
      const [params, data] = sortValues(verb, values);
      if (this.#options.strict) this.#refuseMissing(verb, params);
      const draft = this.#draft(verb, params ?? {}, data, call);
      return this.#formatted(this.#request(draft, params));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  #request(draft: Draft, params: Record<string, unknown> | undefined): Promise<Answer> {
    const customizers = [this.#options.request?.customizer, params?._requestCustomizer].filter(isCustomizer);
    if (customizers.length === 0) return this.#http.request(draft);
    return customized(draft, params ?? {}, customizers).then((changed) => this.#http.request(changed));
  }

  #formatted(answer: Promise<Answer>): Promise<Answer> {
    if (!this.#options.errorCustomizer && !this.#options.errorFormatter) return answer;
    return answer.catch((error: unknown) => Promise.reject(formatError(error, this.#options)));
  }

  #draft(verb: Verb, params: Record<string, unknown>, data: unknown, call: CallRecord): Draft {
    const path = this.#template.expand(params);
    const query = queryString(params, this.#template.placeholders, {
      repeatParams: this.#options.query?.repeatParams ?? true,
    });
    return {
      method: METHODS[verb],
      url: query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path,
      endpoint: this.#template.endpointFor(params),
      body: verb === 'get' || verb === 'getAll' ? undefined : serialise(data),
      call,
    };
  }

  /** Refuses a call that would reach another endpoint than the one it is meant for. */
  #refuseMissing(verb: Verb, params: Record<string, unknown> | undefined): void {
    const { placeholders, inner } = this.#template;
    for (const name of placeholders) {
      const given = params !== undefined && Object.hasOwn(params, name);
      const first = name === placeholders[0];
      const needed =
        inner.has(name) ||
        verb === 'get' ||
        verb === 'patch' ||
        (first && (verb === 'update' || (verb === 'delete' && params !== undefined)));
      if (needed && !given) {
        throw new ArgumentError(`The ${name} is missing: expected an object with ${placeholders.join(', ')}`);
      }
    }
  }
}

/** A client of its own, for a RestClient that no manager made. rest-facade never repeats a request. */
function standalone(options: RestClientOptions): HttpClient {
  const headers = mergeHeaders(
    { 'Content-Type': 'application/json', Accept: 'application/json' },
    options.headers,
  );
  return new HttpClient({ retry: { enabled: false }, ...options, headers });
}

function sortValues(verb: Verb, values: readonly unknown[]): [Record<string, unknown> | undefined, unknown] {
  if (verb === 'create' && values.length < 2) return [undefined, values[0]];
  const [params, data] = values;
  const body = verb === 'delete' && data === undefined ? {} : data;
  if (params === undefined || params === null) {
    // delete(null) must not be delete(), which means all.
    return [verb === 'delete' && values.length > 0 ? {} : undefined, body];
  }
  if (typeof params !== 'object' || Array.isArray(params)) {
    const came = Array.isArray(params) ? 'an array' : `a ${typeof params}`;
    throw new ArgumentError(`The params must be an object such as { id: "auth0|123" }; got ${came}`);
  }
  return [params as Record<string, unknown>, body];
}

function serialise(data: unknown): string {
  if (typeof data === 'string') return data;
  if (typeof data !== 'object') throw new ArgumentError('The data must be an object or a serialized json');
  try {
    return JSON.stringify(data);
  } catch (error) {
    throw new ArgumentError(
      `The data can't be written as JSON: ${error instanceof Error ? error.message : 'unknown reason'}`,
    );
  }
}

function isCustomizer(value: unknown): value is RequestCustomizer {
  return typeof value === 'function';
}

async function customized(
  draft: Draft,
  params: Record<string, unknown>,
  customizers: readonly RequestCustomizer[],
): Promise<Draft> {
  const request = new RequestCustomization(draft.url, draft.headers ?? {});
  for (const customizer of customizers) await customize(customizer, request, { ...params });
  return { ...draft, ...request.result() };
}
