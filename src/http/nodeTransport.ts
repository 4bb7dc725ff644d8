import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { Agents } from './Agents';
import { readBody } from './readBody';
import { transportError, type TransportError } from './transportError';

/** One exchange for {@link nodeTransport}. */
export interface Exchange {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
  /** Milliseconds from connecting to the body's last byte; 0 for no limit. */
  timeout: number;
  signal: AbortSignal | undefined;
}

/** A raw answer. */
export interface RawAnswer {
  status: number;
  statusText: string;
  headers: Record<string, string>;
  text: string;
}

function requestOptions(exchange: Exchange, agents: Agents): RequestOptions {
  const { method, url } = exchange;
  const slash = url.indexOf('/', 8);
  const target = new URL(slash < 0 ? url : url.slice(0, slash));
  const protocol = target.protocol === 'http:' ? 'http:' : 'https:';
  const { agent, forward } = agents.route(protocol);
  const path = slash < 0 ? '/' : url.slice(slash);
  const headers: Record<string, string | number> = { ...exchange.headers };
  if (exchange.body !== undefined) headers['Content-Length'] = Buffer.byteLength(exchange.body);
  if (forward) {
    headers['Host'] = target.host;
    if (forward.username) {
      const credentials = `${decodeURIComponent(forward.username)}:${decodeURIComponent(forward.password)}`;
      headers['Proxy-Authorization'] = `Basic ${Buffer.from(credentials).toString('base64')}`;
    }
    return {
      protocol,
      host: bare(forward.hostname),
      port: forward.port || 80,
      path: url,
      method,
      headers,
      agent,
    };
  }
  return {
    protocol,
    host: bare(target.hostname),
    port: target.port || (protocol === 'http:' ? 80 : 443),
    path,
    method,
    headers,
    agent,
  };
}

/** node:http wants an IPv6 address without its brackets. */
function bare(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
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
export function nodeTransport(exchange: Exchange, agents: Agents): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { timeout, signal } = exchange;
    if (signal?.aborted) return reject(signal.reason);
    const options = requestOptions(exchange, agents);
    // Read from the module at each call: interceptors replace these functions.
    const { request: start } = (
      options.protocol === 'http:' ? require('node:http') : require('node:https')
    ) as typeof import('node:http');
    const request: ClientRequest = start(options);
    let timer: NodeJS.Timeout | undefined;
    // Before that, the server can't have seen the request.
    let connected = false;

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
    request.on('error', fail);
    request.on('response', (response) => {
      readBody(response, (error, text) => {
        if (error) return fail(error);
        settle();
        const { statusCode = 0, statusMessage = '' } = response;
        resolve({ status: statusCode, statusText: statusMessage, headers: flatten(response.headers), text });
      });
    });
    request.end(exchange.body);
  });
}

/** The error of an attempt that took longer than its timeout. */
export function expired(timeout: number): TransportError {
  const error = transportError(`No complete answer came within the timeout of ${timeout} ms.`, 'ETIMEDOUT');
  error.expired = true;
  return error;
}
