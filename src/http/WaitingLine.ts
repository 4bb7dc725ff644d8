interface Waiting<T> {
  go(ticket: T): void;
}

/** A line of calls: they leave in the order in which they came, or when their signal is aborted. */
export class WaitingLine<T = void> {
  readonly #line: Waiting<T>[] = [];
  readonly #onDeserted: (() => void) | undefined;

  /** @param onDeserted Called when the last who waited gave up. */
  constructor(onDeserted?: () => void) {
    this.#onDeserted = onDeserted;
  }

  /** How many are waiting. */
  get length(): number {
    return this.#line.length;
  }

  /** Resolves when the caller's turn has come; rejects with the signal's reason when it is aborted first. */
  enter(signal: AbortSignal | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const give = (): void => {
        this.#line.splice(this.#line.indexOf(entry), 1);
        reject(signal?.reason);
        if (this.#line.length === 0) this.#onDeserted?.();
      };
      const entry: Waiting<T> = {
        go: (ticket) => {
          signal?.removeEventListener('abort', give);
          resolve(ticket);
        },
      };
      signal?.addEventListener('abort', give, { once: true });
      this.#line.push(entry);
    });
  }

  /** Lets the first one go, with what it was waiting for. False when nobody waits. */
  next(ticket: T): boolean {
    const first = this.#line.shift();
    first?.go(ticket);
    return first !== undefined;
  }
}
