import type { KeyObject } from 'node:crypto';
import { checkClaims } from './checkClaims';
import { readToken } from './readToken';
import { JsonWebTokenError } from './TokenErrors';
import { secretKey, verifyToken, type Expected } from './verifyToken';

const UNVERIFIED =
  'Validation of `id_token` requires a `clientSecret` when using the HS256 algorithm. To ensure tokens are validated, please switch the signing algorithm to RS256 or provide a `clientSecret` in the constructor.';

let warned = false;

/** Finds the keys of ID tokens. */
export interface Keys {
  readonly secret: string | undefined;
  /** The tenant's public key with an id. */
  publicKey(kid: unknown): Promise<KeyObject>;
}

/**
 * Validates an ID token. Without a client secret, tokens signed with HS256 can't be verified: only their claims are
 * checked, with a warning once per process.
 *
 * @throws Error with the message of the classic SDK.
 */
export async function validateIdToken(idToken: unknown, expected: Expected, keys: Keys): Promise<void> {
  const { nonce } = expected;
  if (nonce && (typeof nonce !== 'string' || nonce.trim() === '')) {
    throw new JsonWebTokenError('nonce must be a non-empty string');
  }
  const token = readToken(idToken);
  const { secret } = keys;
  const { alg, kid } = token.header;
  if (alg === 'HS256' && !secret) warnUnverified();
  else {
    await verifyToken(token, expected, async () =>
      alg === 'HS256' && secret ? secretKey(secret) : keys.publicKey(kid),
    );
  }
  checkClaims(alg, token.payload, expected);
}

function warnUnverified(): void {
  if (warned) return;
  warned = true;
  process.emitWarning(UNVERIFIED, { code: 'AUTH0_CLASSIC_UNVERIFIED_ID_TOKEN' });
}
