/** A call that waits. One object, since many thousands may wait: it is the listener of its signal, too. */
class Waiter<T, R> {
  before: Waiter<T, R> | undefined;
  after: Waiter<T, R> | undefined;

  constructor(
    readonly queue: Queue<T, R>,
    readonly signal: AbortSignal | undefined,
    readonly start: (ticket: T) => Promise<R>,
    readonly resolve: (result: Promise<R>) => void,
    readonly reject: (reason: unknown) => void,
  ) {}

  /** Its signal was aborted. */
  handleEvent(): void {
    this.queue.leave(this);
    this.reject(this.signal?.reason);
  }

  go(ticket: T): void {
    this.signal?.removeEventListener('abort', this);
    try {
      this.resolve(this.start(ticket));
    } catch (error) {
      this.reject(error);
    }
  }
}

/** Calls that wait: they leave in the order in which they came, or when their signal is aborted. */
export class Queue<T, R> {
  #first: Waiter<T, R> | undefined;
  #last: Waiter<T, R> | undefined;
  #length = 0;
  readonly #onDeserted: (() => void) | undefined;

  /** @param onDeserted Called when the last that waited gave up. */
  constructor(onDeserted?: () => void) {
    this.#onDeserted = onDeserted;
  }

  /** How many are waiting. */
  get length(): number {
    return this.#length;
  }

  /** Starts a call when its turn has come, and resolves as it does; rejects with the signal's reason when it is aborted first. */
  enter(signal: AbortSignal | undefined, start: (ticket: T) => Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const waiter = new Waiter<T, R>(this, signal, start, resolve, reject);
      signal?.addEventListener('abort', waiter, { once: true });
      waiter.before = this.#last;
      if (this.#last) this.#last.after = waiter;
      else this.#first = waiter;
      this.#last = waiter;
      this.#length += 1;
    });
  }

  /** Lets the first one go, with what it was waiting for. False when the queue is empty. */
  next(ticket: T): boolean {
    const first = this.#first;
    if (!first) return false;
    this.#remove(first);
    first.go(ticket);
    return true;
  }

  /** Takes out one that gave up, at once, however many wait. */
  leave(waiter: Waiter<T, R>): void {
    this.#remove(waiter);
    if (this.#length === 0) this.#onDeserted?.();
  }

  #remove(waiter: Waiter<T, R>): void {
    const { before, after } = waiter;
    if (before) before.after = after;
    else this.#first = after;
    if (after) after.before = before;
    else this.#last = before;
    waiter.before = waiter.after = undefined;
    this.#length -= 1;
  }
}
