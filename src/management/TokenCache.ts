import type { FreshToken } from '../sharing/SharedEngine';

/** A token and when it stops being used. */
interface Entry {
  token: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

const MOST_ENTRIES = 100;

/**
 * Tokens by the configuration they were issued for. Callers who ask at the same time share one
 * request; a failure is told to them all and then forgotten.
 */
export class TokenCache {
  readonly #tokens = new Map<string, Entry>();
  readonly #pending = new Map<string, Promise<string>>();

  /** The token of a configuration: at once when it is at hand, else asked for by `load`. */
  get(key: string, load: () => Promise<FreshToken>): string | Promise<string> {
    const entry = this.#tokens.get(key);
    if (entry && entry.expiresAt > Date.now()) return entry.token;
    let pending = this.#pending.get(key);
    if (!pending) {
      pending = this.#load(key, load).finally(() => this.#pending.delete(key));
      this.#pending.set(key, pending);
    }
    return pending;
  }

  /** Forgets a token, unless another has taken its place already. */
  forget(key: string, token: string): void {
    if (this.#tokens.get(key)?.token === token) this.#tokens.delete(key);
  }

  /** Forgets all tokens. */
  clear(): void {
    this.#tokens.clear();
  }

  async #load(key: string, load: () => Promise<FreshToken>): Promise<string> {
    const { token, lifetime } = await load();
    this.#tokens.delete(key);
    this.#tokens.set(key, { token, expiresAt: Date.now() + lifetime });
    const [oldest] = this.#tokens.keys();
    if (this.#tokens.size > MOST_ENTRIES && oldest !== undefined) this.#tokens.delete(oldest);
    return token;
  }
}
