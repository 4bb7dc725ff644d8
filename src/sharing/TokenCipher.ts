import { ArgumentError } from '../errors/ArgumentError';
import { crypto } from '../runtime/onDemand';

const SALT = 'auth0-classic';
const MIN_PASSPHRASE_LENGTH = 16;

/** Encrypts tokens where they rest: AES-256-GCM, bound to the key under which they are stored. */
export class TokenCipher {
  readonly #key: Uint8Array;

  /**
   * @param key 32 bytes, or a phrase of at least 16 characters from which they are derived (scrypt).
   * @throws ArgumentError for a key that is neither.
   */
  constructor(key: string | Uint8Array) {
    if (typeof key === 'string' && key.length >= MIN_PASSPHRASE_LENGTH) {
      const { scryptSync } = crypto();
      this.#key = scryptSync(key, SALT, 32);
    } else if (key instanceof Uint8Array && key.length === 32) {
      this.#key = key;
    } else {
      const came = typeof key === 'string' ? `a string of ${key.length}` : typeof key;
      throw new ArgumentError(
        `The encryptionKey must be 32 bytes or a string of at least ${MIN_PASSPHRASE_LENGTH} characters; got ${came}`,
      );
    }
  }

  /** Encrypts a text to be stored under `name`. */
  seal(text: string, name: string): string {
    const { randomBytes, createCipheriv } = crypto();
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    cipher.setAAD(Buffer.from(name));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The text that was sealed; undefined when it was sealed by another key, for another name, or was changed. */
  open(sealed: string, name: string): string | undefined {
    const { createDecipheriv } = crypto();
    const bytes = Buffer.from(sealed, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12));
      decipher.setAAD(Buffer.from(name));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }
}
