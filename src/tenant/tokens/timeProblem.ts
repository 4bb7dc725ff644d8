import type { Claims } from './readJwt';

/** Milliseconds that the issuer's clock may be ahead. Documented for client assertions. */
export const LEEWAY = 10_000;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/**
 * Checks `exp`, `nbf` and `iat` of a token.
 *
 * @param now Milliseconds since the epoch.
 * @param latest The latest time at which a token was issued: tests may set the clock back afterwards.
 * @returns What is wrong, if anything.
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
