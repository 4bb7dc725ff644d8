type Go<T> = (ticket: T) => void;

/** Calls that wait: they leave in the order in which they came, or when their signal is aborted. */
export class Queue<T = void> {
  /** In their order. A set, so that one who gives up leaves at once, however many wait. */
  readonly #line = new Set<Go<T>>();
  readonly #onDeserted: (() => void) | undefined;

  /** @param onDeserted Called when the last that waited gave up. */
  constructor(onDeserted?: () => void) {
    this.#onDeserted = onDeserted;
  }

  /** How many are waiting. */
  get length(): number {
    return this.#line.size;
  }

  /** Resolves when the caller's turn has come; rejects with the signal's reason when it is aborted first. */
  enter(signal: AbortSignal | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const give = (): void => {
        this.#line.delete(go);
        reject(signal?.reason);
        if (this.#line.size === 0) this.#onDeserted?.();
      };
      const go: Go<T> = (ticket) => {
        signal?.removeEventListener('abort', give);
        resolve(ticket);
      };
      signal?.addEventListener('abort', give, { once: true });
      this.#line.add(go);
    });
  }

  /** Lets the first one go, with what it was waiting for. False when the queue is empty. */
  next(ticket: T): boolean {
    const [first] = this.#line;
    if (!first) return false;
    this.#line.delete(first);
    first(ticket);
    return true;
  }
}
