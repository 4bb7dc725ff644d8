import { now } from '../runtime/clock';
import { crypto } from '../runtime/onDemand';
import type { SendCommand } from './RedisClient';
import { RedisUnavailable } from './RedisUnavailable';
import { within } from './within';

/** How long the first connection may take, in milliseconds. */
const CONNECT_TIMEOUT = 2_000;
/** How long no command is sent after a failure, in milliseconds. */
const PAUSE = 1_000;

/**
 * Commands to Redis, each with a timeout. After a failure Redis counts as unavailable: commands fail at once, except for
 * one a second that checks whether it is back.
 */
export class RedisLink {
  readonly #send: SendCommand;
  readonly #timeout: number;
  #connected: Promise<unknown> | undefined;
  readonly #digests = new Map<string, string>();
  #unavailableUntil = 0;
  #warned = false;

  /**
   * @param send Sends a command.
   * @param timeout The timeout of a command, in milliseconds.
   * @param connected Resolves when the first connection is open. Default: it is open already.
   */
  constructor(send: SendCommand, timeout: number, connected: Promise<unknown> | undefined) {
    this.#send = send;
    this.#timeout = timeout;
    this.#connected = connected;
  }

  /** Sends a command. Rejects with {@link RedisUnavailable} when there is no reply. */
  async command(...args: string[]): Promise<unknown> {
    if (this.#unavailableUntil > now()) throw new RedisUnavailable('Redis is unavailable.');
    if (this.#unavailableUntil > 0) this.#unavailableUntil = now() + PAUSE;
    try {
      if (this.#connected) await within(this.#connected, CONNECT_TIMEOUT);
      this.#connected = undefined;
      const reply = await within(this.#send(args), this.#timeout);
      if (this.#unavailableUntil !== Infinity) this.#unavailableUntil = 0;
      return reply;
    } catch (error) {
      this.#connected = undefined;
      const isAvailable = isReply(error);
      if (this.#unavailableUntil !== Infinity) this.#unavailableUntil = isAvailable ? 0 : now() + PAUSE;
      if (isAvailable && error.message.startsWith('NOSCRIPT')) throw error;
      this.warn(error);
      throw new RedisUnavailable('Redis is unavailable.');
    }
  }

  /** Runs a script, by its digest if Redis has it already. */
  async script(text: string, keys: readonly string[], ...args: string[]): Promise<unknown> {
    let digest = this.#digests.get(text);
    if (!digest) this.#digests.set(text, (digest = crypto().createHash('sha1').update(text).digest('hex')));
    const others = [String(keys.length), ...keys, ...args];
    try {
      return await this.command('EVALSHA', digest, ...others);
    } catch (error) {
      if (error instanceof Error && /^NOSCRIPT/.test(error.message)) {
        return this.command('EVAL', text, ...others);
      }
      throw error;
    }
  }

  /** Sends no more commands and emits no more warnings. */
  close(): void {
    this.#warned = true;
    this.#unavailableUntil = Infinity;
  }

  /** Warns once that Redis can't be used. */
  warn(error: unknown): void {
    if (this.#warned) return;
    this.#warned = true;
    const reason = error instanceof Error ? ` (${'code' in error ? String(error.code) : error.message})` : '';
    process.emitWarning(
      `Redis can't be used${reason}: tokens and rate limits are kept by this process alone until it is back.`,
      { code: 'AUTH0_CLASSIC_REDIS_UNAVAILABLE' },
    );
  }
}

/** An error reply begins with its code, e.g. `NOSCRIPT No matching script`. Minified bundles lose the names of error classes. */
const ERROR_REPLY = /^[A-Z][A-Z0-9]{2,} /;
/** Errors of a server that can't be used at the moment. */
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
