const FULL = 50;
const REFUND = 0.2;

/**
 * How many retries a client has left. Each retry costs one, and each success returns a fraction: in an outage a client
 * stops adding load after its first retries.
 */
export class RetryBudget {
  #tokens = FULL;

  /** Uses up one retry. Returns false when none is left. */
  spend(): boolean {
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Returns a fraction after a success. */
  refund(): void {
    if (this.#tokens < FULL) this.#tokens = Math.min(FULL, this.#tokens + REFUND);
  }
}
