import type { Answer } from '../../http/outcome';

/** A page as the API answers it: its items, and what is known of the rest. */
export interface PageContent {
  items: readonly unknown[];
  /** Index of the first item in the whole list, when the answer has it. */
  start: number | undefined;
  /** Items in the whole list, when the answer has it. */
  total: number | undefined;
  /** Where the next page begins, with checkpoint paging. */
  next: string | undefined;
}

function itemsOf(page: Readonly<Record<string, unknown>>, name: string | undefined): unknown {
  return name === undefined ? Object.values(page).find(Array.isArray) : page[name];
}

/** Actions are framed by `page` and `per_page`, all others by `start`. */
function startOf({ start, page, per_page: size }: Readonly<Record<string, unknown>>): number | undefined {
  if (typeof start === 'number') return start;
  return typeof page === 'number' && typeof size === 'number' ? page * size : undefined;
}

/** Reads a page: a bare array, or an object that holds one under the given name. */
export function readPage({ data }: Answer, name: string | undefined): PageContent {
  if (Array.isArray(data)) return { items: data, start: undefined, total: undefined, next: undefined };
  const page: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {};
  const items = itemsOf(page, name);
  return {
    items: Array.isArray(items) ? items : [],
    start: startOf(page),
    total: typeof page.total === 'number' ? page.total : undefined,
    next: typeof page.next === 'string' && page.next !== '' ? page.next : undefined,
  };
}

/** A page that is fetched while the one before it is read. It rejects where it is awaited, and only there. */
export function prefetch(page: Promise<Answer>): Promise<Answer> {
  page.catch(() => undefined);
  return page;
}

/** Whether a page repeats the one before it, item by item as JSON has them. */
export function isSamePage(items: readonly unknown[], before: readonly unknown[] | undefined): boolean {
  if (items.length !== before?.length) return false;
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  // Nearly always the first items differ already.
  return isSame(items[0], before[0]) && isSame(items, before);
}
