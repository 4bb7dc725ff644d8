import { transportError } from './transport/transportError';

/** The calls of a client that are under way: it ends when they have. */
export class InFlight {
  #underWay = 0;
  #closed: Promise<void> | undefined;
  #whenIdle: (() => void) | undefined;

  /** @throws a TransportError once the client is closed. */
  enter(): void {
    if (this.#closed) {
      throw transportError(
        'The client is closed: close() was called. Make a new one.',
        'ERR_CLIENT_CLOSED',
        true,
      );
    }
    this.#underWay += 1;
  }

  /** A call is over. */
  leave(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0) this.#whenIdle?.();
  }

  /** From now on no call enters. Resolves when those under way are over. */
  close(): Promise<void> {
    return (this.#closed ??= new Promise((resolve) => {
      if (this.#underWay === 0) resolve();
      else this.#whenIdle = resolve;
    }));
  }
}
