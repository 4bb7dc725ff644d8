import { now, startTimer, stopTimer, type Timer } from '../runtime/clock';
import { crypto } from '../runtime/onDemand';
import type { FreshToken, SharedTokens } from '../sharing/SharedEngine';
import { StoredToken } from '../sharing/StoredToken';
import type { TokenCipher } from '../sharing/TokenCipher';
import type { RedisLink } from './RedisLink';

/** The lock of a process that died expires after this many milliseconds; a lock in use is renewed earlier. */
const LOCK_TTL = 5_000;
const RENEWAL_INTERVAL = 1_500;
/** The first pause while another process requests a token, in milliseconds; each further pause is twice as long. */
const MIN_POLL_INTERVAL = 100;
const MAX_POLL_INTERVAL = 1_000;

/** Each script takes the keys of one token, which share a hash tag: a cluster keeps them on one node. */
const readOrLock = `
local text = redis.call('GET', KEYS[1])
if text then return { text, redis.call('PTTL', KEYS[1]), 0 } end
return { false, 0, redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0 }`;
const storeAndUnlock = `
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
return 1`;
const deleteIfPrefixed = `
local text = redis.call('GET', KEYS[1])
if text and string.sub(text, 1, string.len(ARGV[1])) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;
const extendIfOwner = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0`;

/** The keys of one token. */
interface Names {
  readonly token: string;
  readonly lock: string;
}

/** Tokens in Redis: a process that finds none requests one, and the others wait for it. */
export class RedisTokens implements SharedTokens {
  readonly #link: RedisLink;
  readonly #prefix: string;
  readonly #cipher: TokenCipher | undefined;

  constructor(link: RedisLink, prefix: string, cipher: TokenCipher | undefined) {
    this.#link = link;
    this.#prefix = prefix;
    this.#cipher = cipher;
  }

  /** The token under this key; while Redis is unavailable, a token for this process alone. */
  async get(key: string, load: () => Promise<FreshToken>): Promise<FreshToken> {
    const names = this.#namesOf(key);
    const owner = crypto().randomUUID();
    const giveUpAt = now() + 2 * LOCK_TTL;
    for (let pause = MIN_POLL_INTERVAL; ; pause = Math.min(MAX_POLL_INTERVAL, pause * 2)) {
      let found: FreshToken | boolean;
      try {
        found = await this.#readOrLock(names, owner);
      } catch {
        // Redis is unavailable: the link has warned already.
        return load();
      }
      if (typeof found === 'object') return found;
      if (found) return this.#loadAndStore(names, owner, load);
      if (now() > giveUpAt) {
        // The lock never expires, or the key holds something else: waiting can't help.
        this.#link.warn(new Error(`the lock ${names.lock} was held for more than ${2 * LOCK_TTL} ms`));
        return load();
      }
      await new Promise<void>((resolve) => startTimer(resolve, pause * (0.5 + Math.random())));
    }
  }

  /** Deletes a token for all processes, unless it has been replaced. */
  async forget(key: string, token: string): Promise<void> {
    const { token: name } = this.#namesOf(key);
    await this.#ignoreErrors(this.#link.script(deleteIfPrefixed, [name], StoredToken.prefixOf(token)));
  }

  #namesOf(key: string): Names {
    const token = `${this.#prefix}:token:{${key}}`;
    return { token, lock: `${token}:lock` };
  }

  /** The token, or else whether this process holds the lock and must request one. */
  async #readOrLock({ token: name, lock }: Names, owner: string): Promise<FreshToken | boolean> {
    const reply = await this.#link.script(readOrLock, [name, lock], owner, String(LOCK_TTL));
    if (!Array.isArray(reply)) return false;
    const stored = text(reply[0]);
    if (typeof stored !== 'string') return Number(reply[2]) === 1;
    const token = StoredToken.read(stored, name, this.#cipher);
    const lifetime = Number(reply[1]);
    if (token !== undefined && lifetime > 0) return { token, lifetime };
    // This process can't read the token, for example because it is encrypted with another key: replace it.
    return (await this.#link.command('SET', lock, owner, 'NX', 'PX', String(LOCK_TTL))) !== null;
  }

  async #loadAndStore(
    { token, lock }: Names,
    owner: string,
    load: () => Promise<FreshToken>,
  ): Promise<FreshToken> {
    let renewal: Timer | undefined;
    const scheduleRenewal = (): void => {
      renewal = startTimer(() => {
        void this.#ignoreErrors(this.#link.script(extendIfOwner, [lock], owner, String(LOCK_TTL)));
        scheduleRenewal();
      }, RENEWAL_INTERVAL);
      renewal.unref();
    };
    scheduleRenewal();
    try {
      const fresh = await load();
      const stored = StoredToken.write(fresh.token, token, this.#cipher);
      const lifetime = String(Math.max(1, Math.floor(fresh.lifetime)));
      await this.#ignoreErrors(this.#link.script(storeAndUnlock, [token, lock], owner, stored, lifetime));
      return fresh;
    } catch (error) {
      await this.#ignoreErrors(this.#link.script(deleteIfPrefixed, [lock], owner));
      throw error;
    } finally {
      stopTimer(renewal);
    }
  }

  /** The call has its token: a later failure of Redis must not fail it. */
  async #ignoreErrors(sent: Promise<unknown>): Promise<void> {
    await sent.catch(() => undefined);
  }
}

/** Clients may be configured to return Buffers. */
function text(reply: unknown): unknown {
  return Buffer.isBuffer(reply) ? reply.toString('utf8') : reply;
}
