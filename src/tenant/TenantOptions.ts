import type { LimitOptions } from './limits/Limit';
import type { RatePlan, RatePlanName } from './realism/ratePlans';
import type { SeedData } from './seed/SeedData';

/** Options of a tenant. */
export interface TenantOptions {
  /** Seed of the generated ids: the same seed gives the same ids. Default 1. */
  idSeed?: number;
  /**
   * The initial data, which `reset()` restores: users in the API's import format (an array), the text of an import or
   * export file (JSON array, or NDJSON), or an object with `users`, `roles`, `organizations`, …
   */
  seed?: SeedData | readonly Record<string, unknown>[] | string;
  /** True to allow `DELETE /api/v2/users`, which the API no longer lists. Default false. */
  allowDeleteAllUsers?: boolean;
  /** Client ID of the tenant's machine-to-machine client. Default `local-client`. */
  clientId?: string;
  /** Its secret. Default `local-secret`. */
  clientSecret?: string;
  /** RSA private key (PEM) that signs tokens. Default: a built-in key, which is public. */
  signingKey?: string;
  /** Rate limits: the name of a plan, or `{ all: { burst, perMinute }, groups: {} }`. Default none. */
  rateLimit?: RatePlanName | RatePlan;
  /** Milliseconds until `GET /api/v2/users` shows a change: the API's search is eventually consistent. Default 0. */
  searchDelay?: number;
  /** Freezes the clock at this time from the start. */
  now?: Date | number | string;
  /**
   * Host names or addresses to serve in addition to loopback and the tenant's own, e.g. `['tenant']` if other containers use that name.
   * Other hosts get 421, and writes from web pages on other hosts 403.
   */
  allowedHosts?: readonly string[];
  /**
   * Limits of the recorded data: `{ requests: { count: 100, bytes: 1e6 } }`, and the same for `logs`, `outbox`,
   * `tickets` and `jobs`. The oldest entries are removed first. Defaults: see docs/security.md.
   */
  limits?: LimitOptions;
}

/** A request and its response, in the journal. */
export interface JournalEntry {
  /** The position among all requests. It grows with each request, and `reset()` does not restart it. */
  id?: string;
  /** ISO time by the tenant's clock. */
  at: string;
  /** HTTP method, in upper case. */
  method: string;
  /** Path and query. */
  target: string;
  /** Request headers, names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The request body as text. */
  body: string;
  /** Status of the response; 0 when a planned fault sent none. */
  status: number;
  /** Milliseconds that the tenant took, without the option `latency`. */
  duration?: number;
}

/** Options of a minted token. */
export interface MintOptions {
  /** Scopes, separated by spaces. Default: every scope of the Management API. */
  scope?: string;
  /** Default: the tenant's machine-to-machine client. */
  sub?: string;
  /** Lifetime in seconds; negative for an expired token. Default 86,400. */
  expiresIn?: number;
  /** Default: the Management API. */
  audience?: string;
  /** Additional claims, or replacements of the default ones. */
  claims?: Record<string, unknown>;
}
