import type { Context } from './Route';

/** The origins that tokens may contain: the tenant's own, and the one in the request. */
export const originsOf = ({ origin, ownOrigin }: Pick<Context, 'origin' | 'ownOrigin'>): string[] => [
  origin,
  ownOrigin,
];
