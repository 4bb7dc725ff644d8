import type { NamesOf } from '../warnings/warnUnknownOptions';
import type { CallOptions } from './HttpRequest';
import type { RetryOptions } from './RetryOptions';

const retryOptionNames: NamesOf<RetryOptions> = {
  enabled: true,
  maxRetries: true,
  retries: true,
  factor: true,
  minTimeout: true,
  maxTimeout: true,
  randomize: true,
  // Options of the package `retry`, which the classic SDK passed on. They have no effect.
  ...({ forever: false, unref: false, maxRetryTime: false } as const),
};

/** The names of {@link CallOptions}, for warnings about unknown ones. */
export const callOptionNames: NamesOf<CallOptions> = {
  timeout: true,
  deadline: true,
  signal: true,
  headers: true,
  retry: retryOptionNames,
};
