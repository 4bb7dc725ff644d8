import type { SendCommand } from './RedisClient';
import { within } from './within';

/** How long connecting may take until Redis is ready for commands, in milliseconds. */
const OPEN_TIMEOUT = 10_000;

/** A client of a Redis package that does not reconnect by itself, nor keep the process alive. */
export interface Driver {
  /** Whether commands can be sent. */
  isReady(): boolean;
  /** Whether `end` closes what is open: a package may lose a socket that is closed before it is connected. */
  canEnd(): boolean;
  /** Connects; resolves when commands can be sent. Rejects with the reason why they can't. */
  open(): Promise<unknown>;
  send: SendCommand;
  /** Closes the connection. */
  end(): unknown;
}

/**
 * A connection that the engine opened. When it breaks, the next command opens it again: a Redis package that retries in
 * the background would keep a process alive for as long as Redis is down.
 */
export class OnDemandConnection {
  /** Settles with the first attempt to connect. */
  readonly connected: Promise<void>;
  readonly #driver: Driver;
  readonly #openTimeout: number;
  #opening: Promise<void> | undefined;
  #isClosed = false;

  constructor(driver: Driver, openTimeout = OPEN_TIMEOUT) {
    this.#driver = driver;
    this.#openTimeout = openTimeout;
    this.connected = this.#open();
    // A program that sends no command doesn't await it.
    this.connected.catch(() => undefined);
  }

  /** Sends a command; connects first where necessary. */
  readonly send: SendCommand = async (args) => {
    if (!this.#driver.isReady()) await this.#open();
    return this.#driver.send(args);
  };

  /** Closes the connection; one that can't be closed yet, as soon as it is open. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (!this.#opening || this.#driver.canEnd()) await this.#end();
  }

  #open(): Promise<void> {
    return (this.#opening ??= this.#attempt().finally(() => (this.#opening = undefined)));
  }

  async #attempt(): Promise<void> {
    if (this.#isClosed) throw new Error('The engine is closed.');
    let isOpen = false;
    try {
      await within(this.#driver.open(), this.#openTimeout, false);
      isOpen = true;
    } finally {
      if (!isOpen || this.#isClosed) await this.#end();
    }
  }

  /** Closes an open connection; the packages refuse to close one twice. */
  async #end(): Promise<void> {
    try {
      await this.#driver.end();
    } catch {
      // It was closed already.
    }
  }
}
