import { RATE_PLANS, type RatePlan } from './realism/ratePlans';
import type { TenantOptions } from './TenantOptions';

const isBucket = (value: unknown): boolean => {
  const { burst, perMinute }: { burst?: unknown; perMinute?: unknown } = Object(value);
  return [burst, perMinute].every(
    (figure) => typeof figure === 'number' && Number.isFinite(figure) && figure > 0,
  );
};

function checkWait(name: string, value: unknown): void {
  if (!(typeof value === 'number' && Number.isFinite(value) && value >= 0))
    throw new TypeError(`${name} must be milliseconds, 0 or more; got ${String(value)}`);
}

/** The rate limits of an option; undefined for none. @throws TypeError for an unknown or incomplete plan. */
export function readRateLimit(rateLimit: TenantOptions['rateLimit']): RatePlan | undefined {
  if (rateLimit === undefined) return undefined;
  if (typeof rateLimit === 'string') {
    if (Object.hasOwn(RATE_PLANS, rateLimit)) return RATE_PLANS[rateLimit];
    throw new TypeError(`rateLimit must be one of ${Object.keys(RATE_PLANS).join(', ')}; got ${rateLimit}`);
  }
  const { all, groups = {} } = rateLimit;
  if (![all, ...Object.values(groups)].every(isBucket))
    throw new TypeError('rateLimit must be like { all: { burst: 10, perMinute: 60 }, groups: {} }');
  return { all, groups };
}

/** @throws TypeError for invalid options; the message says what is expected. */
export function checkOptions({ searchDelay = 0, idSeed = 1 }: TenantOptions): void {
  checkWait('searchDelay', searchDelay);
  if (!Number.isFinite(idSeed)) throw new TypeError(`idSeed must be a number; got ${String(idSeed)}`);
}

/** @throws TypeError for an invalid latency, or one whose bounds are reversed. */
export function checkLatency(latency: number | { from: number; to: number } = 0): void {
  const { from, to } = typeof latency === 'object' ? latency : { from: latency, to: latency };
  checkWait('latency', from);
  checkWait('latency', to);
  if (from > to)
    throw new TypeError(`latency goes from the shorter wait to the longer; got ${from} to ${to}`);
}
