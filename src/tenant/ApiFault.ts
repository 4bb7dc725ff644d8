import { STATUS_CODES } from 'node:http';

/** The API's own name of a status, where Node has another. */
const REASONS: Readonly<Record<number, string>> = { 413: 'Request Entity Too Large' };

/** A refusal in the API's own form: thrown by whatever finds the fault, answered in one place. */
export class ApiFault extends Error {
  readonly status: number;
  readonly errorCode: string | undefined;
  readonly headers: Record<string, string>;
  readonly attributes: Readonly<Record<string, unknown>> | undefined;

  /**
   * @param status HTTP status.
   * @param message The API's wording.
   * @param errorCode The API's code, where it has one.
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

  /** The body that the API answers with. */
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

/** A refusal of the token endpoint, whose bodies follow OAuth. */
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

/** The most characters of a message that a header repeats: clients give up on long ones. */
const MAX_CHALLENGE = 1000;

/** A 401 in the API's form: the message is repeated in `attributes` and in the challenge. */
export function unauthorized(message: string): ApiFault {
  return new ApiFault(401, message, undefined, {
    // A header takes ASCII only, and the message may repeat what a token says.
    headers: {
      'www-authenticate': `Bearer error="${message.slice(0, MAX_CHALLENGE).replace(/[^ -~]|["\\]/g, '?')}"`,
    },
    attributes: { error: message },
  });
}

export const userMissing = (): ApiFault => new ApiFault(404, 'The user does not exist.', 'inexistent_user');
export const roleMissing = (): ApiFault => new ApiFault(404, 'The role does not exist.');

/** A 403 for a token that may change a user, but not these fields of it. */
export const insufficientFields = (): ApiFault =>
  new ApiFault(
    403,
    'Some fields cannot be updated with the permissions granted by the bearer token scopes.',
    'insufficient_scope',
  );
