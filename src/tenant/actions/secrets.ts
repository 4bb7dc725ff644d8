import type { Context } from '../router/Route';
import type { Json } from '../store/records';

/**
 * Secrets in the store: their names, with the time of the last change. Actions never run here, so values are not
 * stored.
 */
export const secretNames = ({ clock }: Context, given: unknown): Json[] =>
  (Array.isArray(given) ? (given as Json[]) : []).map(({ name }) => ({ name, updated_at: clock.iso() }));
