/** Where a clock stands, for snapshots. */
export interface ClockState {
  frozenAt: number | undefined;
  offset: number;
}

/** The last moment that a date can tell. */
const LAST_MOMENT = 8.64e15;

/** The tenant's time: the machine's, unless it is frozen or moved. */
export class Clock {
  #state: ClockState = { frozenAt: undefined, offset: 0 };

  /** Now, in milliseconds since the epoch. */
  now(): number {
    return this.#state.frozenAt ?? Date.now() + this.#state.offset;
  }

  /** Now, as the API writes times. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /**
   * Stops time.
   *
   * @param at A date, its ISO text or milliseconds since the epoch. Default now.
   * @throws TypeError for what is no date.
   */
  freeze(at: Date | number | string = this.now()): void {
    const moment = new Date(at).getTime();
    if (Number.isNaN(moment)) throw new TypeError(`clock.freeze: expected a date; got ${String(at)}`);
    this.#state = { ...this.#state, frozenAt: moment };
  }

  /**
   * Moves time forward, frozen or running.
   *
   * @param milliseconds How far; 0 or more.
   * @throws TypeError for any other value.
   */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0 && this.now() + milliseconds <= LAST_MOMENT))
      throw new TypeError(`clock.advance: expected milliseconds; got ${String(milliseconds)}`);
    const { frozenAt, offset } = this.#state;
    this.#state =
      frozenAt === undefined
        ? { frozenAt, offset: offset + milliseconds }
        : { frozenAt: frozenAt + milliseconds, offset };
  }

  /** Back to the machine's time. */
  reset(): void {
    this.#state = { frozenAt: undefined, offset: 0 };
  }

  /** Where the clock stands. */
  get state(): ClockState {
    return this.#state;
  }

  /** Puts the clock there. */
  set state(state: ClockState) {
    this.#state = state;
  }
}
