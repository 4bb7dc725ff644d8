/** What every message about a call says of it. */
export interface CallMessage {
  /** Number of the call, unique within the process: its attempts, waits and repeats all have it. */
  call: number;
  /** The verb, e.g. `GET`. */
  method: string;
  /** The URL without its query, which may name people. */
  url: string;
  /** The template of the URL, e.g. `/api/v2/users/:id/roles`: it holds no ids, so it can name a span or a metric. */
  endpoint: string;
}

/** Published on `auth0-classic:request` when an attempt of a call leaves. */
export interface RequestMessage extends CallMessage {
  /** Counts the attempts of the call, from 1. */
  attempt: number;
}

/** Published on `auth0-classic:response` when an attempt has its answer, or has failed without one. */
export interface ResponseMessage extends RequestMessage {
  /** HTTP status; absent without a response. */
  status?: number;
  /** The error code without a response, e.g. `ECONNRESET`. */
  code?: string;
  /** Milliseconds that the attempt took. */
  duration: number;
  /** `x-ratelimit-remaining` of the answer. */
  remaining?: number;
  /** `x-ratelimit-limit` of the answer. */
  limit?: number;
}

/** Published on `auth0-classic:retry` when an attempt failed and will be repeated. */
export interface RetryMessage extends RequestMessage {
  /** HTTP status that is the reason. */
  status?: number;
  /** The error code without a response. */
  code?: string;
  /** Milliseconds until the repeat. */
  delay: number;
}

/** Published on `auth0-classic:wait` when a call is held before it may leave. */
export interface WaitMessage extends CallMessage {
  /** `rate limit`: the API would refuse it now. `concurrency`: too many of this client are under way. */
  reason: 'rate limit' | 'concurrency';
  /** Calls that wait before it. */
  ahead: number;
}

/** Published on `auth0-classic:token` when something becomes of a Management API token. */
export interface TokenMessage {
  /** Origin of the tenant. */
  domain: string;
  /** What the token is for. */
  audience: string;
  /**
   * `obtained`: the token endpoint gave one. `shared`: another process had one. `failed`: there was none to be had.
   * `refused`: the API answered 401 to it, and it is renewed.
   */
  outcome: 'obtained' | 'shared' | 'failed' | 'refused';
  /** Milliseconds for which it will be used. */
  lifetime?: number;
  /** HTTP status with which the token endpoint failed. */
  status?: number;
  /** The error code without a response. */
  code?: string;
}
