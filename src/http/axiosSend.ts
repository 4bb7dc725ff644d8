import type { Readable } from 'node:stream';
import type { HttpResponse, Send } from './HttpRequest';
import { expired } from './nodeSend';
import { transportError } from './transportError';

/**
 * The one method that is used of an axios instance. An `AxiosInstance` has it; declared by its shape, so
 * that types need no axios where none is used.
 */
export interface AxiosLike {
  request(config: {
    method: string;
    url: string;
    headers: Record<string, string>;
    data: unknown;
    signal: AbortSignal;
    maxRedirects: number;
    responseType: 'text';
    transformRequest: ((data: unknown) => unknown)[];
    transformResponse: ((data: unknown) => unknown)[];
    validateStatus: () => boolean;
  }): Promise<{ status: number; headers: unknown; data: unknown }>;
}

/** Bodies are serialised before and parsed after the pipeline, in one place each. */
const asItIs = [(data: unknown): unknown => data];
const anyStatus = (): boolean => true;

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
export function axiosSend(instance: AxiosLike): Send {
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
      let stream: Readable | undefined;
      const settle = (): void => {
        // An instance that fails, or does without it, leaves it open.
        stream?.destroy();
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', onAbort);
      };
      if (request.signal?.aborted) return onAbort();
      request.signal?.addEventListener('abort', onAbort, { once: true });

      if (typeof request.body === 'object') stream = request.body.open();
      instance
        .request({
          method: request.method,
          url: request.url,
          headers: { ...request.headers },
          data: stream ?? request.body,
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
