function own(error: Error, fields: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(fields)) {
    Object.defineProperty(error, name, { value, enumerable: true, writable: true, configurable: true });
  }
}

/** An ID token is malformed, or not meant for this client. Name and fields are those of `jsonwebtoken`. */
export class JsonWebTokenError extends Error {
  /** @param message What is wrong. @param cause The original error. */
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    own(this, { name: 'JsonWebTokenError', message });
  }
}

/** An ID token that has expired. */
export class TokenExpiredError extends JsonWebTokenError {
  /** When it expired. */
  declare readonly expiredAt: Date;

  /** @param message What is wrong. @param seconds When it expired, in seconds since the epoch. */
  constructor(message: string, seconds: number) {
    super(message);
    own(this, { name: 'TokenExpiredError', expiredAt: new Date(seconds * 1000) });
  }
}

/** An ID token that is not valid yet. */
export class NotBeforeError extends JsonWebTokenError {
  /** When it becomes valid. */
  declare readonly date: Date;

  /** @param message What is wrong. @param seconds When it becomes valid, in seconds since the epoch. */
  constructor(message: string, seconds: number) {
    super(message);
    own(this, { name: 'NotBeforeError', date: new Date(seconds * 1000) });
  }
}
