/** How failed attempts are retried. The classic options keep their meaning. */
export interface RetryOptions {
  /** False to disable retries. Default true. */
  enabled?: boolean | undefined;
  /** Retries after the first attempt. Default 3; 0 for none. */
  maxRetries?: number | undefined;
  /** The same as `maxRetries`, which it overrides: the classic SDK passed it to its retry library. */
  retries?: number | undefined;
  /** The exponential factor of the backoff. Default 2. */
  factor?: number | undefined;
  /** Longest delay before the first retry in milliseconds. Default 1,000. */
  minTimeout?: number | undefined;
  /**
   * Longest delay before any retry in milliseconds. When the server asks for more, the call fails at once. Default
   * 60,000.
   */
  maxTimeout?: number | undefined;
  /** False for the full backoff rather than a random part of it. Default true. */
  randomize?: boolean | undefined;
}
