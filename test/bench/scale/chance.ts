/** Pseudorandom numbers from 0 to 1, deterministic for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Times between random events with the given mean. */
export const exponential = (random: () => number, mean: number): number => -Math.log(1 - random()) * mean;

/** A network delay: at least `least`, usually near it, sometimes much longer. */
export const delay = (random: () => number, least: number, more: number): number =>
  least + exponential(random, more);
