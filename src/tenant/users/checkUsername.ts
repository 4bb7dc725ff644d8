import { ApiFault } from '../ApiFault';
import type { Json } from '../store/records';

const refuse = (message: string): ApiFault => new ApiFault(400, message, 'invalid_body');

/** The bounds that a database connection sets where it has none. */
const DEFAULT_LENGTH = { min: 1, max: 15 };

/**
 * @throws ApiFault, 400, for a username that a connection with these options does not take: none at all without
 * `requires_username`, else one within `validation.username`. The API's wording is unknowns length.
 */
export function checkUsername(username: unknown, { requires_username: takes, validation }: Json): void {
  if (typeof username !== 'string') return;
  if (takes !== true) throw refuse('Cannot set username for connection without requires_username');
  const { min, max }: Json = { ...DEFAULT_LENGTH, ...Object(Object(validation).username) };
  const { length } = [...username];
  if (length < Number(min) || length > Number(max))
    throw refuse(`The username must be between ${Number(min)} and ${Number(max)} characters long.`);
}
