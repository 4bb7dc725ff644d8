import { INSPECT, inspectOnce } from './inspectOnce';
import { redactValue } from './redact';

/** The request that failed. */
export interface RequestInfo {
  /** The verb in lower case; `del` for DELETE, as in the classic SDK. */
  method: string;
  /** The URL without its query. */
  url: string;
}

/** The response of the API, as the classic SDK exposes it under `originalError.response`. */
export interface ErrorResponse {
  /** HTTP status, e.g. 404. */
  status: number;
  /** The same as `status`. */
  statusCode: number;
  /** The parsed JSON body, without secrets; `{}` when the body was not JSON. */
  body: unknown;
  /** The body as text, without secrets. */
  text: string;
  /** Response headers, names in lower case, without secrets. */
  headers: Record<string, string>;
  /** The same as `headers`. */
  readonly header?: Record<string, string>;
}

/** The underlying error of an {@link APIError}: what the HTTP layer reported. */
export interface OriginalError extends Error {
  /** HTTP status, when there was a response. */
  status?: number;
  /** The code of a network failure, e.g. `ECONNREFUSED`. */
  code?: string;
  /** The response, when there was one. */
  response?: ErrorResponse;
}

/** What an {@link APIError} has beyond the classic five arguments. */
export interface APIErrorDetails {
  code?: string;
  attempts?: number;
  headers?: Record<string, string>;
  body?: unknown;
  cause?: unknown;
}

/**
 * The API refused a call, or there was no usable response. Also exported as `SanitizedError`, its classic name. It
 * never contains a token, a client secret, a password or an assertion.
 *
 * @example
 * management.users.get({ id }, (err) => {
 *   if (err instanceof APIError && err.statusCode === 404) return notFound();
 * });
 */
export class APIError extends Error {
  static {
    // Not a method: it would be part of the type, and every fake of an error would have to implement it.
    Object.defineProperty(this.prototype, INSPECT, { value: inspectOnce, configurable: true });
  }

  /** HTTP status of the response; the code of a network error (e.g. `'ECONNRESET'`) when there was none. */
  readonly statusCode: number | string | undefined;
  /** Verb and URL of the request that failed. */
  readonly requestInfo: RequestInfo;
  /** What the HTTP layer reported, in the classic shape. */
  readonly originalError: OriginalError | undefined;
  /** Auth0's own error code, e.g. `inexistent_user`, when the body has one. */
  readonly errorCode: string | undefined;
  /** The code of an error that did not come from the API: `ECONNRESET`, `ETIMEDOUT`, `EDEADLINE`, `ABORT_ERR`, … */
  readonly code: string | undefined;
  /** Response headers, names in lower case; `{}` without a response. */
  readonly headers!: Record<string, string>;
  /** The parsed JSON body of the response; undefined when there was none. */
  readonly body: unknown;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** The cause of this error, without secrets. */
  // `any`, not `unknown`: in TypeScript 4.7, the cause of an Error is an Error.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  declare readonly cause: any;

  /**
   * @param name Name of the error: the API's `error`, e.g. `Not Found`.
   * @param message The API's `message`.
   * @param statusCode HTTP status, or the code of a network error.
   * @param requestInfo Verb and URL of the request.
   * @param originalError What the HTTP layer reported.
   * @param details What the classic error did not have.
   */
  constructor(
    name?: string,
    message?: string,
    statusCode?: number | string,
    requestInfo?: Partial<RequestInfo>,
    originalError?: OriginalError,
    details: APIErrorDetails = {},
  ) {
    super(message ?? '');
    const own = (key: string, value: unknown, enumerable: boolean): void => {
      Object.defineProperty(this, key, { value, enumerable, writable: true, configurable: true });
    };
    own('name', name || 'APIError', true);
    own('message', message ?? '', true);
    this.statusCode = statusCode || originalError?.code;
    this.requestInfo = { method: '', url: '', ...requestInfo };
    own('originalError', originalError, true);
    this.code = details.code ?? originalError?.code;
    own('body', redactValue(details.body ?? originalError?.response?.body), false);
    this.errorCode = readErrorCode(this.body);
    own('headers', redactValue(details.headers ?? originalError?.response?.headers ?? {}), false);
    this.attempts = details.attempts ?? 0;
    own('cause', details.cause ?? originalError, false);
  }

  /** The error as JSON, safe to log. */
  toJSON(): Record<string, unknown> {
    const { name, message, statusCode, code, errorCode, requestInfo, attempts, body, headers } = this;
    return { name, message, statusCode, code, errorCode, requestInfo, attempts, body, headers };
  }
}

function readErrorCode(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('errorCode' in body)) return undefined;
  return typeof body.errorCode === 'string' ? body.errorCode : undefined;
}
