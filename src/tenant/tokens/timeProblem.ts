import type { Claims } from './readJwt';

/** Milliseconds by which the clock of a token's maker may be ahead. Documented of client assertions. */
const LEEWAY = 10_000;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/**
 * What the times of a token say against it, if anything.
 *
 * @param now Milliseconds since the epoch.
 * @param latest The latest moment that the clock is known to have shown: a test may set it back after tokens were issued.
 */
export function timeProblem(
  { exp, nbf, iat }: Claims,
  now: number,
  latest = now,
): 'malformed' | 'expired' | 'early' | undefined {
  if (!isNumber(exp)) return 'malformed';
  if (exp * 1000 <= now) return 'expired';
  for (const start of [nbf, iat]) {
    if (start === undefined) continue;
    if (!isNumber(start)) return 'malformed';
    if (start * 1000 > Math.max(now, latest) + LEEWAY) return 'early';
  }
  return undefined;
}
