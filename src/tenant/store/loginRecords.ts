// What lies between the steps of a log-in. Each table is bounded: see limits/.

/** A log-in that was begun at /authorize, and whose page is shown. */
export interface LoginRecord {
  readonly id: string;
  /** The cookie of the browser that began it: no other one may go on. */
  readonly browser: string;
  /** The parameters of /authorize. */
  readonly params: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What was granted at /authorize, for the code that was given for it. */
export interface CodeRecord {
  readonly clientId: string;
  readonly userId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly audience: string;
  readonly nonce?: string;
  readonly challenge?: string;
  /** `S256` or `plain`. */
  readonly challengeMethod?: string;
  readonly organization?: string;
  /** Seconds since the epoch. */
  readonly authTime: number;
  readonly sessionId: string;
  readonly expiresAt: number;
}

/** A one-time password that was sent to an address. */
export interface OtpRecord {
  readonly otp: string;
  readonly clientId: string;
  readonly tries: number;
  readonly expiresAt: number;
  /** For a link: the parameters of the authorization that following it completes. */
  readonly authParams?: Readonly<Record<string, string>>;
}

/** A browser that is logged in. */
export interface BrowserSessionRecord {
  readonly userId: string;
  /** The session that the Management API shows; once it is deleted, the browser is logged out. */
  readonly sessionId: string;
  /** Seconds since the epoch. */
  readonly authTime: number;
}

/** A log-in that waits for a second factor. */
export interface MfaTokenRecord {
  readonly userId: string;
  readonly clientId: string;
  readonly scope: string;
  readonly audience: string;
  /** Wrong codes so far. */
  readonly tries: number;
  readonly expiresAt: number;
  /** A code that went to a phone or an address. */
  readonly challenge?: { readonly oobCode: string; readonly code: string; readonly methodId: string };
}

/** A client assertion that was used: its `jti` is refused until then. */
export interface UsedAssertionRecord {
  readonly clientId: string;
  readonly jti: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A refresh token that was replaced by a newer one. */
export interface ReplacedTokenRecord {
  readonly userId: string;
  /** The id that all tokens of its family share. */
  readonly family: string;
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
