import * as onDemand from '../runtime/onDemand';
import { APIError, type OriginalError, type RequestInfo } from '../errors/APIError';

/** Where to find a field of an error in the body: a path, or a function of the body. */
export type ErrorField = string | ((body: unknown) => unknown);

/** Creates the error that a call rejects with. */
export type ErrorCustomizer = new (
  name: string,
  message: string,
  statusCode: number | string | undefined,
  requestInfo: RequestInfo,
  originalError: OriginalError | undefined,
) => Error;

/** rest-facade's two ways to format errors. */
export interface ErrorFormat {
  /** Where to find the name and message in an error body. */
  errorFormatter?: {
    /** The error's name: a path, e.g. `error.code`, or a function of the body. */
    name?: ErrorField;
    /** The error's message: a path, or a function of the body. */
    message?: ErrorField;
  };
  /** The class of the errors. Default {@link APIError}. */
  errorCustomizer?: ErrorCustomizer;
}

function read(body: unknown, field: ErrorField | undefined): string {
  const get = onDemand.get();
  const value: unknown = typeof field === 'function' ? field(body) : field ? get(body, field) : undefined;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return value ? String(value) : '';
}

/** The error in the format of the options. Other errors pass unchanged. */
export function formatError(error: unknown, { errorFormatter, errorCustomizer }: ErrorFormat): unknown {
  if (!(error instanceof APIError)) return error;
  const { statusCode, requestInfo, originalError, attempts, code, cause, stack } = error;
  const name = read(error.body, errorFormatter?.name) || error.name;
  const message = read(error.body, errorFormatter?.message) || error.message;
  if (errorCustomizer) return new errorCustomizer(name, message, statusCode, requestInfo, originalError);
  const formatted = new APIError(name, message, statusCode, requestInfo, originalError, {
    attempts,
    code,
    cause,
  });
  formatted.stack = stack;
  return formatted;
}
