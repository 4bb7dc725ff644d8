import type { KeyObject } from 'node:crypto';
import { ArgumentError } from '../errors/ArgumentError';
import { crypto, jose } from '../runtime/onDemand';
import { checkKeyType } from './keyTypes';
import type { SigningKey } from './credentials';

/** Seconds an assertion is valid. */
const LIFETIME = 180;

const MIN_KEY_BITS = 2048;

const ALGORITHM = /^([RPEH]S(256|384|512)|none)$/;

const UNKNOWN_ALGORITHM = '"algorithm" must be a valid string enum value';

/** Signs an assertion of a client for an audience. */
type Sign = (clientId: unknown, audience: string) => Promise<string>;

/**
 * Checks that a key can sign, and returns the function that signs with it.
 *
 * @throws Error, with the message of the classic SDK, when it can't; its `cause` says what was expected.
 */
export function assertionSigner(key: SigningKey, alg: string): Sign {
  let signingKey: KeyObject;
  try {
    signingKey = toKeyObject(key);
    checkKey(signingKey, alg);
  } catch (error) {
    throw explained(error, alg);
  }
  return async (clientId, audience) => {
    const { SignJWT } = jose();
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: clientId as string, sub: clientId as string, aud: audience })
      .setProtectedHeader({ alg, typ: 'JWT' })
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME)
      .setJti(crypto().randomUUID())
      .sign(signingKey);
  };
}

function toKeyObject(key: SigningKey): KeyObject {
  const { createPrivateKey, createSecretKey, KeyObject } = crypto();
  if (key instanceof KeyObject) return key;
  try {
    return createPrivateKey(key);
  } catch {
    try {
      return typeof key === 'string' ? createSecretKey(key, 'utf8') : createSecretKey(key as Buffer);
    } catch {
      throw new Error('secretOrPrivateKey is not valid key material');
    }
  }
}

function checkKey(key: KeyObject, alg: unknown): void {
  const name = String(alg);
  if (name.startsWith('HS') && key.type !== 'secret') {
    throw new Error(`secretOrPrivateKey must be a symmetric key when using ${name}`);
  }
  if (/^[RPE]S/.test(name) && key.type !== 'private') {
    throw new Error(`secretOrPrivateKey must be an asymmetric key when using ${name}`);
  }
  const { modulusLength = MIN_KEY_BITS } = key.asymmetricKeyDetails ?? {};
  if (/^[RP]S/.test(name) && modulusLength < MIN_KEY_BITS) {
    throw new Error(`secretOrPrivateKey has a minimum key size of ${MIN_KEY_BITS} bits for ${name}`);
  }
  if (typeof alg !== 'string' || !ALGORITHM.test(alg)) {
    throw new Error(UNKNOWN_ALGORITHM);
  }
  checkKeyType(alg, key);
  // The classic SDK sends an unsigned assertion here.
  if (alg === 'none') throw new Error(UNKNOWN_ALGORITHM);
}

function explained(error: unknown, alg: unknown): Error {
  const cause = new ArgumentError(
    `The clientAssertionSigningKey can't sign with ${String(alg)}; expected a private key, in PEM format or as a KeyObject, that fits the clientAssertionSigningAlg`,
  );
  return new Error(error instanceof Error ? error.message : cause.message, { cause });
}
