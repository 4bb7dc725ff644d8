/** A timer that was started. */
export interface Timer {
  /** Lets the process end while the timer runs. */
  unref(): unknown;
}

/** Where time comes from. */
export interface Clock {
  /** Milliseconds on a clock that no one sets: for durations. `Date.now()` jumps when the system's time is corrected. */
  now(): number;
  /** Calls back once after so many milliseconds. */
  start(callback: () => void, milliseconds: number): Timer;
  /** Stops a timer. */
  stop(timer: Timer): void;
}

const systemClock: Clock = {
  now: () => performance.now(),
  start: (callback, milliseconds) => setTimeout(callback, milliseconds),
  stop: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

let clock = systemClock;

/** Puts another clock in place, as simulations do; without an argument, the system's. */
export function useClock(other: Clock = systemClock): void {
  clock = other;
}

/** Milliseconds on the clock, for durations. */
export function now(): number {
  return clock.now();
}

/** The longest that a timer waits; a longer one would fire at once. */
export const MAX_TIMER = 2 ** 31 - 1;

/** Calls back once after so many milliseconds; as late as a timer can for more than it can take. */
export function startTimer(callback: () => void, milliseconds: number): Timer {
  return clock.start(callback, milliseconds >= 0 ? Math.min(milliseconds, MAX_TIMER) : 0);
}

/** Stops a timer, if there is one. */
export function stopTimer(timer: Timer | undefined): void {
  if (timer) clock.stop(timer);
}
