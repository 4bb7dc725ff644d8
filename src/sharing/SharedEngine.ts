/** What a token request came to: the token and for how many milliseconds to use it. */
export interface FreshToken {
  /** The access token. */
  token: string;
  /** Milliseconds from now. */
  lifetime: number;
}

/** Tokens that several processes use together. */
export interface SharedTokens {
  /** The token under this key; `load` asks for a new one, in one process at a time where the engine can tell. */
  get(key: string, load: () => Promise<FreshToken>): Promise<FreshToken>;
  /** Forgets a token that the API refused, unless another has taken its place already. Never rejects. */
  forget(key: string, token: string): Promise<void>;
}

/** What one answer said of its bucket. */
export interface RateReport {
  /** The ticket of the call that it answers; 0 for a call that had none. */
  ticket: number;
  /** Figures of the answer; absent when it had none. */
  figures?: {
    /** Calls left in the bucket. */
    remaining: number;
    /** Calls that a full bucket holds. */
    limit: number;
  };
  /** For a refusal, how many milliseconds to hold the bucket; 0 when nothing says so. */
  hold?: number;
  /** How many milliseconds ago the answer came. */
  age: number;
}

/** A question for leave. */
export interface LeaseRequest {
  /** How many calls wait. */
  wanted: number;
  /** The turn that this process was given before, if any. */
  turn?: number | undefined;
  /** The newest answer. */
  report?: RateReport | undefined;
}

/** Leave for some calls. */
export interface Lease {
  /** How many may go now. */
  granted: number;
  /** The ticket of the last of them; the others have those before it. */
  ticket: number;
  /** Milliseconds until it makes sense to ask for the rest; 0 when there is no rest. */
  wait: number;
  /** The turn for the rest, to be named with the next question; 0 when there is no rest. */
  turn: number;
  /** What is known of the bucket: nothing yet, its figures, or that its answers have none. */
  state: 'unknown' | 'known' | 'open';
  /** How many turns of other processes come before this one. */
  ahead: number;
  /** The rate at which the bucket is thought to refill, in calls per millisecond. */
  rate: number;
  /** Whether the answer to the last of these calls is to be reported as soon as it comes. */
  isReportDue: boolean;
}

/** The rate limits of a tenant, kept by several processes together. */
export interface SharedRates {
  /** Asks leave for calls of one bucket, and reports the newest answer. Rejects when the engine is unavailable. */
  lease(bucket: string, request: LeaseRequest): Promise<Lease>;
}

/** What several processes of one tenant share, see `auth0-classic/redis`. */
export interface SharedEngine {
  /** The tokens, by client and audience. */
  readonly tokens: SharedTokens;
  /** The rate limits. */
  readonly rates: SharedRates;
  /** Ends what the engine itself began. */
  close(): Promise<void>;
}
