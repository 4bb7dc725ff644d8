import { STATUS_CODES } from 'node:http';

/** The API's own reason phrases, where they differ from Node's. */
const REASONS: Readonly<Record<number, string>> = { 413: 'Request Entity Too Large' };

/** An error in the API's own form: thrown wherever it is found, and turned into a response in one place. */
export class ApiFault extends Error {
  readonly status: number;
  readonly errorCode: string | undefined;
  readonly headers: Record<string, string>;
  readonly attributes: Readonly<Record<string, unknown>> | undefined;

  /**
   * @param status HTTP status.
   * @param message The API's wording.
   * @param errorCode The API's error code, if any.
   */
  constructor(
    status: number,
    message: string,
    errorCode?: string,
    more: { headers?: Record<string, string>; attributes?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.headers = more.headers ?? {};
    this.attributes = more.attributes;
  }

  /** The body of the API's response. */
  body(): Record<string, unknown> {
    const { status, message, errorCode, attributes } = this;
    return {
      statusCode: status,
      error: REASONS[status] ?? STATUS_CODES[status] ?? 'Error',
      message,
      ...(attributes ? { attributes } : {}),
      ...(errorCode ? { errorCode } : {}),
    };
  }
}

/** An error of the token endpoint, whose bodies follow OAuth. */
export class OAuthFault extends ApiFault {
  readonly #code: string;

  constructor(status: number, code: string, description: string) {
    super(status, description);
    this.#code = code;
  }

  override body(): Record<string, unknown> {
    return { error: this.#code, error_description: this.message };
  }
}

/** The maximum length of a message that a header repeats: clients fail on long headers. */
const MAX_CHALLENGE = 1000;

/** A 401 in the API's form: `attributes` and the challenge header repeat the message. */
export function unauthorized(message: string): ApiFault {
  return new ApiFault(401, message, undefined, {
    // A header must be ASCII, and the message may repeat text from a token.
    headers: {
      'www-authenticate': `Bearer error="${message.slice(0, MAX_CHALLENGE).replace(/[^ -~]|["\\]/g, '?')}"`,
    },
    attributes: { error: message },
  });
}

export const userMissing = (): ApiFault => new ApiFault(404, 'The user does not exist.', 'inexistent_user');
export const roleMissing = (): ApiFault => new ApiFault(404, 'The role does not exist.');

/** A 403 for a token that may change a user, but not these fields. */
export const insufficientFields = (): ApiFault =>
  new ApiFault(
    403,
    'Some fields cannot be updated with the permissions granted by the bearer token scopes.',
    'insufficient_scope',
  );
