import type { Answer } from '../../http/outcome';
import type { WalkedList } from './Walk';
import { prefetch, isSamePage, readPage } from './readPage';

/**
 * Walks a list page by page, or from checkpoint to checkpoint where the answers name them. It ends at an
 * empty page or where the total says so, never at one that is merely short; and at a page that repeats the one
 * before it, since a server that ignores `page` would answer for ever.
 */
export async function* walkPages({
  fetch,
  params,
  items: name,
  first,
}: WalkedList): AsyncGenerator<unknown, void, undefined> {
  let page = Number(params.page ?? 0);
  let seen: number | undefined;
  let before: readonly unknown[] | undefined;
  let current: Promise<Answer> | undefined = first ?? prefetch(fetch(params));
  while (current) {
    const {
      items,
      start = page * Number(params.per_page ?? 50),
      total,
      next,
    } = readPage(await current, name);
    if (isSamePage(items, before)) return;
    before = items;
    // Counted from the first page: its own number says where it begins, whatever its size is by default.
    seen = (seen ?? start) + items.length;
    page += 1;
    const isLast = items.length === 0 || (total !== undefined && seen >= total);
    if (next !== undefined) current = prefetch(fetch({ ...params, from: next }));
    else if (isLast || params.take !== undefined) current = undefined;
    else current = prefetch(fetch({ ...params, page }));
    yield* items;
  }
}
