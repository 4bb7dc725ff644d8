import { publishWait } from '../diagnostics';
import type { HttpResponse, Middleware } from '../HttpRequest';
import { Queue } from '../limits/Queue';

/**
 * Sends at most `max` attempts at once; the others wait in order. An attempt's timeout starts only when it leaves the
 * queue, so that a thousand calls started at once all succeed.
 */
export function limitConcurrency(max: number): Middleware {
  const queue = new Queue<void, HttpResponse>();
  let inFlight = 0;
  const release = (): void => {
    // The slot passes to the next call directly, so that no new call gets in before the waiting ones.
    if (!queue.next()) inFlight -= 1;
  };
  const succeeded = (response: HttpResponse): HttpResponse => {
    release();
    return response;
  };
  const failed = (error: unknown): never => {
    release();
    throw error;
  };

  return (request, next) => {
    if (inFlight >= max) {
      publishWait(request, 'concurrency', queue.length);
      return queue.enter(request.signal, () => next(request).then(succeeded, failed));
    }
    inFlight += 1;
    return next(request).then(succeeded, failed);
  };
}
