import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { Clock } from '../Clock';
import { unauthorized, type ApiFault } from '../ApiFault';
import { makeCertificate, type CertificateOf, type ShownCertificate } from './certificate';
import { BUILT_IN_KEY } from './builtInKey';
import { readJwt, type Claims } from './readJwt';
import { timeProblem } from './timeProblem';

/** The API's response to a token of another tenant: it does not know that tenant's key. */
export const foreignToken = (): ApiFault =>
  unauthorized('Invalid signature received for JSON Web Token validation');

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const KEY_ID = 'local-tenant-key';

/** Signs the tenant's tokens (RS256) and verifies them. */
export class TokenSigner {
  readonly #clock: Clock;
  readonly #pem: string;
  /** The latest time at which a token was signed. */
  #latest = -Infinity;
  #pair: { privateKey: KeyObject; publicKey: KeyObject } | undefined;

  /** @param pem RSA private key in PEM. Default: the built-in one, which is no secret. */
  constructor(clock: Clock, pem: string = BUILT_IN_KEY) {
    this.#clock = clock;
    this.#pem = pem;
  }

  /** A signed token. */
  sign(claims: Claims): string {
    this.#latest = Math.max(this.#latest, this.#clock.now());
    const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${encode(claims)}`;
    return `${content}.${sign('RSA-SHA256', Buffer.from(content), this.#keys().privateKey).toString('base64url')}`;
  }

  /** Whether the tenant signed a token, however long ago. */
  hasSigned(token: string): boolean {
    const jwt = readJwt(token);
    return (
      jwt?.header.alg === 'RS256' && verify('RSA-SHA256', jwt.content, this.#keys().publicKey, jwt.signature)
    );
  }

  /** The claims of a token. @throws ApiFault, 401, for one that is malformed, forged, not yet valid or expired. */
  verify(token: string): Claims {
    const jwt = readJwt(token);
    if (!jwt || jwt.header.alg !== 'RS256') throw unauthorized('Invalid token');
    if (!verify('RSA-SHA256', jwt.content, this.#keys().publicKey, jwt.signature)) {
      throw foreignToken();
    }
    const problem = timeProblem(jwt.claims, this.#clock.now(), this.#latest);
    if (problem === 'expired') throw unauthorized('Expired token received for JSON Web Token validation');
    // The API's message for a token that is not valid yet is not published.
    if (problem) throw unauthorized('Invalid token');
    return jwt.claims;
  }

  /** The public key, as `/.well-known/jwks.json` publishes it. */
  jwks(): Record<string, unknown> {
    const key = this.#keys().publicKey.export({ format: 'jwk' });
    return { keys: [{ ...key, alg: 'RS256', use: 'sig', kid: KEY_ID }] };
  }

  /** A certificate of the tenant's key. */
  certificate(of: CertificateOf): ShownCertificate {
    return makeCertificate(this.#keys(), of);
  }

  #keys(): { privateKey: KeyObject; publicKey: KeyObject } {
    if (!this.#pair) {
      const privateKey = createPrivateKey(this.#pem);
      this.#pair = { privateKey, publicKey: createPublicKey(privateKey) };
    }
    return this.#pair;
  }
}
