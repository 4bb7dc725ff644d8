import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { Agents } from './Agents';
import type { HttpRequest, HttpResponse, Send, StreamedBody } from './HttpRequest';
import { readBody } from './readBody';
import { toTransportError, transportError, type TransportError } from './transportError';

/** The part of an origin that a connection needs. */
interface Target {
  protocol: 'http:' | 'https:';
  hostname: string;
  host: string;
  port: string | number;
}

// Loaded on first use: https pulls in TLS, which costs milliseconds at start.
let http: typeof import('node:http') | undefined;
let https: typeof import('node:https') | undefined;

const targets = new Map<string, Target>();

/** An origin, parsed once: a client has but one or two. */
function targetOf(origin: string): Target {
  const known = targets.get(origin);
  if (known) return known;
  const { protocol, hostname, host, port } = new URL(origin);
  const isHttp = protocol === 'http:';
  const target: Target = {
    protocol: isHttp ? 'http:' : 'https:',
    hostname: bare(hostname),
    host,
    port: port || (isHttp ? 80 : 443),
  };
  if (targets.size < 100) targets.set(origin, target);
  return target;
}

/** node:http wants an IPv6 address without its brackets. */
function bare(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

function requestOptions({ method, url, headers, body }: HttpRequest, agents: Agents): RequestOptions {
  const slash = url.indexOf('/', 8);
  const target = targetOf(slash < 0 ? url : url.slice(0, slash));
  const { agent, forward } = agents.route(target.protocol);
  const sent: Record<string, string | number> =
    body === undefined ? headers : { ...headers, 'Content-Length': lengthOf(body) };
  const { protocol, hostname: host, port } = target;
  if (forward)
    return throughProxy(forward, agents.credentials?.authorization, target, {
      method,
      path: url,
      headers: sent,
      agent,
    });
  return { protocol, host, port, path: slash < 0 ? '/' : url.slice(slash), method, headers: sent, agent };
}

/** Plain http through a proxy: the proxy gets the whole URL. */
function throughProxy(
  proxy: URL,
  authorization: string | undefined,
  { host }: Target,
  options: RequestOptions,
): RequestOptions {
  const headers: Record<string, unknown> = { ...options.headers, Host: host };
  if (authorization !== undefined) headers['Proxy-Authorization'] = authorization;
  return {
    ...options,
    headers: headers as RequestOptions['headers'],
    protocol: 'http:',
    host: bare(proxy.hostname),
    port: proxy.port || 80,
  };
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

/**
 * Sends one request over node:http(s), with nothing between, so that interceptors of `node:http`
 * see it as any other. The timeout bounds the whole attempt, however slowly the answer drips.
 */
export function nodeSend(agents: Agents): Send {
  return (exchange) => exchangeOver(exchange, agents);
}

function exchangeOver(exchange: HttpRequest, agents: Agents): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { timeout, signal } = exchange;
    if (signal?.aborted) return reject(signal.reason);
    const options = requestOptions(exchange, agents);
    Object.assign(exchange.call.secrets, agents.credentials);
    const module =
      options.protocol === 'http:' ? (http ??= require('node:http')) : (https ??= require('node:https'));
    // Read from the module at each call: interceptors replace this function.
    const request: ClientRequest = module.request(options);
    let timer: NodeJS.Timeout | undefined;
    // Before that, the server can't have seen the request.
    let connected = false;
    let answer: IncomingMessage | undefined;

    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (error: TransportError): void => {
      settle();
      error.unsent ??= !connected;
      reject(error);
      request.destroy();
    };
    const onAbort = (): void =>
      fail(
        signal?.reason instanceof Error
          ? signal.reason
          : transportError('The call was aborted.', 'ABORT_ERR'),
      );

    signal?.addEventListener('abort', onAbort, { once: true });
    if (timeout > 0) timer = setTimeout(() => fail(expired(timeout)), timeout);
    request.once('socket', (socket) => {
      if (!socket.connecting) connected = true;
      else socket.once(options.protocol === 'https:' ? 'secureConnect' : 'connect', () => (connected = true));
    });
    request.on('error', (error: unknown) => {
      // What breaks the connection after the last byte of the answer takes nothing from the answer.
      if (!answer?.complete) fail(toTransportError(error));
    });
    // Without an error, as when the server changes to another protocol.
    request.on('close', () => {
      if (!answer) fail(transportError('The connection was closed before an answer came.', 'ECONNRESET'));
    });
    request.on('response', (response) => {
      answer = response;
      readBody(response, (error, text) => {
        if (error) return fail(error);
        settle();
        resolve({ status: response.statusCode ?? 0, headers: flatten(response.headers), text });
        // The server has answered and may read no more of a stream, which would stay open then.
        if (typeof exchange.body === 'object' && !request.writableFinished) request.destroy();
      });
    });
    sendBody(request, exchange.body, fail);
  });
}

function lengthOf(body: string | StreamedBody): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.length;
}

function sendBody(
  request: ClientRequest,
  body: HttpRequest['body'],
  fail: (error: TransportError) => void,
): void {
  if (typeof body !== 'object') {
    request.end(body);
    return;
  }
  const { pipeline } = require('node:stream') as typeof import('node:stream');
  pipeline(body.open(), request, (error) => error && fail(toTransportError(error)));
}

/** The error of an attempt that took longer than its timeout. */
export function expired(timeout: number): TransportError {
  const error = transportError(`No complete answer came within the timeout of ${timeout} ms.`, 'ETIMEDOUT');
  error.expired = true;
  return error;
}
