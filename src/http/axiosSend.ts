import type { AxiosInstance, AxiosResponse, InternalAxiosRequestConfig } from 'axios';
import type { Agents } from './Agents';
import type { HttpRequest, HttpResponse, Send } from './HttpRequest';
import { expired, nodeTransport } from './nodeTransport';
import { transportError } from './transportError';

/** Bodies are serialised before and parsed after the pipeline, in one place each. */
const asItIs = [(data: unknown): unknown => data];
const anyStatus = (): boolean => true;

function loadAxios(): typeof import('axios') {
  // Loaded on first use: it is most of what starting this SDK costs.
  return require('axios') as typeof import('axios');
}

/** The axios instance of a client that did not bring its own: axios over our own thin transport. */
function ownInstance(agents: Agents): AxiosInstance {
  const adapter = async (config: InternalAxiosRequestConfig): Promise<AxiosResponse> => {
    const { method = 'GET', url = '', timeout = 0, signal, data } = config;
    const exchange = {
      method: method.toUpperCase(),
      url,
      headers: config.headers.toJSON() as Record<string, string>,
      body: data as string | undefined,
      timeout,
      signal: signal as AbortSignal | undefined,
    };
    const { status, statusText, headers, text } = await nodeTransport(exchange, agents);
    return { status, statusText, headers, data: text, config };
  };
  const { Axios } = loadAxios();
  // Without axios's defaults: each of them would be merged into every call.
  const instance = new Axios({
    adapter,
    transformRequest: asItIs,
    transformResponse: asItIs,
    headers: {} as never,
  });
  return instance as AxiosInstance;
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  if (data === undefined || data === null) return '';
  // An interceptor of the caller's may have parsed the body already.
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

/** Sends through the axios instance a caller handed in, with its interceptors, adapter and agents. */
function sendThrough(instance: AxiosInstance): Send {
  return (request) =>
    new Promise<HttpResponse>((resolve, reject) => {
      const controller = new AbortController();
      const stop = (error: unknown): void => {
        reject(error);
        controller.abort(error);
        settle();
      };
      const onAbort = (): void =>
        stop(request.signal?.reason ?? transportError('The call was aborted.', 'ABORT_ERR'));
      const timer =
        request.timeout > 0 ? setTimeout(() => stop(expired(request.timeout)), request.timeout) : undefined;
      const settle = (): void => {
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', onAbort);
      };
      if (request.signal?.aborted) return onAbort();
      request.signal?.addEventListener('abort', onAbort, { once: true });

      instance
        .request({
          method: request.method,
          url: request.url,
          headers: { ...request.headers },
          data: request.body,
          signal: controller.signal,
          maxRedirects: 0,
          responseType: 'text',
          transformRequest: asItIs,
          transformResponse: asItIs,
          validateStatus: anyStatus,
        })
        .then(
          (response) => {
            settle();
            resolve({
              status: response.status,
              headers: plainHeaders(response.headers),
              text: textOf(response.data),
            });
          },
          (error: unknown) => {
            settle();
            reject(error);
          },
        );
    });
}

/** The innermost step: one attempt, through axios. */
export function axiosSend(agents: Agents, instance?: AxiosInstance): Send {
  if (instance) return sendThrough(instance);
  let own: AxiosInstance | undefined;
  return async (request: HttpRequest) => {
    own ??= ownInstance(agents);
    const { method, url, headers, body, timeout, signal } = request;
    const response = await own.request<string>({ method, url, headers, data: body, timeout, signal });
    return {
      status: response.status,
      headers: response.headers as Record<string, string>,
      text: response.data,
    };
  };
}
