import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { Clock } from '../Clock';
import { unauthorized, type ApiFault } from '../ApiFault';
import type { SigningKeyRecord } from '../store/records';
import { makeCertificate, type CertificateOf, type KeyPair, type ShownCertificate } from './certificate';
import type { KeyRing } from './KeyRing';
import { readJwt, type Claims, type Jwt } from './readJwt';
import { timeProblem } from './timeProblem';

/** The API's response to a token of another tenant, whose key it does not have. */
export const unknownKey = (): ApiFault =>
  unauthorized('Invalid signature received for JSON Web Token validation');

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token's claims, and the key that signed it, in PEM. */
interface Verified {
  readonly claims: Claims;
  readonly pem: string;
}

/** Tokens with a verified signature; the least recently used one is removed. */
const KNOWN_TOKENS = 100;

/** Signs the tenant's tokens (RS256) and verifies them. */
export class TokenSigner {
  /** The keys to sign and verify with. */
  readonly keys: KeyRing;
  readonly #clock: Clock;
  /** The latest time when a token was signed. */
  #latest = -Infinity;
  /** Verified tokens, with the key that signed them, since it may be revoked later. */
  readonly #known = new Map<string, Verified>();
  /** Parsed keys, by record. */
  readonly #pairs = new WeakMap<SigningKeyRecord, KeyPair>();

  constructor(clock: Clock, keys: KeyRing) {
    this.#clock = clock;
    this.keys = keys;
  }

  /** A signed token. */
  sign(claims: Claims): string {
    this.#latest = Math.max(this.#latest, this.#clock.now());
    const key = this.keys.current;
    const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: key.kid })}.${encode(claims)}`;
    const signature = sign('RSA-SHA256', Buffer.from(content), this.#pairOf(key).privateKey);
    return `${content}.${signature.toString('base64url')}`;
  }

  /** Whether the tenant signed a token, at any time. */
  hasSigned(token: string): boolean {
    const jwt = readJwt(token);
    return jwt?.header.alg === 'RS256' && this.#signerOf(jwt) !== undefined;
  }

  /** The claims of a token. @throws ApiFault, 401, for one that is malformed, forged, not yet valid or expired. */
  verify(token: string): Claims {
    const claims = this.#signedClaims(token);
    const problem = timeProblem(claims, this.#clock.now(), this.#latest);
    if (problem === 'expired') throw unauthorized('Expired token received for JSON Web Token validation');
    // The API's message for a token that is not valid yet is not published.
    if (problem) throw unauthorized('Invalid token');
    return claims;
  }

  /** The claims of a token with a valid signature. Cached: verifying one costs more than the rest of most requests. */
  #signedClaims(token: string): Claims {
    let known = this.#known.get(token);
    if (!known || !this.keys.valid().some(({ pem }) => pem === known?.pem)) {
      const jwt = readJwt(token);
      if (!jwt || jwt.header.alg !== 'RS256') throw unauthorized('Invalid token');
      const key = this.#signerOf(jwt);
      if (!key) throw unknownKey();
      known = { claims: Object.freeze(jwt.claims), pem: key.pem };
    }
    this.#known.delete(token);
    this.#known.set(token, known);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= KNOWN_TOKENS) break;
      this.#known.delete(oldest);
    }
    return known.claims;
  }

  /** The public keys of accepted tokens, as published in `/.well-known/jwks.json`. */
  jwks(): Record<string, unknown> {
    const keys = this.keys.valid().map((key) => ({
      ...this.#pairOf(key).publicKey.export({ format: 'jwk' }),
      alg: 'RS256',
      use: 'sig',
      kid: key.kid,
    }));
    return { keys };
  }

  /** The public key of new tokens, in PEM. */
  publicPem(): string {
    return this.#pairOf(this.keys.current).publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  /** The certificate of a key; by default of the current one. */
  certificate(of: CertificateOf, key: SigningKeyRecord = this.keys.current): ShownCertificate {
    return makeCertificate(this.#pairOf(key), of);
  }

  /** The key that signed a token: the one with its `kid`, or any of the tenant's without a `kid`. */
  #signerOf({ header, content, signature }: Jwt): SigningKeyRecord | undefined {
    return this.keys
      .valid()
      .filter(({ kid }) => header.kid === undefined || header.kid === kid)
      .find((key) => verify('RSA-SHA256', content, this.#pairOf(key).publicKey, signature));
  }

  #pairOf(key: SigningKeyRecord): KeyPair {
    let pair = this.#pairs.get(key);
    if (!pair) {
      const privateKey = createPrivateKey(key.pem);
      this.#pairs.set(key, (pair = { privateKey, publicKey: createPublicKey(privateKey) }));
    }
    return pair;
  }
}
