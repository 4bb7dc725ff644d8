import { ApiFault } from '../ApiFault';
import type { ConnectionRecord, Json } from '../store/records';
import { checkPassword } from './checkPassword';
import { checkUsername } from './checkUsername';

/** An error of a sign-up, with a code and a description. */
export class SignupFault extends ApiFault {
  readonly #code: string;

  constructor(code: string, description: string) {
    super(400, description);
    this.#code = code;
  }

  override body(): Record<string, unknown> {
    const { message } = this;
    // The first pair is documented, the second is what the API's libraries read.
    return {
      error: this.#code,
      error_description: message,
      code: this.#code,
      description: message,
      statusCode: 400,
    };
  }
}

/** Limits of what anyone may write into a new user. Documented. */
const MAX_KEYS = 10;
const MAX_KEY = 100;
const MAX_VALUE = 500;
const MAX_FIELD = 300;

const invalid = (description: string): SignupFault => new SignupFault('invalid_request', description);

function checkMetadata(metadata: unknown): void {
  if (metadata === undefined) return;
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
    throw invalid('user_metadata must be an object');
  const entries = Object.entries(metadata);
  if (entries.length > MAX_KEYS)
    throw invalid(`user_metadata must not have more than ${MAX_KEYS} properties`);
  for (const [name, value] of entries) {
    if (name.length > MAX_KEY)
      throw invalid(`names in user_metadata must not be longer than ${MAX_KEY} characters`);
    if (typeof value !== 'string' || value.length > MAX_VALUE)
      throw invalid(`user_metadata.${name} must be a string of at most ${MAX_VALUE} characters`);
  }
}

const TEXTS = [
  'email',
  'username',
  'phone_number',
  'given_name',
  'family_name',
  'name',
  'nickname',
  'picture',
];

/** The required identifier of a sign-up: an email address, unless the connection uses others. */
function checkIdentifiers({ options }: ConnectionRecord, body: Json): void {
  const { email, username, phone_number: phone } = body;
  const others = options.attributes === undefined ? undefined : (username ?? phone);
  if (email === undefined && others === undefined) throw invalid('email is required');
  if (email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(String(email))) throw invalid('email is invalid');
  if (phone !== undefined && !/^\+\d{1,15}$/.test(String(phone))) throw invalid('phone_number is invalid');
  if (options.attributes !== undefined) return;
  if (options.requires_username === true && username === undefined)
    throw invalid('missing username parameter');
  checkUsername(username, options);
}

/** @throws ApiFault, 400, for a sign-up that a database does not accept. */
export function checkSignup(connection: ConnectionRecord, body: Json): void {
  const { options } = connection;
  // The API's wording is unknown.
  if (options.disable_signup === true || options.disabled === true)
    throw new SignupFault('public_signup_disabled', 'Public signup is disabled');
  for (const name of TEXTS) {
    const value = body[name];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw invalid(`${name} must be a string`);
    if (value.length > MAX_FIELD) throw invalid(`${name} must not be longer than ${MAX_FIELD} characters`);
  }
  if (typeof body.password !== 'string' || body.password === '') throw invalid('password is required');
  checkIdentifiers(connection, body);
  checkMetadata(body.user_metadata);
  try {
    checkPassword(body.password, options);
  } catch (error) {
    if (!(error instanceof ApiFault)) throw error;
    throw new SignupFault('invalid_password', error.message.replace(/^PasswordStrengthError: /, ''));
  }
}
