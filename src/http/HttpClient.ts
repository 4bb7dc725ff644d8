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
/** Attempts in flight at once. More only fight for the same connections. */
const MAX_IN_FLIGHT = 100;

/** How a client talks to its tenant. */
export interface HttpClientOptions extends CallOptions, ConnectionOptions {
  /** Your own axios instance: its interceptors, adapter and agents are used. */
  axios?: AxiosLike;
  /** False to send at once whatever the API said of its rate limits. Default true: calls are spaced before it must refuse them. */
  rateLimit?: boolean;
  /** Where several processes keep their rate limits together. Default: each on its own. */
  shared?: {
    /** The rate limits. */
    readonly rates: SharedRates;
  };
  /** Where bearer tokens come from. Absent for calls that bring their own. */
  tokenSource?: TokenSource;
}

/** What a resource asks for: a request before the client's defaults are applied. */
export interface Draft {
  method: Method;
  url: string;
  endpoint: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | StreamedBody;
  timeout?: number;
  /** True when repeating it does no harm, whatever its verb. */
  repeatable?: boolean;
  /** True when a body that is not JSON is a value too: resolves to its text. */
  asText?: boolean;
  /** Ends the call, in addition to the signal of its options. */
  cancel?: AbortSignal | undefined;
  call: CallRecord;
}

/**
 * The pipeline of one client: deadline → retry → authorize → pace → concurrency → redirect → send. Clients made by
 * {@link HttpClient.with} share it and differ in their call options alone.
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
    // As in the classic SDK the token wins over an Authorization among the headers of a client, though
    // not over one that is set for single calls.
    this.#headers = options.tokenSource && !shared ? withoutAuthorization(headers) : headers;
    this.#agents = shared ? shared.#agents : new Agents(options);
    this.#inFlight = shared ? shared.#inFlight : new InFlight();
    this.#transport = shared ? shared.#transport : transportOf(options, this.#agents);
    this.#send = shared ? shared.#send : pipeline(options, this.#transport.send);
    if (process.env.NODE_DEBUG) startDebugLines();
  }

  /** The same client with other call options; one that is undefined stays as it was. @throws ArgumentError for options that are invalid. */
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

  /** Sends one request; resolves to the answer's value, rejects with an APIError. */
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

  /** The headers that every request starts from. */
  get headers(): Readonly<Record<string, string>> {
    return this.#headers;
  }

  /**
   * Ends this client and those made from it: resolves when the calls under way are over and the connections
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
  // Outside the queues: a call that waits for its token holds no place in them.
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
