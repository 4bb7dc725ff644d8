import type { Readable } from 'node:stream';
import type { RetryOptions } from './RetryOptions';

/** The verbs of the API. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Header names and values of a request or a response. */
export type Headers = Readonly<Record<string, string>>;

/** What a caller may set for single calls, see `withOptions`. */
export interface CallOptions {
  /** Longest time for one attempt in milliseconds, from connecting to the last byte of the body. Default 30,000; 0 for none. */
  timeout?: number | undefined;
  /** Longest time for the whole call in milliseconds: token, waits and retries included. Default none. */
  deadline?: number | undefined;
  /** Ends the call when it is aborted. */
  signal?: AbortSignal | undefined;
  /** Headers added to each request; they win over the client's. */
  headers?: Record<string, string> | undefined;
  /** How failed attempts are repeated. */
  retry?: RetryOptions | undefined;
}

/** What happened to one call so far; the one thing that changes while a request travels. */
export interface CallRecord {
  /** Its number, once a subscriber has seen it. */
  id?: number;
  /** Attempts that were sent. */
  attempts: number;
  /** When the call began, on the clock of `now()`. */
  readonly startedAt: number;
  /** Holds the stack of the place that made the call. */
  readonly origin: { stack?: string };
  /** What the pipeline itself put on the request and no error may show, by its name. */
  readonly secrets: Record<string, string>;
}

/** A body that is streamed; it is opened anew for each attempt. */
export interface StreamedBody {
  /** Length in bytes. */
  readonly length: number;
  open(): Readable;
  /** Its fields, where they are known: no error shows the secrets among them. */
  fields?(): unknown;
}

/** One request on its way through the pipeline. It is never changed, only replaced. */
export interface HttpRequest {
  readonly method: Method;
  /** Absolute URL with its query. */
  readonly url: string;
  /** The template the URL was made from, e.g. `/api/v2/users/:id/roles`: names the endpoint, holds no ids. */
  readonly endpoint: string;
  readonly headers: Headers;
  /** The serialised body, or a stream of it. */
  readonly body: string | StreamedBody | undefined;
  /** Whether repeating it does no harm, where the verb does not tell. */
  readonly repeatable: boolean | undefined;
  readonly timeout: number;
  readonly deadline: number | undefined;
  readonly signal: AbortSignal | undefined;
  /** Ends the call too: the SDK's own, e.g. of an iteration that was left. */
  readonly cancel: AbortSignal | undefined;
  readonly retry: RetryOptions;
  readonly call: CallRecord;
}

/** An answer, whatever its status. */
export interface HttpResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Record<string, string>;
  /** The decoded body. */
  readonly text: string;
}

/** Sends a request and resolves to the answer; rejects when there is none. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** One layer around a {@link Send}. */
export type Middleware = (request: HttpRequest, next: Send) => Promise<HttpResponse>;
