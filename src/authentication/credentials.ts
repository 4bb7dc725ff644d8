import type { KeyObject, PrivateKeyInput } from 'node:crypto';
import { crypto } from '../runtime/onDemand';

/** A private key: in PEM format, with its passphrase where it has one, or as `node:crypto` has it. */
export type SigningKey = string | Buffer | KeyObject | PrivateKeyInput;

/** How a client authenticates. */
export interface ClientAuthentication {
  /** Client ID. */
  clientId?: string | undefined;
  /** Client secret. */
  clientSecret?: string | undefined;
  /** The private key that signs client assertions; it takes precedence over the secret. */
  clientAssertionSigningKey?: SigningKey | undefined;
  /** Algorithm of that signature. Default `RS256`. */
  clientAssertionSigningAlg?: string | undefined;
}

/** What tells one key from another, to be digested: never to be shown. */
export function keyMaterial(key: SigningKey | undefined): unknown {
  const { KeyObject } = crypto();
  if (!(key instanceof KeyObject)) return key;
  return key.type === 'secret'
    ? key.export().toString('base64')
    : key.export({ type: 'pkcs8', format: 'pem' });
}
