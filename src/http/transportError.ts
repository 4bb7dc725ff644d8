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
