import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import type { Clock } from '../Clock';
import { ApiFault } from '../ApiFault';

/** What a token says. */
export interface Claims {
  iss: string;
  sub: string;
  aud: string | string[];
  /** Unix seconds. */
  iat: number;
  /** Unix seconds. */
  exp: number;
  /** Space separated. */
  scope?: string;
  [claim: string]: unknown;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const KEY_ID = 'local-tenant-key';

/** Signs the tenant's tokens (RS256) and verifies them. Its key is made at the first use, for this tenant alone. */
export class TokenSigner {
  readonly #clock: Clock;
  #keys: { privateKey: KeyObject; publicKey: KeyObject } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A signed token. */
  sign(claims: Claims): string {
    const content = `${encode({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })}.${encode(claims)}`;
    return `${content}.${sign('RSA-SHA256', Buffer.from(content), this.#pair().privateKey).toString('base64url')}`;
  }

  /** The claims of a token. @throws ApiFault, 401, for one that is malformed, forged or expired. */
  verify(token: string): Claims {
    const [header = '', payload = '', signature = '', more] = token.split('.');
    const claims = decode(payload);
    if (!claims || !decode(header) || !signature || more !== undefined) throw unauthorized('Invalid token');
    const content = Buffer.from(`${header}.${payload}`);
    if (!verify('RSA-SHA256', content, this.#pair().publicKey, Buffer.from(signature, 'base64url'))) {
      throw unauthorized('Invalid signature received for JSON Web Token validation');
    }
    if (claims.exp * 1000 <= this.#clock.now())
      throw unauthorized('Expired token received for JSON Web Token validation');
    return claims;
  }

  /** The public key, as `/.well-known/jwks.json` publishes it. */
  jwks(): Record<string, unknown> {
    const key = createPublicKey(this.#pair().publicKey).export({ format: 'jwk' });
    return { keys: [{ ...key, alg: 'RS256', use: 'sig', kid: KEY_ID }] };
  }

  #pair(): { privateKey: KeyObject; publicKey: KeyObject } {
    return (this.#keys ??= generateKeyPairSync('rsa', { modulusLength: 2048 }));
  }
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined;
  } catch {
    return undefined;
  }
}

/** A 401 in the API's form. */
export function unauthorized(message: string): ApiFault {
  return new ApiFault(401, message, undefined, { 'www-authenticate': 'Bearer error="invalid_token"' });
}
