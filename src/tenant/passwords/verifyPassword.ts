import { OAuthFault } from '../ApiFault';
import type { IdentityRecord } from '../store/records';
import { checkCustomHash, UnknownHash, type Check } from './customHash';
import { hashWorker } from './HashWorker';
import { argon2Work, bcryptWork } from './slowHashes';
import { verifyNow } from './worker.cjs';

/** Passwords that were verified on the other thread, by account. Records never change, so results stay valid. */
const cache = new WeakMap<IdentityRecord, Map<string, boolean>>();
/** The maximum number of results per account: those of requests in flight. */
const MAX_CACHED = 10;

/** How to verify a password. @throws UnknownHash */
function checkOf({ password: own, passwordHash: hash }: IdentityRecord, given: unknown): Check {
  if (own !== undefined) return { result: own === given };
  if (hash === undefined || typeof given !== 'string') return { result: false };
  if (typeof hash !== 'string') return checkCustomHash(hash, given);
  const work = bcryptWork(hash, given) ?? argon2Work(hash, given);
  if (!work) throw new UnknownHash("The local tenant can't verify this hash of a password.");
  return { work };
}

/**
 * Verifies a password off the main thread if that takes long, so that `verifyPassword` finds the result. It changes
 * nothing else: the request itself stays synchronous and atomic.
 */
export async function prepareResult(account: IdentityRecord, given: unknown): Promise<void> {
  const check = checkOf(account, given);
  if ('result' in check) return;
  const password = String(given);
  const known = cache.get(account) ?? new Map<string, boolean>();
  if (known.has(password)) return;
  const result = await hashWorker.verify(check.work);
  cache.set(account, known.set(password, result));
  for (const [oldest] of known) {
    if (known.size <= MAX_CACHED) break;
    known.delete(oldest);
  }
}

/**
 * Whether a password is that of an account.
 *
 * @throws OAuthFault, 501, for an account whose only hash can't be verified here.
 */
export function verifyPassword(account: IdentityRecord, given: unknown): boolean {
  try {
    const check = checkOf(account, given);
    if ('result' in check) return check.result;
    return cache.get(account)?.get(String(given)) ?? verifyNow(check.work);
  } catch (error) {
    if (error instanceof UnknownHash) throw new OAuthFault(501, 'not_implemented', error.message);
    throw error;
  }
}
