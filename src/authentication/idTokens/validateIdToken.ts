import type { KeyObject } from 'node:crypto';
import { checkClaims } from './checkClaims';
import { readToken } from './readToken';
import { JsonWebTokenError } from './TokenErrors';
import { secretKey, verifyToken, type Expected } from './verifyToken';

const UNVERIFIED =
  'Validation of `id_token` requires a `clientSecret` when using the HS256 algorithm. To ensure tokens are validated, please switch the signing algorithm to RS256 or provide a `clientSecret` in the constructor.';

let warned = false;

/** Where the keys of ID tokens are found. */
export interface Keys {
  readonly secret: string | undefined;
  /** The tenant's public key of an id. */
  publicKey(kid: unknown): Promise<KeyObject>;
}

/**
 * Validates an ID token. Tokens signed with HS256 can't be verified without a client secret: then their claims alone
 * are checked, and a warning says so, once per process.
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
