/** How much of something is kept. The oldest goes first. */
export interface Limit {
  /** The most entries. */
  readonly count: number;
  /** The most bytes, about as JSON takes them. The newest entry is kept however large it is. */
  readonly bytes: number;
}

/** What a tenant keeps of what it was sent, beside its data. */
export interface Limits {
  /** The journal: `tenant.requests`. */
  readonly requests: Limit;
  /** Log events. */
  readonly logs: Limit;
  /** Mails: `tenant.outbox`. */
  readonly outbox: Limit;
  /** Tickets, followed ones included. */
  readonly tickets: Limit;
  /** Jobs, with the files that they import or export. */
  readonly jobs: Limit;
}

/** Other limits in place of the usual ones: `{ requests: { count: 100 } }`. */
export type LimitOptions = { readonly [Name in keyof Limits]?: Partial<Limit> };

const MB = 1024 * 1024;

/** What is kept where nothing else is asked for. */
export const DEFAULT_LIMITS: Limits = {
  requests: { count: 10_000, bytes: 64 * MB },
  logs: { count: 100_000, bytes: 128 * MB },
  outbox: { count: 10_000, bytes: 16 * MB },
  tickets: { count: 10_000, bytes: 16 * MB },
  jobs: { count: 1_000, bytes: 64 * MB },
};
