import type { Answer } from '../http/outcome';
import type { FetchPage, ListParams } from './ListPromise';

/** A page as the API answers it: its items, and what is known of the rest. */
export interface PageContent {
  items: readonly unknown[];
  /** Items in the whole list, when the answer tells. */
  total: number | undefined;
  /** Where the next page begins, with checkpoint paging. */
  next: string | undefined;
}

/** Reads a page: a bare array, or an object with one. */
export function readPage({ data }: Answer): PageContent {
  if (Array.isArray(data)) return { items: data, total: undefined, next: undefined };
  const page: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  const items = Object.values(page).find((value): value is unknown[] => Array.isArray(value)) ?? [];
  return {
    items,
    total: typeof page.total === 'number' ? page.total : undefined,
    next: typeof page.next === 'string' && page.next !== '' ? page.next : undefined,
  };
}

/** A page that is fetched while the one before it is read. What it rejects with is told when it is awaited. */
export function ahead(page: Promise<Answer>): Promise<Answer> {
  page.catch(() => undefined);
  return page;
}

/**
 * Walks a list page by page, or from checkpoint to checkpoint where the answers name them. It ends at an
 * empty page or where the total says so, never at one that is merely short.
 */
export async function* walkPages(
  fetch: FetchPage,
  params: ListParams,
  first?: Promise<Answer>,
): AsyncGenerator<unknown, void, undefined> {
  let page = Number(params.page ?? 0);
  let seen = page * Number(params.per_page ?? 50);
  let current: Promise<Answer> | undefined = first ?? ahead(fetch(params));
  while (current) {
    const { items, total, next } = readPage(await current);
    seen += items.length;
    page += 1;
    const isLast = items.length === 0 || (total !== undefined && seen >= total);
    if (next !== undefined) current = ahead(fetch({ ...params, from: next }));
    else if (isLast || params.take !== undefined) current = undefined;
    else current = ahead(fetch({ ...params, page }));
    yield* items;
  }
}
