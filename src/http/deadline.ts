import type { HttpRequest, HttpResponse, Middleware } from './HttpRequest';
import { transportError, type TransportError } from './transportError';

function abortError(signal: AbortSignal): TransportError {
  const reason: unknown = signal.reason;
  const error = transportError('The call was aborted by its signal.', 'ABORT_ERR');
  error.name = 'AbortError';
  error.cause = reason;
  return error;
}

/**
 * Bounds the whole call by its deadline and its abort signal: settles as soon as either comes, and
 * tells everything beneath to stop. A call with neither passes untouched.
 */
export const deadline: Middleware = (request, next) => {
  if (request.deadline === undefined && request.signal === undefined) return next(request);
  return bounded(request, next);
};

function bounded(
  request: HttpRequest,
  next: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { deadline: limit, signal } = request;
    const controller = new AbortController();
    let timer: NodeJS.Timeout | undefined;

    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const stop = (error: TransportError): void => {
      finish();
      reject(error);
      controller.abort(error);
    };
    const onAbort = (): void => {
      if (signal) stop(abortError(signal));
    };

    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    if (limit !== undefined) {
      const expire = (): void =>
        stop(transportError(`The call did not end within its deadline of ${limit} ms.`, 'EDEADLINE'));
      timer = setTimeout(expire, limit);
    }
    next({ ...request, signal: controller.signal }).then(
      (response) => {
        finish();
        resolve(response);
      },
      (error: unknown) => {
        finish();
        reject(error);
      },
    );
  });
}
