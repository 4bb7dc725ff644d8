import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Users from which on it matters what their loading leaves behind. */
const MIN_USERS = 10_000;

/** Call before anything is loaded: V8 would move much of what the loading throws away to where it collects seldom. */
export function prepareHeap(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/** Collects what the loading of users threw away, as soon as nothing of it is in use: a tenant that idles would keep it. */
export function collectGarbage(users: number): void {
  if (users < MIN_USERS) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') setImmediate(() => collect());
}
