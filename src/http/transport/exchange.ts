import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { startTimer, stopTimer, type Timer } from '../../runtime/clock';
import * as onDemand from '../../runtime/onDemand';
import type { StreamedBody } from '../HttpRequest';
import type { Agents } from './Agents';
import { readBody } from './readBody';
import type { AdapterResponse, RequestConfig } from './RequestConfig';
import { pathOf, targetOf, withoutBrackets, type Target } from './target';
import { expired, toTransportError, transportError, type TransportError } from './transportError';

function requestOptions(config: RequestConfig, agents: Agents): RequestOptions {
  const { method, url, headers, data } = config;
  const target = targetOf(url);
  const { agent, forward } = config.agent ? { agent: config.agent } : agents.route(target.protocol);
  const sent: Readonly<Record<string, string | number>> =
    data === undefined ? headers : { ...headers, 'Content-Length': lengthOf(data) };
  if (forward) {
    const options = { method, path: url, headers: sent, agent };
    return throughProxy(forward, agents.credentials?.authorization, target, options);
  }
  const { protocol, hostname: host, port } = target;
  return { protocol, host, port, path: pathOf(url), method, headers: sent, agent };
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
    host: withoutBrackets(proxy.hostname),
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

function lengthOf(data: string | StreamedBody): number {
  return typeof data === 'string' ? Buffer.byteLength(data) : data.length;
}

function sendBody(
  request: ClientRequest,
  data: RequestConfig['data'],
  fail: (error: TransportError) => void,
): void {
  if (typeof data !== 'object') {
    request.end(data);
    return;
  }
  onDemand.stream().pipeline(data.open(), request, (error) => error && fail(toTransportError(error)));
}

/**
 * One request over node:http(s), so that interceptors of `node:http` see it like any other. The timeout bounds the whole
 * attempt, however slowly the response arrives.
 */
export function exchange(config: RequestConfig, agents: Agents): Promise<AdapterResponse> {
  return new Promise((resolve, reject) => {
    const { timeout, signal, cancelToken } = config;
    if (signal?.aborted) return reject(signal.reason);
    const options = requestOptions(config, agents);
    // A tunnel that is still being opened is aborted together with its attempt.
    const tunnelAbort = agents.isTunnelled(options.protocol) ? new AbortController() : undefined;
    if (tunnelAbort) Object.assign(options, { abort: tunnelAbort.signal });
    const isHttp = options.protocol === 'http:';
    const module = isHttp ? onDemand.http() : onDemand.https();
    // Read from the module at each call: interceptors replace this function.
    const request: ClientRequest = module.request(options);
    let timer: Timer | undefined;
    // Until then the server can't have seen the request.
    let connected = request.reusedSocket;
    let answer: IncomingMessage | undefined;

    const settle = (): void => {
      stopTimer(timer);
      signal?.removeEventListener('abort', onAbort);
      cancelToken?.unsubscribe(fail);
    };
    const fail = (error: TransportError): void => {
      settle();
      error.unsent ??= !connected;
      reject(error);
      request.destroy();
      tunnelAbort?.abort();
    };
    const onAbort = (): void =>
      fail(
        signal?.reason instanceof Error
          ? signal.reason
          : transportError('The call was aborted.', 'ABORT_ERR'),
      );

    signal?.addEventListener('abort', onAbort, { once: true });
    cancelToken?.subscribe(fail);
    if (timeout > 0) timer = startTimer(() => fail(expired(timeout)), timeout);
    if (!connected) {
      request.once('socket', (socket) => {
        if (!socket.connecting) connected = true;
        else socket.once(isHttp ? 'connect' : 'secureConnect', () => (connected = true));
      });
    }
    request.on('error', (error: unknown) => {
      // The response is complete: a connection that breaks now changes nothing.
      if (!answer?.complete) fail(toTransportError(error));
    });
    // There may be no error event, for example when the server switches to another protocol.
    request.on('close', () => {
      if (!answer) fail(transportError('The connection was closed before an answer came.', 'ECONNRESET'));
    });
    request.on('response', (response) => {
      answer = response;
      readBody(response, (error, data) => {
        if (error) return fail(error);
        settle();
        const { statusCode = 0, statusMessage = '' } = response;
        resolve({
          status: statusCode,
          statusText: statusMessage,
          headers: flatten(response.headers),
          data,
          config,
        });
        // The server has answered and may not read the rest of the stream, which would stay open.
        if (typeof config.data === 'object' && !request.writableFinished) request.destroy();
      });
    });
    sendBody(request, config.data, fail);
  });
}
