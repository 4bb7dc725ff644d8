import { startTimer, stopTimer } from '../runtime/clock';
import { RedisUnavailable } from './RedisUnavailable';

/**
 * Settles as a promise does, or rejects after so many milliseconds.
 *
 * @param keepsAlive Whether the process waits for it. Default true.
 */
export function within<T>(promise: Promise<T>, milliseconds: number, keepsAlive = true): Promise<T> {
  return new Promise((resolve, reject) => {
    const expire = (): void => reject(new RedisUnavailable('Redis did not answer in time.'));
    // A process that was blocked first reads the replies that have arrived meanwhile.
    const timer = startTimer(() => setImmediate(expire), milliseconds);
    if (!keepsAlive) timer.unref();
    promise.then(resolve, reject).finally(() => stopTimer(timer));
  });
}
