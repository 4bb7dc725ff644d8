/** A window ends after so many refilled requests, or after so many milliseconds: before, rounding hides the rate. */
const ENOUGH_REFILLED = 10;
const SHORTEST = 100;
const LONGEST = 1_000;
/** How much a new measurement counts against what was known. */
const WEIGHT = 0.5;

/**
 * Measures how fast a bucket refills, from what its answers say remains: over a window, what remains more and
 * what was taken meanwhile must have been refilled.
 */
export class RateWindow {
  /** Requests per millisecond; undefined until it was measured. */
  rate: number | undefined;
  #start = 0;
  #remaining = 0;
  #taken = 0;
  #open = false;

  /** Takes in one answer. */
  observe(remaining: number, limit: number, now: number): void {
    if (!this.#open) return this.#begin(remaining, now);
    this.#taken += 1;
    const elapsed = now - this.#start;
    const refilled = Math.max(0, remaining - this.#remaining + this.#taken);
    if (remaining >= limit - 1) {
      // A full bucket lost what it could not hold: the rate is at least this.
      const least = elapsed > 0 ? refilled / elapsed : 0;
      if (elapsed >= SHORTEST && least > (this.rate ?? 0)) this.rate = least;
      return this.#begin(remaining, now);
    }
    if (elapsed < SHORTEST || (refilled < ENOUGH_REFILLED && elapsed < LONGEST)) return;
    const measured = refilled / elapsed;
    if (measured > 0)
      this.rate = this.rate === undefined ? measured : this.rate + (measured - this.rate) * WEIGHT;
    this.#begin(remaining, now);
  }

  #begin(remaining: number, now: number): void {
    this.#open = true;
    this.#start = now;
    this.#remaining = remaining;
    this.#taken = 0;
  }
}
