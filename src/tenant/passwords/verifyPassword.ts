import { OAuthFault } from '../ApiFault';
import type { IdentityRecord } from '../store/records';
import { isBcrypt, verifyBcrypt } from './verifyBcrypt';

/**
 * Whether a password is that of an account.
 *
 * @throws OAuthFault, 501, for an account of which nothing but a hash is known that can't be verified here.
 */
export function verifyPassword({ password: own, passwordHash }: IdentityRecord, given: unknown): boolean {
  if (own !== undefined) return own === given;
  if (passwordHash === undefined || typeof given !== 'string') return false;
  if (typeof passwordHash !== 'string' || !isBcrypt(passwordHash))
    throw new OAuthFault(501, 'not_implemented', 'The local tenant can verify bcrypt hashes only.');
  return verifyBcrypt(given, passwordHash);
}
