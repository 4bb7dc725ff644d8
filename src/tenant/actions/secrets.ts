import type { Context } from '../router/Route';
import type { Json } from '../store/records';

/** Secrets as they are kept: by name, with the time of their last change. Nothing runs here: their values are not kept. */
export const secretNames = ({ clock }: Context, given: unknown): Json[] =>
  (Array.isArray(given) ? (given as Json[]) : []).map(({ name }) => ({ name, updated_at: clock.iso() }));
