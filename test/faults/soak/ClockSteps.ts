import { pick } from './random';

const HOUR = 3_600_000;

/** Sets the system clock an hour back and forward repeatedly, like an administrator or a faulty NTP server. */
export class ClockSteps {
  /** How often the clock was set. */
  count = 0;
  readonly #now = Date.now;
  readonly #random: () => number;
  #offset = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(random: () => number) {
    this.#random = random;
    Date.now = () => this.#now.call(Date) + this.#offset;
    this.#step();
  }

  #step(): void {
    this.#timer = setTimeout(
      () => {
        this.#offset = pick([-HOUR, 0, HOUR], this.#random);
        this.count += 1;
        this.#step();
      },
      100 + this.#random() * 900,
    );
  }

  /** Restores the correct time. */
  stop(): void {
    clearTimeout(this.#timer);
    Date.now = this.#now;
  }
}
