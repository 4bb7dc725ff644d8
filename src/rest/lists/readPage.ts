import type { Answer } from '../../http/outcome';

/** One page of a list: its items, and what is known about the other pages. */
export interface PageContent {
  items: readonly unknown[];
  /** Index of the first item in the whole list, if the response has it. */
  start: number | undefined;
  /** Number of items in the whole list, if the response has it. */
  total: number | undefined;
  /** The start of the next page, with checkpoint paging. */
  next: string | undefined;
}

function itemsOf(page: Readonly<Record<string, unknown>>, name: string | undefined): unknown {
  return name === undefined ? Object.values(page).find(Array.isArray) : page[name];
}

/** Lists of actions have `page` and `per_page`, all others `start`. */
function startOf({ start, page, per_page: size }: Readonly<Record<string, unknown>>): number | undefined {
  if (typeof start === 'number') return start;
  return typeof page === 'number' && typeof size === 'number' ? page * size : undefined;
}

/** Reads a page: an array, or an object with one under the given name. */
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

/** Prefetches a page while the previous one is read. Its rejection is reported where it is awaited, and only there. */
export function prefetch(page: Promise<Answer>): Promise<Answer> {
  page.catch(() => undefined);
  return page;
}

/** Whether a page repeats the previous one, comparing the items as JSON. */
export function isSamePage(items: readonly unknown[], before: readonly unknown[] | undefined): boolean {
  if (items.length !== before?.length) return false;
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  // The first items nearly always differ already.
  return isSame(items[0], before[0]) && isSame(items, before);
}
