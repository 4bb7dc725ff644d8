import { now, startTimer, stopTimer } from '../runtime/clock';
import { crypto } from '../runtime/onDemand';
import type { SendCommand } from './RedisClient';

/** How long the first connection may take, in milliseconds. */
const CONNECT_TIMEOUT = 2_000;
/** How long Redis is left alone after a failure, in milliseconds. */
const PAUSE = 1_000;

/** Told when a command can't be had from Redis: the caller falls back to what it can do alone. */
export class RedisUnavailable extends Error {
  override readonly name = 'RedisUnavailable';
}

/**
 * Commands to Redis, each answered within a time or given up. After a failure Redis counts as away: commands
 * are refused at once, but for one a second that looks whether it is back.
 */
export class RedisLink {
  readonly #send: SendCommand;
  readonly #timeout: number;
  #connected: Promise<unknown> | undefined;
  readonly #digests = new Map<string, string>();
  #awayUntil = 0;
  #warned = false;

  /**
   * @param send Sends a command.
   * @param timeout Longest time for a command, in milliseconds.
   * @param connected Resolves when the first connection stands. Default: it does.
   */
  constructor(send: SendCommand, timeout: number, connected: Promise<unknown> | undefined) {
    this.#send = send;
    this.#timeout = timeout;
    this.#connected = connected;
  }

  /** The reply to a command. Rejects with {@link RedisUnavailable} when there is none. */
  async command(...args: string[]): Promise<unknown> {
    if (this.#awayUntil > now()) throw new RedisUnavailable('Redis is unavailable.');
    if (this.#awayUntil > 0) this.#awayUntil = now() + PAUSE;
    try {
      if (this.#connected) await within(this.#connected, CONNECT_TIMEOUT);
      this.#connected = undefined;
      const reply = await within(this.#send(args), this.#timeout);
      if (this.#awayUntil !== Infinity) this.#awayUntil = 0;
      return reply;
    } catch (error) {
      this.#connected = undefined;
      const isThere = isReply(error);
      if (this.#awayUntil !== Infinity) this.#awayUntil = isThere ? 0 : now() + PAUSE;
      if (isThere && error.message.startsWith('NOSCRIPT')) throw error;
      this.warn(error);
      throw new RedisUnavailable('Redis is unavailable.');
    }
  }

  /** Runs a script, by its digest where Redis knows it already. */
  async script(text: string, keys: readonly string[], ...args: string[]): Promise<unknown> {
    let digest = this.#digests.get(text);
    if (!digest) this.#digests.set(text, (digest = crypto().createHash('sha1').update(text).digest('hex')));
    const rest = [String(keys.length), ...keys, ...args];
    try {
      return await this.command('EVALSHA', digest, ...rest);
    } catch (error) {
      if (error instanceof Error && /^NOSCRIPT/.test(error.message)) {
        return this.command('EVAL', text, ...rest);
      }
      throw error;
    }
  }

  /** From now on nothing is asked and nothing warned of. */
  close(): void {
    this.#warned = true;
    this.#awayUntil = Infinity;
  }

  /** Warns once that Redis is not used as it should be. */
  warn(error: unknown): void {
    if (this.#warned) return;
    this.#warned = true;
    const reason = error instanceof Error ? ` (${'code' in error ? String(error.code) : error.message})` : '';
    process.emitWarning(
      `Redis can't be used${reason}: tokens and rate limits are kept by this process alone until it is back.`,
      { code: 'AUTH0_CLASSIC_REDIS_AWAY' },
    );
  }
}

/** An error reply begins with its code, e.g. `NOSCRIPT No matching script`. Names of classes are lost in minified bundles. */
const ERROR_REPLY = /^[A-Z][A-Z0-9]{2,} /;
/** Replies of a server that can't be used now. */
const NOT_READY = /^(LOADING|MASTERDOWN|READONLY|CLUSTERDOWN|NOAUTH) /;

/** Whether Redis itself answered with an error: then it is available. */
function isReply(error: unknown): error is Error {
  return (
    error instanceof Error &&
    !('syscall' in error) &&
    ERROR_REPLY.test(error.message) &&
    !NOT_READY.test(error.message)
  );
}

function within<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const expire = (): void => reject(new RedisUnavailable('Redis did not answer in time.'));
    // A process that was busy for long first reads what has come meanwhile.
    const timer = startTimer(() => setImmediate(expire), milliseconds);
    promise.then(resolve, reject).finally(() => stopTimer(timer));
  });
}
