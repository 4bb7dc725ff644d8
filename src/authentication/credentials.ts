import type { KeyObject, PrivateKeyInput } from 'node:crypto';
import { crypto } from '../runtime/onDemand';

/** A private key: in PEM format, with its passphrase if it has one, or a key of `node:crypto`. */
export type SigningKey = string | Buffer | KeyObject | PrivateKeyInput;

/** How a client authenticates. */
export interface ClientAuthentication {
  /** Client ID. */
  clientId?: string | undefined;
  /** Client secret. */
  clientSecret?: string | undefined;
  /** The private key that signs client assertions; it takes precedence over the secret. */
  clientAssertionSigningKey?: SigningKey | undefined;
  /** The signature algorithm. Default `RS256`. */
  clientAssertionSigningAlg?: string | undefined;
}

/** What distinguishes one key from another, as input for a digest: it must never be shown. */
export function keyMaterial(key: SigningKey | undefined): unknown {
  const { KeyObject } = crypto();
  if (!(key instanceof KeyObject)) return key;
  return key.type === 'secret'
    ? key.export().toString('base64')
    : key.export({ type: 'pkcs8', format: 'pem' });
}
