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
  // Of the package retry, which the classic SDK handed its options to. They have no effect.
  ...({ forever: false, unref: false, maxRetryTime: false } as const),
};

/** The names of {@link CallOptions}, for warnings of others. */
export const callOptionNames: NamesOf<CallOptions> = {
  timeout: true,
  deadline: true,
  signal: true,
  headers: true,
  retry: retryOptionNames,
};
