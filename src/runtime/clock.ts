/** Milliseconds on a clock that no one sets: for durations. `Date.now()` jumps when the system's time is corrected. */
export function now(): number {
  return performance.now();
}

/** The longest that a timer waits; a longer one would fire at once. */
export const MAX_TIMER = 2 ** 31 - 1;

/** A delay that a timer can take. */
export function timerDelay(milliseconds: number): number {
  return milliseconds >= 0 ? Math.min(milliseconds, MAX_TIMER) : 0;
}
