/** The fields of every message about a call. */
export interface CallMessage {
  /** Number of the call, unique within the process: its attempts, waits and retries share it. */
  call: number;
  /** The verb, e.g. `GET`. */
  method: string;
  /** The URL without its query, which may contain personal data. */
  url: string;
  /** The template of the URL, e.g. `/api/v2/users/:id/roles`: it contains no ids, so it can name a span or a metric. */
  endpoint: string;
}

/** Published on `auth0-classic:request` when an attempt of a call is sent. */
export interface RequestMessage extends CallMessage {
  /** Counts the attempts of the call, from 1. */
  attempt: number;
}

/** Published on `auth0-classic:response` when an attempt has its response, or has failed without one. */
export interface ResponseMessage extends RequestMessage {
  /** HTTP status; absent without a response. */
  status?: number;
  /** The error code without a response, e.g. `ECONNRESET`. */
  code?: string;
  /** Milliseconds that the attempt took. */
  duration: number;
  /** `x-ratelimit-remaining` of the response. */
  remaining?: number;
  /** `x-ratelimit-limit` of the response. */
  limit?: number;
}

/** Published on `auth0-classic:retry` when an attempt failed and will be retried. */
export interface RetryMessage extends RequestMessage {
  /** HTTP status that causes the retry. */
  status?: number;
  /** The error code without a response. */
  code?: string;
  /** Milliseconds until the retry. */
  delay: number;
}

/** Published on `auth0-classic:wait` when a call has to wait before it is sent. */
export interface WaitMessage extends CallMessage {
  /** `rate limit`: the API would refuse it now. `concurrency`: too many calls of this client are in flight. */
  reason: 'rate limit' | 'concurrency';
  /** The number of calls waiting before it. */
  ahead: number;
}

/** Published on `auth0-classic:token` when a Management API token is obtained, shared, refused or missing. */
export interface TokenMessage {
  /** Origin of the tenant. */
  domain: string;
  /** The audience of the token. */
  audience: string;
  /**
   * `obtained`: the token endpoint issued one. `shared`: another process had one. `failed`: none could be obtained.
   * `refused`: the API responded with 401, and the token is renewed.
   */
  outcome: 'obtained' | 'shared' | 'failed' | 'refused';
  /** Milliseconds that it will be used for. */
  lifetime?: number;
  /** HTTP status of the token endpoint's error. */
  status?: number;
  /** The error code without a response. */
  code?: string;
}
