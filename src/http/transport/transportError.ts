/** An error without a response, before it becomes an APIError. */
export interface TransportError extends Error {
  code?: string;
  /** True when the request certainly did not reach the server. */
  unsent?: boolean;
  /** True when the attempt timed out: a retry would only multiply the wait. */
  expired?: boolean;
}

/** Creates the error of an attempt without a usable response. */
export function transportError(message: string, code: string, unsent = false): TransportError {
  const error: TransportError = new Error(message);
  error.code = code;
  error.unsent = unsent;
  return error;
}

/**
 * Turns anything into an error. Interceptors of node:http may emit a plain object: nock's `replyWithError({ code,
 * message })`.
 */
export function toTransportError(failure: unknown): TransportError {
  if (failure instanceof Error) return failure;
  if (typeof failure !== 'object' || failure === null) return new Error(String(failure));
  const { message, ...details } = failure as { message?: unknown };
  return Object.assign(new Error(typeof message === 'string' ? message : JSON.stringify(failure)), details);
}

/** The error of an attempt that timed out. */
export function expired(timeout: number): TransportError {
  const error = transportError(`No complete answer came within the timeout of ${timeout} ms.`, 'ETIMEDOUT');
  error.expired = true;
  return error;
}
