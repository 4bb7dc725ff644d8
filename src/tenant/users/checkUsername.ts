import { ApiFault } from '../ApiFault';
import type { Json } from '../store/records';

const refuse = (message: string): ApiFault => new ApiFault(400, message, 'invalid_body');

/** The default length of usernames in a database connection. */
const DEFAULT_LENGTH = { min: 1, max: 15 };

/**
 * @throws ApiFault, 400, for a username that a connection does not accept: without `requires_username` any, else one
 * outside `validation.username`. The API's message about the length is not known.
 */
export function checkUsername(username: unknown, { requires_username: takes, validation }: Json): void {
  if (typeof username !== 'string') return;
  if (takes !== true) throw refuse('Cannot set username for connection without requires_username');
  const { min, max }: Json = { ...DEFAULT_LENGTH, ...Object(Object(validation).username) };
  const { length } = [...username];
  if (length < Number(min) || length > Number(max))
    throw refuse(`The username must be between ${Number(min)} and ${Number(max)} characters long.`);
}
