import type { RequestFilter } from './journal/Journal';
import type { Mail, MailFilter, NextMailOptions } from './journal/Mailbox';
import type { RecordedRequest } from './journal/RecordedRequest';
import type { FaultOptions } from './realism/Faults';
import type { RatePlan, RatePlanName } from './realism/ratePlans';
import type { MintOptions, TenantOptions } from './TenantOptions';
import type { TenantSnapshot } from './TenantSnapshot';

/** A value, or a promise of it: `await` works with both. */
export type MaybePromise<T> = T | Promise<T>;

/** The clock of a tenant. */
export interface LocalTenantClock {
  /** Now, in milliseconds since the epoch. */
  now(): MaybePromise<number>;
  /** Stops time. @param at Default now. */
  freeze(at?: Date | number | string): MaybePromise<void>;
  /** Moves time forward. @param by Milliseconds, or text such as `90s`, `15m`, `2h` and `7d`. */
  advance(by: number | string): MaybePromise<void>;
  /** Returns to the machine's time. */
  release(): MaybePromise<void>;
}

/**
 * A local tenant, in this process (`startTenant`) or in another one (`connectTenant`). Tests that `await` each call
 * work with both.
 */
export interface LocalTenant {
  /** Its origin, e.g. `http://127.0.0.1:4400`. */
  readonly url: string;
  /** Host and port. */
  readonly domain: string;
  /** Client ID of its machine-to-machine client. */
  readonly clientId: string;
  /** Its secret. */
  readonly clientSecret: string;
  /** Audience of its Management API. */
  readonly audience: string;
  /** Issuer of its tokens. */
  readonly issuer: string;
  /** Its time. */
  readonly clock: LocalTenantClock;
  /** A token that the tenant accepts. */
  mintToken(options?: MintOptions): MaybePromise<string>;
  /** Adds the records of a seed. */
  seed(seed: NonNullable<TenantOptions['seed']>): MaybePromise<void>;
  /** Returns to the initial state. */
  reset(): MaybePromise<void>;
  /** The current state. */
  snapshot(): MaybePromise<TenantSnapshot>;
  /** Restores a snapshot. */
  restore(snapshot: TenantSnapshot): MaybePromise<void>;
  /** All users in the export format (NDJSON). */
  exportUsers(): MaybePromise<string>;
  /** Plans a fault for the next matching requests. @returns A function that cancels the fault. */
  fail(options: FaultOptions): MaybePromise<() => MaybePromise<void>>;
  /** The recorded requests and responses, oldest first. */
  getRequests(filter?: RequestFilter): MaybePromise<RecordedRequest[]>;
  /** Empties the journal. */
  clearRequests(): MaybePromise<void>;
  /** The mails, text messages and ticket links that the tenant would have sent, oldest first. */
  getOutbox(filter?: MailFilter): MaybePromise<Mail[]>;
  /** Waits for the oldest matching mail that was not returned before. Rejects after `timeout` (default 5,000 ms). */
  nextMail(options?: NextMailOptions): Promise<Mail>;
  /** Sets the rate limits, by the name of a plan or by numbers; without an argument, removes them. */
  setRateLimit(plan?: RatePlan | RatePlanName): MaybePromise<void>;
}
