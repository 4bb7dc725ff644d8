import type { Readable } from 'node:stream';
import type { RetryOptions } from './RetryOptions';

/** The verbs of the API. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Header names and values of a request or a response. */
export type Headers = Readonly<Record<string, string>>;

/** Options for single calls, see `withOptions`. */
export interface CallOptions {
  /**
   * Timeout of one attempt in milliseconds, from connecting to the last byte of the body. Default 30,000; 0 for none.
   */
  timeout?: number | undefined;
  /** Timeout of the whole call in milliseconds, including token, waits and retries. Default none. */
  deadline?: number | undefined;
  /** Aborts the call. */
  signal?: AbortSignal | undefined;
  /** Headers added to each request; they override the client's. */
  headers?: Record<string, string> | undefined;
  /** How failed attempts are retried. */
  retry?: RetryOptions | undefined;
}

/** The state of one call, the only thing that changes while a request is sent. */
export interface CallRecord {
  /** Its number, assigned once there is a subscriber. */
  id?: number;
  /** Attempts that were sent. */
  attempts: number;
  /** When the call began, on the clock of `now()`. */
  readonly startedAt: number;
  /** Holds the stack of the code that made the call. */
  readonly origin: { stack?: string };
  /** Secrets that the pipeline itself added to the request, by name: errors must not show them. */
  readonly secrets: Record<string, string>;
}

/** A streamed body, opened again for each attempt. */
export interface StreamedBody {
  /** Length in bytes. */
  readonly length: number;
  open(): Readable;
  /** Its fields, if known: errors must not show the secrets among them. */
  fields?(): unknown;
}

/** One request in the pipeline. It is immutable: layers replace it. */
export interface HttpRequest {
  readonly method: Method;
  /** Absolute URL with its query. */
  readonly url: string;
  /** The template of the URL, e.g. `/api/v2/users/:id/roles`: names the endpoint, without ids. */
  readonly endpoint: string;
  readonly headers: Headers;
  /** The serialised body, or a stream of it. */
  readonly body: string | StreamedBody | undefined;
  /** Whether sending it twice is harmless, when the verb does not tell. */
  readonly repeatable: boolean | undefined;
  readonly timeout: number;
  readonly deadline: number | undefined;
  readonly signal: AbortSignal | undefined;
  /** Another signal that aborts the call: the SDK's own, e.g. of an iteration that was stopped. */
  readonly cancel: AbortSignal | undefined;
  readonly retry: RetryOptions;
  readonly call: CallRecord;
}

/** A response, whatever its status. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Record<string, string>;
  /** The decoded body. */
  readonly text: string;
}

/** Sends a request. Resolves to the response; rejects when there is none. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** One layer around a {@link Send}. */
export type Middleware = (request: HttpRequest, next: Send) => Promise<HttpResponse>;
