/** Numbers that look random, from 0 to 1, always the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Times between events that come at random, `mean` apart. */
export const exponential = (random: () => number, mean: number): number => -Math.log(1 - random()) * mean;

/** A delay of a network: at least `least`, mostly near it, now and then much longer. */
export const delay = (random: () => number, least: number, more: number): number =>
  least + exponential(random, more);
