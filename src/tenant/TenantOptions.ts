import type { LimitOptions } from './limits/Limit';
import type { RatePlan, RatePlanName } from './realism/ratePlans';
import type { SeedData } from './seed/SeedData';

/** How a tenant behaves. */
export interface TenantOptions {
  /** Seed of the generated ids: the same seed gives the same ids. Default 1. */
  idSeed?: number;
  /**
   * What the tenant holds at the start, and again after `reset()`: users in the API's import format (an array),
   * the text of an import or export file (JSON array, or NDJSON), or an object with `users`, `roles`, `organizations`, …
   */
  seed?: SeedData | readonly Record<string, unknown>[] | string;
  /** True to take `DELETE /api/v2/users`, which the API no longer lists. Default false. */
  allowDeleteAllUsers?: boolean;
  /** Client ID of the tenant's machine-to-machine client. Default `local-client`. */
  clientId?: string;
  /** Its secret. Default `local-secret`. */
  clientSecret?: string;
  /** RSA private key (PEM) that tokens are signed with. Default: one built in, which is public. */
  signingKey?: string;
  /** Limits of a plan, by its name or as `{ all: { burst, perMinute }, groups: {} }`. Default: none. */
  rateLimit?: RatePlanName | RatePlan;
  /** Milliseconds until `GET /api/v2/users` shows a change: the API's search is eventually consistent. Default 0. */
  searchDelay?: number;
  /** Freezes the clock at this moment from the start. */
  now?: Date | number | string;
  /**
   * Host names or addresses to serve in addition to loopback and the tenant's own, e.g. `['tenant']` if other containers use that name.
   * Other hosts get 421, and writes from web pages on other hosts 403.
   */
  allowedHosts?: readonly string[];
  /**
   * Limits of what the tenant keeps: `{ requests: { count: 100, bytes: 1e6 } }`, and the same for `logs`, `outbox`, `tickets`
   * and `jobs`. The oldest entries are removed first. Defaults: see docs/security.md.
   */
  limits?: LimitOptions;
}

/** A request and its answer, as the journal keeps them. */
export interface JournalEntry {
  /** Of what the tenant answered: grows with each request; `reset()` does not start it over. */
  id?: string;
  /** When, as an ISO time of the tenant's clock. */
  at: string;
  /** HTTP method, in upper case. */
  method: string;
  /** Path and query. */
  target: string;
  /** Request headers, names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Text of the request's body. */
  body: string;
  /** Status of the answer; 0 when a planned fault left it without one. */
  status: number;
  /** Milliseconds that the tenant took, without the option `latency`. */
  duration?: number;
}

/** What a minted token says. */
export interface MintOptions {
  /** Space separated. Default: every scope of the Management API. */
  scope?: string;
  /** Default: the tenant's machine-to-machine client. */
  sub?: string;
  /** Seconds; negative for a token that has expired. Default 86,400. */
  expiresIn?: number;
  /** Default: the Management API. */
  audience?: string;
  /** Further claims, or others in place of the usual ones. */
  claims?: Record<string, unknown>;
}
