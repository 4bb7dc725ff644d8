import { now } from '../runtime/clock';
import { crypto } from '../runtime/onDemand';
import type { FreshToken, SharedTokens } from '../sharing/SharedEngine';
import { StoredToken } from '../sharing/StoredToken';
import type { TokenCipher } from '../sharing/TokenCipher';
import type { RedisLink } from './RedisLink';

/** A lock of a process that died is free after so many milliseconds; one in use is renewed before. */
const LOCK = 5_000;
const RENEWAL = 1_500;
/** Between looks at a token that another process is asking for, in milliseconds. */
const LOOK = 50;

const readWithLifetime = `return { redis.call('GET', KEYS[1]), redis.call('PTTL', KEYS[1]) }`;
const deleteIfBeginsWith = `
local text = redis.call('GET', KEYS[1])
if text and string.sub(text, 1, string.len(ARGV[1])) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;
const extendIfMine = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0`;

/** Tokens in Redis: whoever finds none asks for one, while the others wait for it. */
export class RedisTokens implements SharedTokens {
  readonly #link: RedisLink;
  readonly #prefix: string;
  readonly #cipher: TokenCipher | undefined;

  constructor(link: RedisLink, prefix: string, cipher: TokenCipher | undefined) {
    this.#link = link;
    this.#prefix = prefix;
    this.#cipher = cipher;
  }

  /** The token under this key; while Redis is away, one of this process alone. */
  async get(key: string, load: () => Promise<FreshToken>): Promise<FreshToken> {
    const name = `${this.#prefix}:token:${key}`;
    const lock = `${name}:lock`;
    const owner = crypto().randomUUID();
    const patience = now() + 2 * LOCK;
    for (;;) {
      let isLeader: boolean;
      try {
        const found = await this.#read(name);
        if (found) return found;
        isLeader = (await this.#link.command('SET', lock, owner, 'NX', 'PX', String(LOCK))) !== null;
      } catch {
        // Away, or of no use: the link has said so.
        return load();
      }
      if (isLeader) return this.#lead(name, lock, owner, load);
      if (now() > patience) {
        // A lock that never expires, or is not one: nobody could ever end it.
        this.#link.warn(new Error(`the lock ${lock} was held for more than ${2 * LOCK} ms`));
        return load();
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK * (0.5 + Math.random())));
    }
  }

  /** Forgets a token, for all processes, unless another has taken its place. */
  async forget(key: string, token: string): Promise<void> {
    const name = `${this.#prefix}:token:${key}`;
    await this.#quietly(this.#link.script(deleteIfBeginsWith, name, StoredToken.prefixOf(token)));
  }

  async #read(name: string): Promise<FreshToken | undefined> {
    const reply = await this.#link.script(readWithLifetime, name);
    if (!Array.isArray(reply)) return undefined;
    const token = StoredToken.read(text(reply[0]), name, this.#cipher);
    const lifetime = Number(reply[1]);
    return token !== undefined && lifetime > 0 ? { token, lifetime } : undefined;
  }

  async #lead(
    name: string,
    lock: string,
    owner: string,
    load: () => Promise<FreshToken>,
  ): Promise<FreshToken> {
    const renewal = setInterval(
      () => void this.#quietly(this.#link.script(extendIfMine, lock, owner, String(LOCK))),
      RENEWAL,
    );
    renewal.unref();
    try {
      // Another may have been done between the look and the lock.
      const found = await this.#read(name).catch(() => undefined);
      if (found) return found;
      const fresh = await load();
      const stored = StoredToken.write(fresh.token, name, this.#cipher);
      const lifetime = String(Math.max(1, Math.floor(fresh.lifetime)));
      await this.#quietly(this.#link.command('SET', name, stored, 'PX', lifetime));
      return fresh;
    } finally {
      clearInterval(renewal);
      await this.#quietly(this.#link.script(deleteIfBeginsWith, lock, owner));
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
