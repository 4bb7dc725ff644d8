import type { Readable } from 'node:stream';
import { startTimer, stopTimer } from '../../runtime/clock';
import * as onDemand from '../../runtime/onDemand';
import type { HttpRequest, HttpResponse, Send } from '../HttpRequest';
import type { Agents } from './Agents';
import { passThrough } from './passThrough';
import { Cancellation } from './Cancellation';
import { createAxios, hasOwnAdapter, isHooked, type Axios } from './PipelineAxios';
import { RequestConfig, type AdapterResponse } from './RequestConfig';
import { expired, transportError } from './transportError';

/**
 * The only method that is used of an axios instance. Declared by its shape, so that an instance of any axios 1.x fits.
 */
export interface AxiosLike {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  request(config: any): Promise<any>;
}

/** How a client sends its requests: through its axios instance. */
export interface Transport {
  readonly send: Send;
  /** Your own instance, or the client's, created on first use. */
  readonly axios: AxiosLike;
}

/** The transport over the client's own axios instance, and its agents. */
export function createTransport(agents: Agents): Transport {
  let instance: Axios | undefined;
  const own = (): Axios => (instance ??= createAxios(agents));
  return {
    get axios() {
      return own();
    },
    send: (request) => {
      Object.assign(request.call.secrets, agents.credentials);
      const axios = own();
      if (!isHooked(axios)) return direct(axios, request);
      const { method, url, headers, body, timeout } = request;
      const canceller = hasOwnAdapter(axios) ? tokenCanceller() : signalCanceller();
      const config = { method, url, headers, timeout, ...canceller.config };
      return bounded(request, canceller, () =>
        axios.request(body === undefined ? config : { ...config, data: body }),
      );
    },
  };
}

/** The transport over your own instance, with its interceptors, adapter and agents. */
export function wrapTransport(axios: AxiosLike): Transport {
  const send: Send = (request) => {
    const stream = typeof request.body === 'object' ? request.body.open() : undefined;
    const canceller = signalCanceller();
    const config = { ...userConfig(request, stream), ...canceller.config };
    const sent = bounded(request, canceller, () => axios.request(config));
    // An instance that fails, or ignores the stream, leaves it open.
    return stream ? sent.finally(() => stream.destroy()) : sent;
  };
  return { axios, send };
}

/** Cancels an attempt, with the part of its config that axios and adapters read. */
interface Canceller {
  readonly config: Readonly<Record<string, unknown>>;
  cancel(): void;
}

/** Cancellation by a signal, which every adapter supports. */
function signalCanceller(): Canceller {
  const controller = new AbortController();
  return { config: { signal: controller.signal }, cancel: () => controller.abort() };
}

/** The cheapest cancellation, for the client's own adapter. */
function tokenCanceller(): Canceller {
  const cancelToken = new Cancellation();
  return { config: { cancelToken }, cancel: () => cancelToken.cancel() };
}

/** Nothing is hooked: the adapter itself applies timeout and signal. */
function direct(axios: Axios, request: HttpRequest): Promise<HttpResponse> {
  const { method, url, headers, body, timeout, signal } = request;
  const config = new RequestConfig(method, url, headers, body, timeout, signal);
  const sent: Promise<AdapterResponse> = axios.request(config);
  return sent.then(({ status, headers, data }) => ({ status, headers, text: data }));
}

function userConfig(
  { method, url, headers, body }: HttpRequest,
  stream: Readable | undefined,
): Record<string, unknown> {
  return {
    method,
    url,
    headers:
      typeof body === 'object' ? { ...headers, 'Content-Length': String(body.length) } : { ...headers },
    data: stream ?? body,
    ...passThrough(),
  };
}

/** Applies the timeout and signal of an attempt, whatever your interceptors and adapters do. */
function bounded(
  request: HttpRequest,
  canceller: Canceller,
  start: () => Promise<unknown>,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { timeout, signal } = request;
    const settle = (): void => {
      stopTimer(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (error: unknown): void => {
      settle();
      reject(error);
    };
    const stop = (error: unknown): void => {
      fail(error);
      canceller.cancel();
    };
    const onAbort = (): void => stop(signal?.reason ?? transportError('The call was aborted.', 'ABORT_ERR'));
    const timer = timeout > 0 ? startTimer(() => stop(expired(timeout)), timeout) : undefined;
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    // In its own promise: what an interceptor or stub throws synchronously is the call's error, too.
    new Promise((done) => {
      checkHeaders(request.headers);
      done(start());
    })
      .then(responseOf)
      .then(
        (response) => {
          settle();
          resolve(response);
        },
        (error: unknown) => fail(failureOf(error)),
      );
  });
}

/** Headers that were validated: calls of one client and token share one object. */
const valid = new WeakSet<HttpRequest['headers']>();

/** Refuses what Node would refuse: axios would drop line breaks silently and send another value. */
function checkHeaders(headers: HttpRequest['headers']): void {
  if (valid.has(headers)) return;
  const { validateHeaderValue } = onDemand.http();
  for (const name in headers) validateHeaderValue(name, headers[name] ?? '');
  valid.add(headers);
}

/**
 * The error of an attempt that went through hooks. A TypeError is usually axios's own, about a hook that returned
 * nothing.
 */
function failureOf(error: unknown): unknown {
  if (error === undefined || error === null) {
    return transportError('An axios interceptor or adapter rejected without a reason.', 'ERR_AXIOS_HOOK');
  }
  if (!(error instanceof TypeError) || 'code' in error) return error;
  const advice = 'An interceptor must return the config or the response.';
  const message = `An axios interceptor or adapter failed: ${error.message}. ${advice}`;
  return transportError(message, 'ERR_AXIOS_HOOK');
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  if (data === undefined || data === null) return '';
  // An interceptor may have parsed the body already.
  return JSON.stringify(data);
}

function plainHeaders(headers: unknown): Record<string, string> {
  const plain: Record<string, string> = {};
  if (typeof headers !== 'object' || headers === null) return plain;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && value !== null) plain[name.toLowerCase()] = String(value);
  }
  return plain;
}

/** @throws a TransportError for anything but a response, for example when an interceptor forgot to return it. */
function responseOf(response: unknown): HttpResponse {
  if (
    typeof response !== 'object' ||
    response === null ||
    !('status' in response) ||
    typeof response.status !== 'number'
  ) {
    throw transportError(
      `axios gave ${response === null ? 'null' : typeof response} instead of a response. A response interceptor must return the response.`,
      'ERR_INVALID_RESPONSE',
    );
  }
  const { status, headers, data } = response as { status: number; headers?: unknown; data?: unknown };
  return { status, headers: plainHeaders(headers), text: textOf(data) };
}
