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
  /** The ticket of the call that it answers. */
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
}

/** Leave for some calls. */
export interface Lease {
  /** How many may go now. */
  granted: number;
  /** The ticket of the last of them; the others have those before it. */
  ticket: number;
  /** Milliseconds until it makes sense to ask for the rest. */
  wait: number;
  /** What is known of the bucket: nothing yet, its figures, or that its answers have none. */
  state: 'unknown' | 'known' | 'open';
}

/** The rate limits of a tenant, kept by several processes together. */
export interface SharedRates {
  /** Asks leave for calls of one bucket, and reports the newest answer. Rejects when the engine is away. */
  lease(bucket: string, wanted: number, report: RateReport | undefined): Promise<Lease>;
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
