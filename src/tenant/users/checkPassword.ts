import { ApiFault } from '../ApiFault';
import type { Json } from '../store/records';

/** The longest password, in bytes. */
const MAX_BYTES = 72;

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];
const kindsIn = (password: string): number => KINDS.filter((kind) => kind.test(password)).length;

/** Password policies of database connections. */
const POLICIES: Readonly<Record<string, (password: string) => boolean>> = {
  low: (password) => password.length >= 6,
  fair: (password) => password.length >= 8 && KINDS.slice(0, 3).every((kind) => kind.test(password)),
  good: (password) => password.length >= 8 && kindsIn(password) >= 3,
  excellent: (password) => password.length >= 10 && kindsIn(password) >= 3 && !/(.)\1\1/s.test(password),
};

/** @throws ApiFault, 400, for a password that a connection with these options does not accept. */
export function checkPassword(password: unknown, options: Json): void {
  if (typeof password !== 'string') return;
  const policy = typeof options.passwordPolicy === 'string' ? POLICIES[options.passwordPolicy] : undefined;
  if (policy && !policy(password))
    throw new ApiFault(400, 'PasswordStrengthError: Password is too weak', 'invalid_password');
  if (Buffer.byteLength(password) > MAX_BYTES)
    throw new ApiFault(400, `Password is too long, maximum ${MAX_BYTES} bytes`, 'invalid_password');
}
