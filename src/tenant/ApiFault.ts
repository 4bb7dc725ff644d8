import { STATUS_CODES } from 'node:http';

/** A refusal in the API's own form: thrown by whatever finds the fault, answered in one place. */
export class ApiFault extends Error {
  readonly status: number;
  readonly errorCode: string | undefined;
  readonly headers: Record<string, string>;

  /** @param status HTTP status. @param message The API's wording. @param errorCode The API's code, where it has one. */
  constructor(status: number, message: string, errorCode?: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.errorCode = errorCode;
    this.headers = headers;
  }

  /** The body that the API answers with. */
  body(): Record<string, unknown> {
    const { status, message, errorCode } = this;
    return {
      statusCode: status,
      error: STATUS_CODES[status] ?? 'Error',
      message,
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

export const userMissing = (): ApiFault => new ApiFault(404, 'The user does not exist.', 'inexistent_user');
export const roleMissing = (): ApiFault => new ApiFault(404, 'The role does not exist.');
