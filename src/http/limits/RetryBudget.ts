const FULL = 50;
const REFUND = 0.2;

/**
 * How many repeats a client may still spend. Each costs one, each success gives a part back: in an
 * outage a client stops adding to the load after its first repeats.
 */
export class RetryBudget {
  #left = FULL;

  /** Takes one repeat; false when none is left. */
  spend(): boolean {
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** Gives a part back after a success. */
  refund(): void {
    if (this.#left < FULL) this.#left = Math.min(FULL, this.#left + REFUND);
  }
}
