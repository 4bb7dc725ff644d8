import { now } from '../runtime/clock';
import type { FreshToken } from '../sharing/SharedEngine';

/** Entries of configurations that no client may use any more. Each client keeps also has its own entry. */
const MAX_ENTRIES = 100;
/** A token that replaced a refused one is not replaced again within so many milliseconds: then it is not the token. */
const RENEWAL_COOLDOWN = 10_000;

/** The token of one configuration. */
export class CachedToken {
  #token: string | undefined;
  #expiresAt = 0;
  #renewedAt = -Infinity;
  #pending: Promise<string> | undefined;

  /**
   * The token: at once when it is at hand, else asked for by `load`. Callers that ask at the same time share one
   * request; all of them get its failure, which is then forgotten.
   */
  get(load: () => Promise<FreshToken>): string | Promise<string> {
    if (this.#token !== undefined && this.#expiresAt > now()) return this.#token;
    this.#pending ??= this.#load(load).finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  /**
   * Forgets a token that was refused, unless another has taken its place already.
   *
   * @returns Whether it did: an API that refuses every token is not asked for a new one at each call.
   */
  forget(refused: string): boolean {
    if (this.#token !== refused || now() - this.#renewedAt < RENEWAL_COOLDOWN) return false;
    this.clear();
    this.#renewedAt = now();
    return true;
  }

  /** Forgets the token. */
  clear(): void {
    this.#token = undefined;
    this.#renewedAt = -Infinity;
  }

  async #load(load: () => Promise<FreshToken>): Promise<string> {
    const { token, lifetime } = await load();
    this.#token = token;
    this.#expiresAt = now() + lifetime;
    return token;
  }
}

/** The tokens of all configurations of a process: clients of one configuration share its token. */
export class TokenCache {
  readonly #entries = new Map<string, CachedToken>();

  /** The entry of a configuration. A client keeps it, so that the cache may drop it. */
  entry(key: string): CachedToken {
    const known = this.#entries.get(key) ?? new CachedToken();
    // The one used last is dropped last.
    this.#entries.delete(key);
    this.#entries.set(key, known);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MAX_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
    return known;
  }

  /** Forgets all tokens. */
  clear(): void {
    for (const entry of this.#entries.values()) entry.clear();
    this.#entries.clear();
  }
}
