import { publishWait } from '../diagnostics';
import type { HttpResponse, Middleware } from '../HttpRequest';
import { Queue } from '../limits/Queue';

/**
 * Lets at most `most` attempts travel at once; the others wait in order. An attempt's timeout starts
 * only when it leaves the line, so that a thousand calls started at once all get done.
 */
export function limitConcurrency(most: number): Middleware {
  const line = new Queue<void, HttpResponse>();
  let travelling = 0;
  const leave = (): void => {
    // The place is handed on rather than freed, so that no newcomer slips in before those who wait.
    if (!line.next()) travelling -= 1;
  };
  const arrived = (response: HttpResponse): HttpResponse => {
    leave();
    return response;
  };
  const failed = (error: unknown): never => {
    leave();
    throw error;
  };

  return (request, next) => {
    if (travelling >= most) {
      publishWait(request, 'concurrency', line.length);
      return line.enter(request.signal, () => next(request).then(arrived, failed));
    }
    travelling += 1;
    return next(request).then(arrived, failed);
  };
}
