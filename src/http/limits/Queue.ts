/** A waiting call. It is also the listener of its signal: many thousands may wait, and one object each is enough. */
class Waiter<T, R> {
  previous: Waiter<T, R> | undefined;
  following: Waiter<T, R> | undefined;

  constructor(
    readonly queue: Queue<T, R>,
    readonly signal: AbortSignal | undefined,
    readonly start: (ticket: T) => Promise<R>,
    readonly resolve: (result: Promise<R>) => void,
    readonly reject: (reason: unknown) => void,
  ) {}

  /** Its signal was aborted. */
  handleEvent(): void {
    this.queue.remove(this);
    this.reject(this.signal?.reason);
  }

  admit(ticket: T): void {
    this.signal?.removeEventListener('abort', this);
    try {
      this.resolve(this.start(ticket));
    } catch (error) {
      this.reject(error);
    }
  }
}

/** Waiting calls: each leaves in the order of arrival, or when its signal is aborted. */
export class Queue<T, R> {
  #first: Waiter<T, R> | undefined;
  #last: Waiter<T, R> | undefined;
  #length = 0;
  readonly #onEmpty: (() => void) | undefined;

  /** @param onEmpty Called when the last waiting call was aborted. */
  constructor(onEmpty?: () => void) {
    this.#onEmpty = onEmpty;
  }

  /** How many calls are waiting. */
  get length(): number {
    return this.#length;
  }

  /** Starts a call when it is admitted, and settles as the call does; rejects with the signal's reason if aborted first. */
  enter(signal: AbortSignal | undefined, start: (ticket: T) => Promise<R>): Promise<R> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const waiter = new Waiter<T, R>(this, signal, start, resolve, reject);
      signal?.addEventListener('abort', waiter, { once: true });
      waiter.previous = this.#last;
      if (this.#last) this.#last.following = waiter;
      else this.#first = waiter;
      this.#last = waiter;
      this.#length += 1;
    });
  }

  /** Admits the first call. Returns false when the queue is empty. */
  next(ticket: T): boolean {
    const first = this.#first;
    if (!first) return false;
    this.#unlink(first);
    first.admit(ticket);
    return true;
  }

  /** Removes an aborted call, in constant time. */
  remove(waiter: Waiter<T, R>): void {
    this.#unlink(waiter);
    if (this.#length === 0) this.#onEmpty?.();
  }

  #unlink(waiter: Waiter<T, R>): void {
    const { previous, following } = waiter;
    if (previous) previous.following = following;
    else this.#first = following;
    if (following) following.previous = previous;
    else this.#last = previous;
    waiter.previous = waiter.following = undefined;
    this.#length -= 1;
  }
}
