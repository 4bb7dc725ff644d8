import { startTimer, stopTimer, type Timer } from '../../runtime/clock';
import type { HttpRequest, HttpResponse, Middleware } from '../HttpRequest';
import { transportError, type TransportError } from '../transport/transportError';
import { onAbort } from './onAbort';

function abortError({ reason }: AbortSignal): TransportError {
  const error = transportError('The call was aborted by its signal.', 'ABORT_ERR');
  error.name = 'AbortError';
  error.cause = reason;
  return error;
}

/**
 * Bounds the whole call by its deadline and its abort signals: settles as soon as one of them fires, and aborts all
 * inner layers. A call without them passes unchanged.
 */
export const deadline: Middleware = (request, next) => {
  const { deadline: limit, signal, cancel } = request;
  if (limit === undefined && signal === undefined && cancel === undefined) return next(request);
  return bounded(request, next);
};

function bounded(
  request: HttpRequest,
  next: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { deadline: limit } = request;
    const signals = [request.signal, request.cancel].filter((signal) => signal !== undefined);
    const controller = new AbortController();
    let timer: Timer | undefined;
    let release: (() => void)[] = [];

    const finish = (): void => {
      stopTimer(timer);
      for (const off of release) off();
    };
    const stop = (error: TransportError): void => {
      finish();
      reject(error);
      controller.abort(error);
    };

    const aborted = signals.find((signal) => signal.aborted);
    if (aborted) return stop(abortError(aborted));
    release = signals.map((signal) => onAbort(signal, () => stop(abortError(signal))));
    if (limit !== undefined) {
      const expire = (): void =>
        stop(transportError(`The call did not end within its deadline of ${limit} ms.`, 'EDEADLINE'));
      timer = startTimer(expire, limit);
    }
    next({ ...request, signal: controller.signal, cancel: undefined }).then(
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
