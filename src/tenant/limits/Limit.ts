/** How many entries are stored. The oldest are removed first. */
export interface Limit {
  /** The maximum number of entries. */
  readonly count: number;
  /** The maximum size in bytes, approximately that of JSON. The newest entry always stays. */
  readonly bytes: number;
}

/** Whether a number of entries with a total size exceeds a limit. */
export const isOver = (limit: Limit, count: number, bytes: number): boolean =>
  count > limit.count || (count > 1 && bytes > limit.bytes);

/** Limits of data that grows with requests and is not tenant data. */
export interface Limits {
  /** The journal: `tenant.requests`. */
  readonly requests: Limit;
  /** Log events. */
  readonly logs: Limit;
  /** Mails: `tenant.outbox`. */
  readonly outbox: Limit;
  /** Tickets, including used ones. */
  readonly tickets: Limit;
  /** Jobs, including the files they import or export. */
  readonly jobs: Limit;
  /**
   * For each of: started logins, authorization codes, one-time passwords, browser sessions, MFA tokens, replaced
   * refresh tokens, used client assertions.
   */
  readonly logins: Limit;
}

/** Overrides of the default limits, e.g. `{ requests: { count: 100 } }`. */
export type LimitOptions = { readonly [Name in keyof Limits]?: Partial<Limit> };

const MB = 1024 * 1024;

/** The default limits. */
export const DEFAULT_LIMITS: Limits = {
  requests: { count: 10_000, bytes: 64 * MB },
  logs: { count: 100_000, bytes: 128 * MB },
  outbox: { count: 10_000, bytes: 16 * MB },
  tickets: { count: 10_000, bytes: 16 * MB },
  jobs: { count: 1_000, bytes: 64 * MB },
  logins: { count: 10_000, bytes: 16 * MB },
};
