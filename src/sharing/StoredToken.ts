import { crypto } from '../runtime/onDemand';
import type { TokenCipher } from './TokenCipher';

/** A token as a store holds it: a digest, which distinguishes it from its successor, and the token, encrypted or not. */
export const StoredToken = {
  /** The text to store under `name`. */
  write(token: string, name: string, cipher: TokenCipher | undefined): string {
    return cipher ? `${digest(token)}:sealed:${cipher.seal(token, name)}` : `${digest(token)}:plain:${token}`;
  },

  /** The token in a stored text; undefined when it is no such text or can't be opened. */
  read(text: unknown, name: string, cipher: TokenCipher | undefined): string | undefined {
    if (typeof text !== 'string') return undefined;
    const [, kept, form, rest] = /^([\w-]+):(sealed|plain):(.+)$/s.exec(text) ?? [];
    if (rest === undefined) return undefined;
    // A plain token where encryption is on was not written by us, or before it was on.
    if ((form === 'sealed') !== (cipher !== undefined)) return undefined;
    const token = cipher ? cipher.open(rest, name) : rest;
    return token !== undefined && digest(token) === kept ? token : undefined;
  },

  /** Whether a stored text holds this token. */
  holds(text: unknown, token: string): boolean {
    return typeof text === 'string' && text.startsWith(`${digest(token)}:`);
  },

  /** How the stored text of a token begins. */
  prefixOf(token: string): string {
    return `${digest(token)}:`;
  },
};

function digest(token: string): string {
  // Loaded on first use: most clients share nothing.
  const { createHash } = crypto();
  return createHash('sha256').update(token).digest('base64url').slice(0, 22);
}
