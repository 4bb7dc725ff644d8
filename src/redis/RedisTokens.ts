import { now, startTimer, stopTimer, type Timer } from '../runtime/clock';
import { crypto } from '../runtime/onDemand';
import type { FreshToken, SharedTokens } from '../sharing/SharedEngine';
import { StoredToken } from '../sharing/StoredToken';
import type { TokenCipher } from '../sharing/TokenCipher';
import type { RedisLink } from './RedisLink';

/** A lock of a process that died is free after so many milliseconds; one in use is renewed before. */
const LOCK = 5_000;
const RENEWAL = 1_500;
/** Until the first look at a token that another process is asking for, in milliseconds; each further pause is twice as long. */
const MIN_POLL_INTERVAL = 100;
const MAX_POLL_INTERVAL = 1_000;

/** Each script takes the keys of one token, which share a hash tag: a cluster keeps them on one node. */
const readOrLock = `
local text = redis.call('GET', KEYS[1])
if text then return { text, redis.call('PTTL', KEYS[1]), 0 } end
return { false, 0, redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0 }`;
const keepAndUnlock = `
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
return 1`;
const deleteIfBeginsWith = `
local text = redis.call('GET', KEYS[1])
if text and string.sub(text, 1, string.len(ARGV[1])) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;
const extendIfMine = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0`;

/** The keys of one token. */
interface Names {
  readonly token: string;
  readonly lock: string;
}

/** Tokens in Redis: a process that finds none requests one, while the others wait for it. */
export class RedisTokens implements SharedTokens {
  readonly #link: RedisLink;
  readonly #prefix: string;
  readonly #cipher: TokenCipher | undefined;

  constructor(link: RedisLink, prefix: string, cipher: TokenCipher | undefined) {
    this.#link = link;
    this.#prefix = prefix;
    this.#cipher = cipher;
  }

  /** The token under this key; while Redis is unavailable, one of this process alone. */
  async get(key: string, load: () => Promise<FreshToken>): Promise<FreshToken> {
    const names = this.#namesOf(key);
    const owner = crypto().randomUUID();
    const patience = now() + 2 * LOCK;
    for (let pause = MIN_POLL_INTERVAL; ; pause = Math.min(MAX_POLL_INTERVAL, pause * 2)) {
      let found: FreshToken | boolean;
      try {
        found = await this.#readOrLock(names, owner);
      } catch {
        // Unavailable, or unusable: the link has said so.
        return load();
      }
      if (typeof found === 'object') return found;
      if (found) return this.#lead(names, owner, load);
      if (now() > patience) {
        // A lock that never expires, or is not one: no process could ever end it.
        this.#link.warn(new Error(`the lock ${names.lock} was held for more than ${2 * LOCK} ms`));
        return load();
      }
      await new Promise<void>((resolve) => startTimer(resolve, pause * (0.5 + Math.random())));
    }
  }

  /** Forgets a token, for all processes, unless another has taken its place. */
  async forget(key: string, token: string): Promise<void> {
    const { token: name } = this.#namesOf(key);
    await this.#quietly(this.#link.script(deleteIfBeginsWith, [name], StoredToken.prefixOf(token)));
  }

  #namesOf(key: string): Names {
    const token = `${this.#prefix}:token:{${key}}`;
    return { token, lock: `${token}:lock` };
  }

  /** The token, or else whether this process is the one to ask for it. */
  async #readOrLock({ token: name, lock }: Names, owner: string): Promise<FreshToken | boolean> {
    const reply = await this.#link.script(readOrLock, [name, lock], owner, String(LOCK));
    if (!Array.isArray(reply)) return false;
    const stored = text(reply[0]);
    if (typeof stored !== 'string') return Number(reply[2]) === 1;
    const token = StoredToken.read(stored, name, this.#cipher);
    const lifetime = Number(reply[1]);
    if (token !== undefined && lifetime > 0) return { token, lifetime };
    // A token that this process can't read, such as one encrypted with another key: it is replaced.
    return (await this.#link.command('SET', lock, owner, 'NX', 'PX', String(LOCK))) !== null;
  }

  async #lead({ token, lock }: Names, owner: string, load: () => Promise<FreshToken>): Promise<FreshToken> {
    let renewal: Timer | undefined;
    const renewLater = (): void => {
      renewal = startTimer(() => {
        void this.#quietly(this.#link.script(extendIfMine, [lock], owner, String(LOCK)));
        renewLater();
      }, RENEWAL);
      renewal.unref();
    };
    renewLater();
    try {
      const fresh = await load();
      const stored = StoredToken.write(fresh.token, token, this.#cipher);
      const lifetime = String(Math.max(1, Math.floor(fresh.lifetime)));
      await this.#quietly(this.#link.script(keepAndUnlock, [token, lock], owner, stored, lifetime));
      return fresh;
    } catch (error) {
      await this.#quietly(this.#link.script(deleteIfBeginsWith, [lock], owner));
      throw error;
    } finally {
      stopTimer(renewal);
    }
  }

  /** The token is there: what Redis fails at afterwards must not fail the call. */
  async #quietly(sent: Promise<unknown>): Promise<void> {
    await sent.catch(() => undefined);
  }
}

/** Clients may be set to give Buffers. */
function text(reply: unknown): unknown {
  return Buffer.isBuffer(reply) ? reply.toString('utf8') : reply;
}
