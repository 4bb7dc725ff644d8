import { timerDelay } from '../../runtime/clock';

/** Resolves after the given milliseconds; rejects with the signal's reason when it is aborted first. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, timerDelay(milliseconds));
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
