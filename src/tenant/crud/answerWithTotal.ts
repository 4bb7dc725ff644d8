import type { Context, TenantResponse } from '../router/Route';

/** The default number of rows in a page. */
const DEFAULT_PER_PAGE = 20;

/** Responds with a list of /actions, always with its total. Recorded: the first page omits its number. */
export function answerWithTotal<T>(
  { values }: Context,
  name: string,
  all: readonly T[],
  show: (item: T) => unknown,
): TenantResponse {
  const page = Math.max(0, Number(values.page ?? 0));
  const perPage = Math.min(100, Math.max(1, Number(values.per_page ?? DEFAULT_PER_PAGE)));
  const items = all.slice(page * perPage, (page + 1) * perPage).map(show);
  return {
    status: 200,
    body: { [name]: items, total: all.length, per_page: perPage, ...(page > 0 ? { page } : {}) },
  };
}
