import { getEventListeners } from 'node:events';
import Redis from 'ioredis';
import { leftovers, resources } from '../leftovers';

/** Warnings about a leak, or a timer with an invalid delay. */
const TELLING = ['MaxListenersExceededWarning', 'TimeoutOverflowWarning', 'TimeoutNegativeWarning'];

/** What a run leaves behind: sockets, timers, listeners, unhandled rejections, keys without expiry. */
export class Residue {
  readonly #before = resources();
  readonly #listeners = this.#countListeners();
  readonly #problems: string[] = [];
  readonly #onWarning = ({ name, message }: Error): void => {
    if (TELLING.includes(name)) this.#problems.push(`${name}: ${message}`);
  };
  readonly #onRejection = (reason: unknown): void =>
    void this.#problems.push(`unhandled rejection: ${String(reason)}`);

  constructor() {
    process.prependListener('unhandledRejection', this.#onRejection);
    process.on('warning', this.#onWarning);
  }

  #countListeners(): Record<string, number> {
    const names = process.eventNames().map(String);
    return Object.fromEntries(names.map((name) => [name, process.listenerCount(name)]));
  }

  /** Records the listeners that remain on a signal that many calls shared: at most one. */
  checkSignal(signal: AbortSignal): void {
    const count = getEventListeners(signal, 'abort').length;
    if (count > 1) this.#problems.push(`${count} listeners on one signal`);
  }

  /** Records the keys in Redis without expiry. */
  async checkRedis(url: string): Promise<void> {
    const redis = new Redis(url);
    for (const key of await redis.keys('*')) {
      if ((await redis.pttl(key)) === -1) this.#problems.push(`the key ${key} never expires`);
    }
    await redis.quit();
  }

  /** Everything that remains; waits briefly for it to disappear. */
  async read(): Promise<string[]> {
    process.off('unhandledRejection', this.#onRejection);
    process.off('warning', this.#onWarning);
    const more = Object.entries(this.#countListeners())
      .map(([name, count]) => [name, count - (this.#listeners[name] ?? 0)] as const)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} listeners of the process for ${name}`);
    return [...this.#problems, ...more, ...(await leftovers(this.#before))];
  }
}
