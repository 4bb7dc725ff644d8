import type { FaultOptions } from '../../../src/tenant/realism/Faults';
import { pick } from './random';

/** What occasionally happens to a call; a hang costs the call its whole timeout, so it is rare. */
const FAULTS: readonly FaultOptions[] = [
  ...[408, 500, 502, 503, 504].map((status) => ({ status })),
  { status: 429 },
  { status: 429, headers: { 'retry-after': '0' } },
  { status: 429, headers: { 'x-ratelimit-reset': '1', 'x-ratelimit-remaining': '0' } },
  { status: 401 },
  { status: 200, body: '<h1>Log in</h1>', headers: { 'content-type': 'text/html' } },
  { reset: true },
  { reset: true, executed: true },
  { truncate: true },
];

const SHARE = 0.15;
const HANGS = 0.001;

/** The fault of the call, if any: for its first attempts, or for all. */
export function randomFault(random: () => number): FaultOptions | undefined {
  const chance = random();
  if (chance < HANGS) return { hang: true };
  if (chance > SHARE) return undefined;
  return { ...pick(FAULTS, random), times: pick([1, 1, 1, 2, 3, 10], random) };
}
