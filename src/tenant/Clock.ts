/** The state of a clock, for snapshots. */
export interface ClockState {
  frozenAt: number | undefined;
  offset: number;
}

/** The latest time that a Date can represent. */
const MAX_TIME = 8.64e15;

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** The milliseconds of a duration such as `2h`; NaN for other text. */
function millisecondsOf(text: string): number {
  const [, count, unit = ''] = /^(\d{1,12}) ?(ms|s|m|h|d)$/.exec(text) ?? [];
  return Number(count) * (UNITS[unit] ?? NaN);
}

/** The tenant's time: the machine's, unless it is frozen or moved. */
export class Clock {
  #state: ClockState = { frozenAt: undefined, offset: 0 };

  /** Now, in milliseconds since the epoch. */
  now(): number {
    return this.#state.frozenAt ?? Date.now() + this.#state.offset;
  }

  /** Now, in the API's format. */
  iso(): string {
    return new Date(this.now()).toISOString();
  }

  /**
   * Stops time.
   *
   * @param at A date, its ISO text or milliseconds since the epoch. Default now.
   * @throws TypeError for a value that is not a date.
   */
  freeze(at: Date | number | string = this.now()): void {
    const moment = new Date(at).getTime();
    if (Number.isNaN(moment)) throw new TypeError(`clock.freeze: expected a date; got ${String(at)}`);
    this.#state = { ...this.#state, frozenAt: moment };
  }

  /**
   * Moves time forward, frozen or running.
   *
   * @param by How far: milliseconds, 0 or more, or text such as `90s`, `15m`, `2h` and `7d`.
   * @throws TypeError for any other value.
   */
  advance(by: number | string): void {
    const milliseconds = typeof by === 'string' ? millisecondsOf(by) : by;
    if (!(milliseconds >= 0 && this.now() + milliseconds <= MAX_TIME))
      throw new TypeError(`clock.advance: expected milliseconds; got ${String(by)}`);
    const { frozenAt, offset } = this.#state;
    this.#state =
      frozenAt === undefined
        ? { frozenAt, offset: offset + milliseconds }
        : { frozenAt: frozenAt + milliseconds, offset };
  }

  /** Returns to the machine's time. */
  release(): void {
    this.reset();
  }

  /** The older name of `release`. */
  reset(): void {
    this.#state = { frozenAt: undefined, offset: 0 };
  }

  /** The state of the clock. */
  get state(): ClockState {
    return this.#state;
  }

  /** Restores a state. */
  set state(state: ClockState) {
    this.#state = state;
  }
}
