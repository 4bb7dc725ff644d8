import { ArgumentError } from '../errors/ArgumentError';
import type { SharedRates } from '../sharing/SharedEngine';
import { warnUnknownOptions } from '../warnings/warnUnknownOptions';
import { Agents, type ConnectionOptions } from './Agents';
import { authorize, type TokenSource } from './authorize';
import type { AxiosLike } from './axiosSend';
import { callOptionNames } from './callOptionNames';
import { compose } from './compose';
import { deadline } from './deadline';
import { observed } from './diagnostics';
import type { CallOptions, CallRecord, HttpRequest, Method, Send, StreamedBody } from './HttpRequest';
import { nodeSend } from './nodeSend';
import { pace } from './pace';
import { limitConcurrency } from './limitConcurrency';
import { mergeHeaders } from './mergeHeaders';
import { toAnswer, toFailure, type Answer } from './outcome';
import { redirect } from './redirect';
import { retry } from './retry';
import { RetryBudget } from './RetryBudget';
import type { RetryOptions } from './RetryOptions';
import { Traffic } from './Traffic';
import { withoutUndefined } from './withoutUndefined';

const DEFAULT_TIMEOUT = 30_000;
/** Attempts in flight at once. More only fight for the same connections. */
const MOST_IN_FLIGHT = 100;

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
  /** True when a body that is no JSON is a value too: resolves to its text. */
  asText?: boolean;
  call: CallRecord;
}

/**
 * The pipeline of one client: deadline → retry → queue → authorize → redirect → send. Clients made by
 * {@link HttpClient.with} share it and differ in their call options alone.
 */
export class HttpClient {
  readonly #send: Send;
  readonly #agents: Agents;
  readonly #traffic: Traffic;
  readonly #defaults: CallOptions;
  readonly #headers: Readonly<Record<string, string>>;

  /** @throws ArgumentError for options that can't be meant. */
  constructor(options: HttpClientOptions, shared?: HttpClient) {
    checkCallOptions(options);
    this.#defaults = options;
    const headers = mergeHeaders(options.headers);
    // As in the classic SDK the token wins over an Authorization among the headers of a client, though
    // not over one that is set for single calls.
    this.#headers = options.tokenSource && !shared ? withoutAuthorization(headers) : headers;
    this.#agents = shared ? shared.#agents : new Agents(options);
    this.#traffic = shared ? shared.#traffic : new Traffic();
    this.#send = shared ? shared.#send : pipeline(options, this.#agents);
    if (process.env.NODE_DEBUG) debugLines();
  }

  /** The same client with other call options; one that is undefined stays as it was. @throws ArgumentError for options that can't be meant. */
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
      this.#traffic.enter();
      try {
        return toAnswer(request, await this.#send(request), draft.asText);
      } finally {
        this.#traffic.leave();
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
      retry,
      call: draft.call,
    };
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
    await this.#traffic.close();
    this.#agents.close();
  }
}

function pipeline(options: HttpClientOptions, agents: Agents): Send {
  const send = options.axios ? throughAxios(options.axios) : nodeSend(agents);
  const layers = [deadline, retry(new RetryBudget())];
  if (options.rateLimit !== false) layers.push(pace(options.shared?.rates));
  layers.push(limitConcurrency(MOST_IN_FLIGHT));
  if (options.tokenSource) layers.push(authorize(options.tokenSource));
  layers.push(redirect);
  return compose(layers, observed(send));
}

/** Loaded only when wanted. */
function debugLines(): void {
  const { startDebugLines } = require('./debugLines') as typeof import('./debugLines');
  startDebugLines();
}

/** Loaded only when wanted. */
function throughAxios(instance: AxiosLike): Send {
  const { axiosSend } = require('./axiosSend') as typeof import('./axiosSend');
  return axiosSend(instance);
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'),
  );
}

function checkDuration(name: string, value: unknown): void {
  if (value === undefined) return;
  if (typeof value !== 'number' || !(value >= 0) || value > 2 ** 31 - 1) {
    throw new ArgumentError(
      `The ${name} must be a number of milliseconds from 0 to ${2 ** 31 - 1}; got ${describe(value)}`,
    );
  }
}

function checkCallOptions({ timeout, deadline, signal, retry }: CallOptions): void {
  checkDuration('timeout', timeout);
  checkDuration('deadline', deadline);
  if (signal !== undefined && !(typeof signal === 'object' && signal !== null && 'aborted' in signal)) {
    throw new ArgumentError(`The signal must be an AbortSignal; got ${describe(signal)}`);
  }
  checkRetry(retry);
}

function checkRetry(retry: RetryOptions | undefined): void {
  // Messages and conditions of the classic SDK, but for 0 and undefined, which say what they mean.
  if (retry?.enabled !== undefined && typeof retry.enabled !== 'boolean') {
    throw new ArgumentError('Must provide enabled boolean value');
  }
  const most = retry?.maxRetries;
  if (most !== undefined && (typeof most !== 'number' || !(most >= 0))) {
    throw new ArgumentError('Must provide maxRetries as a positive number');
  }
}

function describe(value: unknown): string {
  return typeof value === 'number' ? String(value) : value === null ? 'null' : typeof value;
}
