import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The number of users from which garbage of loading matters. */
const MIN_USERS = 10_000;

/** Call this before loading: V8 would move much of the garbage to the old generation, which it rarely collects. */
export function prepareHeap(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

/** Collects the garbage of loading as soon as possible: an idle tenant would keep it. */
export function collectGarbage(users: number): void {
  if (users < MIN_USERS) return;
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') setImmediate(() => collect());
}
