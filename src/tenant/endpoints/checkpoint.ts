import { ApiFault } from '../ApiFault';
import type { Context, TenantResponse } from '../router/Route';
import type { ListOptions } from './paging';

const LIFETIME = 24 * 60 * 60 * 1000;

const write = (at: number, id: string): string =>
  Buffer.from(JSON.stringify({ at, id })).toString('base64url');

/** The id in a checkpoint. @throws ApiFault, 400, for an invalid one, or one older than a day. */
function read(checkpoint: string, now: number): string {
  try {
    const { at, id }: { at?: unknown; id?: unknown } = JSON.parse(
      Buffer.from(checkpoint, 'base64url').toString('utf8'),
    );
    if (typeof at === 'number' && typeof id === 'string' && now - at < LIFETIME) return id;
  } catch {
    // Falls through: text that can't be parsed is not a checkpoint.
  }
  throw new ApiFault(400, 'The from parameter is not valid or has expired.', 'invalid_query_string');
}

/** Options of a list with checkpoints. */
export interface CheckpointOptions<T> extends ListOptions {
  /** The value of a checkpoint. */
  idOf: (item: T) => string;
  /** Whether every page with rows has a next checkpoint: recorded for an organization's members. */
  endsWithEmptyPage?: boolean;
}

/** The rows from a checkpoint on, as the query asks. */
export function answerFrom<T extends object>(
  { values, clock }: Pick<Context, 'values' | 'clock'>,
  options: CheckpointOptions<T>,
  all: readonly T[],
  show: (item: T, values: Record<string, unknown>) => unknown,
): TenantResponse {
  const { defaultLimit = 50 } = options;
  const take = Number(values.take ?? defaultLimit);
  const last = typeof values.from === 'string' ? read(values.from, clock.now()) : undefined;
  const start = last === undefined ? 0 : all.findIndex((item) => options.idOf(item) === last) + 1;
  const items = all.slice(start, start + take);
  const end = items.at(-1);
  const hasNext = options.endsWithEmptyPage || start + take < all.length;
  const next = end && hasNext ? { next: write(clock.now(), options.idOf(end)) } : {};
  return { status: 200, body: { [options.name]: items.map((item) => show(item, values)), ...next } };
}
