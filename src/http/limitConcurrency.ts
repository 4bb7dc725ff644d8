import type { HttpResponse, Middleware } from './HttpRequest';

/**
 * Lets at most `most` attempts travel at once; the others wait in order. An attempt's timeout starts
 * only when it leaves the queue, so that a thousand calls started at once all get done.
 */
export function limitConcurrency(most: number): Middleware {
  const queue: (() => void)[] = [];
  let travelling = 0;
  const leave = (): void => {
    // The place is handed on rather than freed, so that no newcomer slips in before those who wait.
    const waiting = queue.shift();
    if (waiting) waiting();
    else travelling -= 1;
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
      return enter(queue, request.signal).then(() => next(request).then(arrived, failed));
    }
    travelling += 1;
    return next(request).then(arrived, failed);
  };
}

function enter(queue: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      signal?.removeEventListener('abort', give);
      resolve();
    };
    const give = (): void => {
      queue.splice(queue.indexOf(go), 1);
      reject(signal?.reason);
    };
    if (signal?.aborted) return reject(signal.reason);
    signal?.addEventListener('abort', give, { once: true });
    queue.push(go);
  });
}
