import { ArgumentError } from '../errors/ArgumentError';
import type { SharedRates } from '../sharing/SharedEngine';
import { warnUnknownOptions } from '../warnings/warnUnknownOptions';
import { Agents, type ConnectionOptions } from './transport/Agents';
import { authorize, type TokenSource } from './layers/authorize';
import { callOptionNames } from './callOptionNames';
import { checkCallOptions, describe } from './checkCallOptions';
import { compose } from './layers/compose';
import { deadline } from './layers/deadline';
import { startDebugLines } from './debugLines';
import { observed } from './diagnostics';
import type { CallOptions, CallRecord, HttpRequest, Method, Send, StreamedBody } from './HttpRequest';
import { pace } from './layers/pace';
import { limitConcurrency } from './layers/limitConcurrency';
import { mergeHeaders } from './mergeHeaders';
import { toAnswer, toFailure, type Answer } from './outcome';
import { redirect } from './layers/redirect';
import { retry } from './layers/retry';
import { RetryBudget } from './limits/RetryBudget';
import { InFlight } from './InFlight';
import { wrapTransport, createTransport, type AxiosLike, type Transport } from './transport/axiosSend';
import { withoutUndefined } from './withoutUndefined';

const DEFAULT_TIMEOUT = 30_000;
/** Attempts in flight at once. More would only compete for the same connections. */
const MAX_IN_FLIGHT = 100;

/** How a client sends requests to its tenant. */
export interface HttpClientOptions extends CallOptions, ConnectionOptions {
  /** Your own axios instance: its interceptors, adapter and agents are used. */
  axios?: AxiosLike;
  /**
   * False to send calls at once, whatever the API said about its rate limits. Default true: calls are spaced so that
   * the API doesn't have to refuse them.
   */
  rateLimit?: boolean;
  /** Where several processes share their rate limits. Default: each process tracks its own. */
  shared?: {
    /** The rate limits. */
    readonly rates: SharedRates;
  };
  /** The source of bearer tokens. Absent for calls that have their own. */
  tokenSource?: TokenSource;
}

/** A request from a resource, before the client's defaults are applied. */
export interface Draft {
  method: Method;
  url: string;
  endpoint: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | StreamedBody;
  timeout?: number;
  /** True when sending it twice is harmless, whatever its verb. */
  repeatable?: boolean;
  /** True when a non-JSON body is a result, too: the call resolves to its text. */
  asText?: boolean;
  /** Aborts the call, in addition to the signal of its options. */
  cancel?: AbortSignal | undefined;
  call: CallRecord;
}

/**
 * The pipeline of one client: deadline → retry → authorize → pace → concurrency → redirect → send. Clients made by
 * {@link HttpClient.with} share it and only differ in their call options.
 */
export class HttpClient {
  readonly #send: Send;
  readonly #agents: Agents;
  readonly #transport: Transport;
  readonly #inFlight: InFlight;
  readonly #defaults: CallOptions;
  readonly #headers: Readonly<Record<string, string>>;

  /** @throws ArgumentError for options that are invalid. */
  constructor(options: HttpClientOptions, shared?: HttpClient) {
    checkCallOptions(options);
    this.#defaults = options;
    const headers = mergeHeaders(options.headers);
    // As in the classic SDK, the token overrides an Authorization header of the client, but not one that is set for a
    // single call.
    this.#headers = options.tokenSource && !shared ? withoutAuthorization(headers) : headers;
    this.#agents = shared ? shared.#agents : new Agents(options);
    this.#inFlight = shared ? shared.#inFlight : new InFlight();
    this.#transport = shared ? shared.#transport : transportOf(options, this.#agents);
    this.#send = shared ? shared.#send : pipeline(options, this.#transport.send);
    if (process.env.NODE_DEBUG) startDebugLines();
  }

  /**
   * The same client with other call options; undefined ones keep their value. @throws ArgumentError for options that
   * are invalid.
   */
  with(options: CallOptions): HttpClient {
    if (typeof options !== 'object' || options === null) {
      throw new ArgumentError(
        `The options of withOptions must be an object such as { timeout: 5000 }; got ${describe(options)}`,
      );
    }
    warnUnknownOptions('withOptions', options, callOptionNames);
    const headers = mergeHeaders(this.#headers, options.headers);
    const retry = { ...this.#defaults.retry, ...withoutUndefined(options.retry ?? {}) };
    return new HttpClient({ ...this.#defaults, ...withoutUndefined(options), headers, retry }, this);
  }

  /** Sends one request; resolves to its result, rejects with an APIError. */
  async request(draft: Draft): Promise<Answer> {
    const request = this.#complete(draft);
    try {
      this.#inFlight.enter();
      try {
        return toAnswer(request, await this.#send(request), draft.asText);
      } finally {
        this.#inFlight.leave();
      }
    } catch (error) {
      throw toFailure(request, error);
    }
  }

  #complete(draft: Draft): HttpRequest {
    const { timeout = DEFAULT_TIMEOUT, deadline, signal, retry = {} } = this.#defaults;
    return {
      method: draft.method,
      url: draft.url,
      endpoint: draft.endpoint,
      headers: draft.headers ? mergeHeaders(this.#headers, draft.headers) : this.#headers,
      body: draft.body,
      repeatable: draft.repeatable,
      timeout: draft.timeout ?? timeout,
      deadline,
      signal,
      cancel: draft.cancel,
      retry,
      call: draft.call,
    };
  }

  /** The axios instance that carries every request. */
  get axios(): AxiosLike {
    return this.#transport.axios;
  }

  /** The default headers of every request. */
  get headers(): Readonly<Record<string, string>> {
    return this.#headers;
  }

  /**
   * Closes this client and those made from it. Resolves when the calls in flight have ended and the connections are
   * closed. Later calls are refused.
   */
  async close(): Promise<void> {
    await this.#inFlight.close();
    this.#agents.close();
  }
}

function transportOf({ axios }: HttpClientOptions, agents: Agents): Transport {
  return axios ? wrapTransport(axios) : createTransport(agents);
}

function pipeline(options: HttpClientOptions, send: Send): Send {
  const layers = [deadline, retry(new RetryBudget())];
  // Outside the queues: a call that waits for its token takes no slot in them.
  if (options.tokenSource) layers.push(authorize(options.tokenSource));
  if (options.rateLimit !== false) layers.push(pace(options.shared?.rates));
  layers.push(limitConcurrency(MAX_IN_FLIGHT));
  layers.push(redirect);
  return compose(layers, observed(send));
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
  );
}
