import { DEFAULT_LIMITS, type Limit, type LimitOptions, type Limits } from './Limit';

function check(name: string, value: unknown): void {
  if (!(typeof value === 'number' && value >= 0))
    throw new TypeError(`limits.${name} must be a number, 0 or more; got ${String(value)}`);
}

function read(name: keyof Limits, given: Partial<Limit> = {}): Limit {
  const { count, bytes } = { ...DEFAULT_LIMITS[name], ...given };
  check(`${name}.count`, count);
  check(`${name}.bytes`, bytes);
  return { count, bytes };
}

/** Merges the option with the default limits; `Infinity` disables a limit. @throws TypeError if a value is not a number. */
export const readLimits = (options: LimitOptions = {}): Limits => ({
  requests: read('requests', options.requests),
  logs: read('logs', options.logs),
  outbox: read('outbox', options.outbox),
  tickets: read('tickets', options.tickets),
  jobs: read('jobs', options.jobs),
  logins: read('logins', options.logins),
});
