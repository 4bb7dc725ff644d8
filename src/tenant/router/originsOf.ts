import type { Context } from './Route';

/** The origins that tokens may name: the tenant's own, and the one the caller used. */
export const originsOf = ({ origin, ownOrigin }: Pick<Context, 'origin' | 'ownOrigin'>): string[] => [
  origin,
  ownOrigin,
];
