/** How failed attempts are repeated. The classic options keep their meaning. */
export interface RetryOptions {
  /** False to never repeat a request. Default true. */
  enabled?: boolean | undefined;
  /** Repeats after the first attempt. Default 3; 0 for none. */
  maxRetries?: number | undefined;
  /** The same as `maxRetries`, over which it wins: the classic SDK handed it on to its retry library. */
  retries?: number | undefined;
  /** The exponential factor of the backoff. Default 2. */
  factor?: number | undefined;
  /** Longest wait before the first repeat in milliseconds. Default 1,000. */
  minTimeout?: number | undefined;
  /** Longest wait before any repeat in milliseconds; when the server asks for more, the call fails at once. Default 60,000. */
  maxTimeout?: number | undefined;
  /** False to wait the whole backoff rather than a random part of it. Default true. */
  randomize?: boolean | undefined;
}
