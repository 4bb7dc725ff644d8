import type { FreshToken, SharedTokens } from './SharedEngine';
import { StoredToken } from './StoredToken';
import type { TokenCipher } from './TokenCipher';

/** A store as Keyv has it; a Keyv instance is one. */
export interface TokenStore {
  /** The value under a key, or a promise of it; undefined when there is none. */
  get(key: string): unknown;
  /**
   * Keeps a value under a key.
   *
   * @param ttl Milliseconds to keep it.
   */
  set(key: string, value: string, ttl?: number): unknown;
  /** Removes what is under a key. */
  delete(key: string): unknown;
}

/** Tokens in a plain store. It knows no locks: processes that start together may each ask for a token. */
export class KeyvTokens implements SharedTokens {
  readonly #store: TokenStore;
  readonly #cipher: TokenCipher | undefined;
  #warned = false;

  constructor(store: TokenStore, cipher: TokenCipher | undefined) {
    this.#store = store;
    this.#cipher = cipher;
  }

  /** The token under this key; one of this process alone while the store fails. */
  async get(key: string, load: () => Promise<FreshToken>): Promise<FreshToken> {
    const name = nameOf(key);
    const found = await this.#attempt(async () => this.#read(name, await this.#store.get(name)));
    if (found) return found;
    const fresh = await load();
    const text = `${Date.now() + fresh.lifetime} ${StoredToken.write(fresh.token, name, this.#cipher)}`;
    await this.#attempt(() => this.#store.set(name, text, fresh.lifetime));
    return fresh;
  }

  /** Forgets a token, unless another has taken its place. */
  async forget(key: string, token: string): Promise<void> {
    const name = nameOf(key);
    await this.#attempt(async () => {
      const [, text] = split(await this.#store.get(name));
      if (StoredToken.holds(text, token)) await this.#store.delete(name);
    });
  }

  #read(name: string, stored: unknown): FreshToken | undefined {
    const [until, text] = split(stored);
    const token = StoredToken.read(text, name, this.#cipher);
    const lifetime = until - Date.now();
    return token !== undefined && lifetime > 0 ? { token, lifetime } : undefined;
  }

  async #attempt<T>(action: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await action();
    } catch {
      if (!this.#warned) {
        process.emitWarning('The token store failed: tokens are kept by this process alone.', {
          code: 'AUTH0_CLASSIC_STORE_FAILED',
        });
      }
      this.#warned = true;
      return undefined;
    }
  }
}

function nameOf(key: string): string {
  return `auth0-classic:token:${key}`;
}

function split(stored: unknown): [number, string] {
  const [, until = '0', text = ''] = /^(\d+) (.+)$/s.exec(typeof stored === 'string' ? stored : '') ?? [];
  return [Number(until), text];
}
