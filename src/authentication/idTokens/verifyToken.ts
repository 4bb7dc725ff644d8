import type { KeyObject } from 'node:crypto';
import { APIError } from '../../errors/APIError';
import { crypto, jose } from '../../runtime/onDemand';
import { checkKeyType } from '../keyTypes';
import type { Token } from './readToken';
import { JsonWebTokenError, NotBeforeError, TokenExpiredError } from './TokenErrors';

/** What an ID token must contain. */
export interface Expected {
  readonly algorithms: string | readonly string[];
  readonly issuer: string;
  readonly audience: string | undefined;
  readonly organization?: unknown;
  readonly nonce?: unknown;
  readonly maxAge?: unknown;
}

/** The key for HS256: the classic SDK reads the secret as base64. */
export function secretKey(secret: string): KeyObject {
  return crypto().createSecretKey(Buffer.from(secret, 'base64'));
}

/**
 * Verifies the signature of a token, and its claims exactly as `jsonwebtoken` does.
 *
 * @param key Finds the key.
 * @throws Error with the message of the classic SDK.
 */
export async function verifyToken(
  token: Token,
  expected: Expected,
  key: () => Promise<KeyObject>,
): Promise<void> {
  await verifySignature(token, expected.algorithms, await key().catch(keyFailure));
  checkTimes(token);
  checkParties(token, expected);
  checkAge(token, expected);
}

function keyFailure(error: unknown): never {
  if (error instanceof APIError) throw error;
  const message = error instanceof Error ? error.message : String(error);
  throw new JsonWebTokenError(`error in secret or public key callback: ${message}`, error);
}

async function verifySignature(
  { raw, header, isSigned }: Token,
  algorithms: Expected['algorithms'],
  key: KeyObject,
): Promise<void> {
  if (!isSigned) throw new JsonWebTokenError('jwt signature is required');
  const { alg } = header;
  const supported = typeof algorithms === 'string' ? algorithms.split(/[\s,]+/) : algorithms;
  if (typeof alg !== 'string' || !supported.includes(alg)) throw new JsonWebTokenError('invalid algorithm');
  if (alg.startsWith('HS') && key.type !== 'secret') {
    throw new JsonWebTokenError(`secretOrPublicKey must be a symmetric key when using ${alg}`);
  }
  checkKeyType(alg, key);
  const { compactVerify } = jose();
  await compactVerify(raw, key, { algorithms: [alg] }).catch((cause: unknown) => {
    throw new JsonWebTokenError('invalid signature', cause);
  });
}

/** Seconds since the epoch. */
export const now = (): number => Math.floor(Date.now() / 1000);

function checkTimes({ payload: { nbf, exp } }: Token): void {
  if (nbf !== undefined) {
    if (typeof nbf !== 'number') throw new JsonWebTokenError('invalid nbf value');
    if (nbf > now()) throw new NotBeforeError('jwt not active', nbf);
  }
  if (exp !== undefined) {
    if (typeof exp !== 'number') throw new JsonWebTokenError('invalid exp value');
    if (now() >= exp) throw new TokenExpiredError('jwt expired', exp);
  }
}

function checkParties({ payload }: Token, { audience, issuer, nonce }: Expected): void {
  const audiences: unknown[] = Array.isArray(payload.aud) ? payload.aud : [payload.aud];
  if (audience && !audiences.includes(audience)) {
    throw new JsonWebTokenError(`jwt audience invalid. expected: ${audience}`);
  }
  if (payload.iss !== issuer) throw new JsonWebTokenError(`jwt issuer invalid. expected: ${issuer}`);
  if (nonce && payload.nonce !== nonce) {
    throw new JsonWebTokenError(`jwt nonce invalid. expected: ${String(nonce)}`);
  }
}

function checkAge({ payload: { iat } }: Token, { maxAge }: Expected): void {
  if (!maxAge) return;
  if (typeof iat !== 'number') throw new JsonWebTokenError('iat required when maxAge is specified');
  const end = (iat || now()) + seconds(maxAge);
  if (now() >= end) throw new TokenExpiredError('maxAge exceeded', end);
}

/** Seconds, also as text: configuration often is text. @throws JsonWebTokenError for anything else. */
export function seconds(maxAge: unknown): number {
  const value = typeof maxAge === 'string' ? Number(maxAge) : maxAge;
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  throw new JsonWebTokenError(
    '"maxAge" should be a number of seconds or string representing a timespan eg: "1d", "20h", 60',
  );
}
