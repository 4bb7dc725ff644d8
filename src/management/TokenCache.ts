import { now } from '../runtime/clock';
import type { FreshToken } from '../sharing/SharedEngine';

/** The most entries that are kept. Each client keeps its own entry as well. */
const MAX_ENTRIES = 100;
/**
 * A token that replaced a refused one is not replaced again within this many milliseconds: the token is not the problem
 * then.
 */
const RENEWAL_COOLDOWN = 10_000;

/** The token of one configuration. */
export class CachedToken {
  #token: string | undefined;
  #expiresAt = 0;
  #renewedAt = -Infinity;
  #pending: Promise<string> | undefined;

  /**
   * The token: at once if it is cached, else requested by `load`. Concurrent callers share one request, and its
   * failure, which is not cached.
   */
  get(load: () => Promise<FreshToken>): string | Promise<string> {
    if (this.#token !== undefined && this.#expiresAt > now()) return this.#token;
    this.#pending ??= this.#load(load).finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  /**
   * Discards a token that was refused, unless it has been replaced already.
   *
   * @returns Whether it was discarded: no new token is requested for each call to an API that refuses every token.
   */
  forget(refused: string): boolean {
    if (this.#token !== refused || now() - this.#renewedAt < RENEWAL_COOLDOWN) return false;
    this.clear();
    this.#renewedAt = now();
    return true;
  }

  /** Discards the token. */
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

  /** The entry of a configuration. Clients keep theirs, so the cache may drop it. */
  entry(key: string): CachedToken {
    const known = this.#entries.get(key) ?? new CachedToken();
    // The entry used last is dropped last.
    this.#entries.delete(key);
    this.#entries.set(key, known);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MAX_ENTRIES && oldest !== undefined) this.#entries.delete(oldest);
    return known;
  }

  /** Clears all tokens. */
  clear(): void {
    for (const entry of this.#entries.values()) entry.clear();
    this.#entries.clear();
  }
}
