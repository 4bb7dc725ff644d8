// The state between the steps of a login. Each table is bounded: see limits/.

/** A login that was started at /authorize, and whose page is shown. */
export interface LoginRecord {
  readonly id: string;
  /** The cookie of the browser that started it: no other browser may continue. */
  readonly browser: string;
  /** The parameters of /authorize. */
  readonly params: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** The grant of an authorization code. */
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

/** A one-time password that was sent. */
export interface OtpRecord {
  readonly otp: string;
  readonly clientId: string;
  readonly tries: number;
  readonly expiresAt: number;
  /** For a link: the parameters of the authorization that opening it completes. */
  readonly authParams?: Readonly<Record<string, string>>;
}

/** A browser with a login. */
export interface BrowserSessionRecord {
  readonly userId: string;
  /** The session in the Management API; once it is deleted, the browser is logged out. */
  readonly sessionId: string;
  /** Seconds since the epoch. */
  readonly authTime: number;
}

/** A login that waits for a second factor. */
export interface MfaTokenRecord {
  readonly userId: string;
  readonly clientId: string;
  readonly scope: string;
  readonly audience: string;
  /** The number of wrong codes. */
  readonly tries: number;
  readonly expiresAt: number;
  /** A code that was sent to a phone or an email address. */
  readonly challenge?: { readonly oobCode: string; readonly code: string; readonly methodId: string };
}

/** A used client assertion: its `jti` is refused until this time. */
export interface UsedAssertionRecord {
  readonly clientId: string;
  readonly jti: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** A refresh token that was replaced by a newer one. */
export interface ReplacedTokenRecord {
  readonly userId: string;
  /** The id that all tokens of a family share. */
  readonly family: string;
  readonly clientId: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}
