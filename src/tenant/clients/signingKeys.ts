import type { Context } from '../router/Route';
import type { Json, SigningKeyRecord } from '../store/records';

const TEN_YEARS = 10 * 365 * 24 * 60 * 60 * 1000;
/** Cached by key: making a certificate takes as long as the rest of a request. */
const made = new WeakMap<SigningKeyRecord, Map<string, Json>>();

/** The certificate for signatures of a client: that of the tenant's current key. */
export function signingKeysOf({ signer, ownOrigin }: Context): Json[] {
  const key = signer.keys.current;
  const { hostname } = new URL(ownOrigin);
  const known = made.get(key) ?? new Map<string, Json>();
  made.set(key, known);
  let shown = known.get(hostname);
  if (!shown) {
    const from = Date.parse(key.current_since ?? '2026-01-01T00:00:00Z');
    const of = { commonName: hostname, serial: Buffer.from('client'), from, until: from + TEN_YEARS };
    const { cert, pkcs7 } = signer.certificate(of, key);
    known.set(hostname, (shown = { cert, pkcs7, subject: `/CN=${hostname}` }));
  }
  return [shown];
}
