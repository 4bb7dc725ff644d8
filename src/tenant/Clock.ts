/** The tenant's time: the machine's, unless it is frozen or moved. */
export class Clock {
  #frozenAt: number | undefined;
  #offset = 0;

  /** Now, in milliseconds since the epoch. */
  now(): number {
    return this.#frozenAt ?? Date.now() + this.#offset;
  }

  /** Now, as the API writes times. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /** Stops time, at the given moment or now. */
  freeze(at: Date | number | string = this.now()): void {
    const moment = new Date(at).getTime();
    if (Number.isNaN(moment)) throw new TypeError(`clock.freeze: expected a date; got ${String(at)}`);
    this.#frozenAt = moment;
  }

  /** Moves time forward, in milliseconds; works frozen and running. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0))
      throw new TypeError(`clock.advance: expected milliseconds; got ${String(milliseconds)}`);
    if (this.#frozenAt === undefined) this.#offset += milliseconds;
    else this.#frozenAt += milliseconds;
  }

  /** Back to the machine's time. */
  reset(): void {
    this.#frozenAt = undefined;
    this.#offset = 0;
  }
}
