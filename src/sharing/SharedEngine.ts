/** The result of a token request: the token, and how long to use it. */
export interface FreshToken {
  /** The access token. */
  token: string;
  /** Milliseconds from now. */
  lifetime: number;
}

/** Tokens that several processes share. */
export interface SharedTokens {
  /** The token stored under this key; else `load` requests one, in one process at a time where the engine supports it. */
  get(key: string, load: () => Promise<FreshToken>): Promise<FreshToken>;
  /** Deletes a token that the API refused, unless it has been replaced already. Never rejects. */
  forget(key: string, token: string): Promise<void>;
}

/** What one response said about its bucket. */
export interface RateReport {
  /** The ticket of the call; 0 for a call without one. */
  ticket: number;
  /** The rate limit headers of the response; absent when it had none. */
  figures?: {
    /** Calls left in the bucket. */
    remaining: number;
    /** Calls that a full bucket holds. */
    limit: number;
  };
  /** For a 429, how many milliseconds to send nothing; 0 when the response does not say. */
  hold?: number;
  /** How many milliseconds ago the response arrived. */
  age: number;
}

/** A request for permission to send calls. */
export interface LeaseRequest {
  /** How many calls are waiting. */
  wanted: number;
  /** The turn that this process was given before, if any. */
  turn?: number | undefined;
  /** The newest response. */
  report?: RateReport | undefined;
}

/** Permission to send some calls. */
export interface Lease {
  /** How many may be sent now. */
  granted: number;
  /** The ticket of the last of them; the others have the tickets before it. */
  ticket: number;
  /** Milliseconds until it makes sense to ask for the others; 0 when all may be sent. */
  wait: number;
  /** The turn of the others, to be passed with the next request; 0 when all may be sent. */
  turn: number;
  /** What is known about the bucket: nothing yet, its limits, or that its responses have no rate limit headers. */
  state: 'unknown' | 'known' | 'open';
  /** How many turns of other processes come before this one. */
  ahead: number;
  /** The estimated refill rate of the bucket, in calls per millisecond. */
  rate: number;
  /** Whether the answer to the last of these calls is to be reported as soon as it comes. */
  isReportDue: boolean;
}

/** The rate limits of a tenant that several processes share. */
export interface SharedRates {
  /** Requests permission for calls of one bucket, and reports the newest response. Rejects when the engine is unavailable. */
  lease(bucket: string, request: LeaseRequest): Promise<Lease>;
}

/** What the processes of one service share, see `auth0-classic/redis`. */
export interface SharedEngine {
  /** The tokens, by client and audience. */
  readonly tokens: SharedTokens;
  /** The rate limits. */
  readonly rates: SharedRates;
  /** Closes what the engine itself opened. */
  close(): Promise<void>;
}
