/** A failure without an answer, before it becomes an APIError. */
export interface TransportError extends Error {
  code?: string;
  /** True when the request surely never reached the server. */
  unsent?: boolean;
  /** True when the attempt was ended by its own timeout: repeating it would only multiply the wait. */
  expired?: boolean;
}

/** Makes the error of an attempt that got no usable answer. */
export function transportError(message: string, code: string, unsent = false): TransportError {
  const error: TransportError = new Error(message);
  error.code = code;
  error.unsent = unsent;
  return error;
}

/** A failure as an error. Interceptors of node:http may emit a bare object: nock's `replyWithError({ code, message })`. */
export function toTransportError(failure: unknown): TransportError {
  if (failure instanceof Error) return failure;
  if (typeof failure !== 'object' || failure === null) return new Error(String(failure));
  const { message, ...details } = failure as { message?: unknown };
  return Object.assign(new Error(typeof message === 'string' ? message : JSON.stringify(failure)), details);
}

/** The error of an attempt that took longer than its timeout. */
export function expired(timeout: number): TransportError {
  const error = transportError(`No complete answer came within the timeout of ${timeout} ms.`, 'ETIMEDOUT');
  error.expired = true;
  return error;
}
