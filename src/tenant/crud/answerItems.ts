import { answerFrom } from '../endpoints/checkpoint';
import { answerPage, listCapFault, type ListOptions } from '../endpoints/paging';
import type { Context, TenantResponse } from '../router/Route';
import type { Json } from '../store/records';

/** Options of a list beyond its operation. */
export interface ItemsOptions<T> extends Omit<ListOptions, 'name'> {
  /** The value of a checkpoint. Default: the item's `id`. */
  idOf?: (item: T) => string;
  /** Whether every page with rows has a next checkpoint. */
  endsWithEmptyPage?: boolean;
}

/**
 * Responds with a list as its operation describes it: an array, an object with totals, or one with checkpoints. @param
 * all The rows in a stable order; new ones at the end.
 */
export function answerItems<T extends object>(
  context: Context,
  all: readonly T[],
  show: (item: T, values: Json) => unknown,
  options: ItemsOptions<T> = {},
): TenantResponse {
  const { values, operation } = context;
  const { name = '', array, totals, checkpoints } = operation?.list ?? {};
  const { defaultLimit = 50, idOf = ({ id }: { id?: unknown }) => String(id) } = options;
  const isCheckpoint = 'take' in values || 'from' in values || !(array || totals);
  if (checkpoints && isCheckpoint)
    return answerFrom(context, { ...options, name, idOf, defaultLimit }, all, show);
  if (!operation?.query?.properties?.per_page) {
    const items = all.map((item) => show(item, values));
    return { status: 200, body: array ? items : { [name]: items } };
  }
  const cap = checkpoints ? { capFault: listCapFault } : {};
  // If the operation has no array form, there are always totals.
  const asked = array ? values : { ...values, include_totals: true };
  return answerPage(
    asked,
    { ...cap, ...options, name },
    () => all,
    (item) => show(item, values),
  );
}
