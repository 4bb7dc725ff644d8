import { ArgumentError } from '../errors/ArgumentError';
import { HttpClient, type Draft } from '../http/HttpClient';
import type { CallRecord, Method } from '../http/HttpRequest';
import { mergeHeaders } from '../http/mergeHeaders';
import type { Answer } from '../http/outcome';
import { convertCase } from './convertCase';
import { formatError } from './formatError';
import { opaqueKind } from './opaqueKind';
import { completed, Prepared } from './Prepared';
import { queryString } from './queryString';
import { customize, RequestCustomization, type RequestCustomizer } from './RequestCustomization';
import { restClientOptionNames } from './restClientOptionNames';
import type { ResourceOptions, RestClientOptions } from './RestClientOptions';
import { CONTENT_TYPES, NO_DATA, serialise } from './serialise';
import { unreadable, unreadableField } from './unreadable';
import { UrlTemplate } from './UrlTemplate';
import { warnUnknownOptions } from '../warnings/warnUnknownOptions';

/** The verbs of a resource. */
export type Verb = 'getAll' | 'get' | 'create' | 'patch' | 'update' | 'delete';

const METHODS: Record<Verb, Method> = {
  getAll: 'GET',
  get: 'GET',
  create: 'POST',
  patch: 'PATCH',
  update: 'PUT',
  delete: 'DELETE',
};

/** Checks the data of a call as rest-facade does. @throws ArgumentError for anything but an object or text. */
export function checkData(verb: Verb, args: readonly unknown[]): void {
  if (verb === 'get' || verb === 'getAll' || verb === 'delete') return;
  const values = typeof args[args.length - 1] === 'function' ? args.slice(0, -1) : args;
  const data = verb === 'create' && values.length < 2 ? values[0] : values[1];
  if (typeof data !== 'object' && typeof data !== 'string') throw new ArgumentError(NO_DATA);
}

/** One resource URL: builds requests from the arguments of its verbs, and sends them. */
export class Resource {
  /** The pipeline for its requests. */
  readonly http: HttpClient;
  readonly #template: UrlTemplate;
  readonly #options: ResourceOptions;

  /** @param url Absolute URL with its placeholders. @param options How requests are made and answers read. */
  constructor(url: string, options: ResourceOptions) {
    this.#template = new UrlTemplate(url);
    this.#options = options;
    this.http = options.http ?? standalone(options);
  }

  /**
   * The params of a call that returns the list of the resource: `getAll` without the id at the end of the URL, or `get`
   * when the URL ends in a name, such as `/logs`. Undefined for any other call, and for params that will be refused.
   */
  listParams(verb: Verb, params: unknown): Record<string, unknown> | undefined {
    try {
      return this.#isList(verb, params) ? { ...params } : undefined;
    } catch {
      return undefined;
    }
  }

  #isList(verb: Verb, params: unknown): params is object | undefined {
    if (verb !== 'getAll' && verb !== 'get') return false;
    if (params !== undefined && (!isPlain(params) || opaqueKind(params) !== undefined)) return false;
    const { placeholders, inner } = this.#template;
    const outer = placeholders.filter((name) => !inner.has(name));
    if (verb === 'get') return outer.length === 0;
    return !outer.some((name) => params !== undefined && Object.hasOwn(params, name));
  }

  /** Builds a request and sends it. Invalid arguments are delivered like any other error. */
  send(verb: Verb, values: readonly unknown[], call: CallRecord, cancel?: AbortSignal): Promise<Answer> {
    try {
      const [params, data] = sortValues(verb, values);
      // The params of a `create` without data were taken as the data.
      const alone = verb === 'create' && values.length < 2 && isPlain(data) ? data : {};
      if (this.#options.strict) this.#refuseMissing(verb, params, alone);
      if (data instanceof Prepared) return this.#sendPrepared(verb, params, data, call);
      const draft = this.#draft(verb, params ?? {}, data, call);
      return this.#read(this.#request(cancel ? { ...draft, cancel } : draft, params));
    } catch (error) {
      const [params] = values;
      return Promise.reject(unreadable(error, unreadableField(params, 'params')));
    }
  }

  async #sendPrepared(
    verb: Verb,
    params: Record<string, unknown> | undefined,
    prepared: Prepared,
    call: CallRecord,
  ): Promise<Answer> {
    const draft = this.#draft(verb, params ?? {}, await completed(prepared), call);
    return this.#read(this.#request(draft, params));
  }

  #request(draft: Draft, params: Record<string, unknown> | undefined): Promise<Answer> {
    const [own, given] = [this.#options.request?.customizer, params?._requestCustomizer];
    if (!own && !given) return this.http.request(draft);
    const customizers = [own, given].filter(isCustomizer);
    return customized(draft, params ?? {}, customizers).then((changed) => this.http.request(changed));
  }

  /** The response or error in the form that the options ask for. */
  #read(answer: Promise<Answer>): Promise<Answer> {
    const { errorCustomizer, errorFormatter, response } = this.#options;
    const to = response?.body?.convertCase;
    const read = to ? answer.then((came) => ({ ...came, data: convertCase(came.data, to) })) : answer;
    if (!errorCustomizer && !errorFormatter) return read;
    return read.catch((error: unknown) => {
      throw formatError(error, this.#options);
    });
  }

  #draft(verb: Verb, params: Record<string, unknown>, data: unknown, call: CallRecord): Draft {
    const { query: style, request, about } = this.#options;
    const path = this.#template.expand(params);
    const query = queryString(params, this.#template.placeholders, {
      repeatParams: style?.repeatParams ?? true,
      convertCase: style?.convertCase,
    });
    return {
      method: METHODS[verb],
      url: query ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path,
      endpoint: this.#template.endpointFor(params),
      body:
        verb === 'get' || verb === 'getAll'
          ? undefined
          : serialise(convertCase(data, request?.body?.convertCase), request?.type),
      ...about?.(params, data),
      call,
    };
  }

  /** Refuses a call that would reach another endpoint than intended. */
  #refuseMissing(verb: Verb, params: Record<string, unknown> | undefined, alone: object): void {
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
        if (Object.hasOwn(alone, name)) throw new ArgumentError(NO_DATA);
        throw new ArgumentError(`The ${name} is missing: expected an object with ${placeholders.join(', ')}`);
      }
    }
  }
}

/** A pipeline for a RestClient without a manager. rest-facade never retries a request. */
function standalone(options: RestClientOptions): HttpClient {
  warnUnknownOptions('RestClient', options, restClientOptionNames);
  const type = CONTENT_TYPES[options.request?.type ?? 'json'];
  const headers = mergeHeaders({ 'Content-Type': type, Accept: 'application/json' }, options.headers);
  return new HttpClient({ retry: { enabled: false }, ...options, headers });
}

function sortValues(verb: Verb, values: readonly unknown[]): [Record<string, unknown> | undefined, unknown] {
  if (verb === 'create' && values.length < 2) return [undefined, values[0]];
  const [params, data] = values;
  const body = verb === 'delete' && data === undefined ? {} : data;
  if (params === undefined || params === null) {
    // delete(null) must not mean delete(), which deletes all.
    return [verb === 'delete' && values.length > 0 ? {} : undefined, body];
  }
  const kind = typeof params === 'object' ? opaqueKind(params) : typeof params;
  if (kind !== undefined || Array.isArray(params)) {
    const came = Array.isArray(params) ? 'an array' : `a ${kind}`;
    throw new ArgumentError(`The params must be an object such as { id: "auth0|123" }; got ${came}`);
  }
  return [params as Record<string, unknown>, body];
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCustomizer(value: unknown): value is RequestCustomizer {
  return typeof value === 'function';
}

async function customized(
  draft: Draft,
  params: Record<string, unknown>,
  customizers: readonly RequestCustomizer[],
): Promise<Draft> {
  const request = new RequestCustomization(draft);
  for (const customizer of customizers) await customize(customizer, request, { ...params });
  return { ...draft, ...request.result() };
}
