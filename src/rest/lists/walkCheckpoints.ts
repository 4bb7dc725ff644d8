import type { Answer } from '../../http/outcome';
import type { WalkedList } from './Walk';
import { prefetch, isSamePage, readPage, type PageContent } from './readPage';
import { walkPages } from './walkPages';

/**
 * Whether the first response shows that the server does not support checkpoints: an array, or a page without `next`.
 */
function lacksCheckpoints({ data }: Answer, { items, total, next }: PageContent): boolean {
  return Array.isArray(data) || (next === undefined && total !== undefined && total > items.length);
}

/**
 * Pages a list by `from` and `take`, since page numbers end at the first 1,000 entries. Page numbers are used when the
 * caller names a page, or the server does not support checkpoints. Ends at a page that repeats the previous one: a
 * server that ignores `from` would never end.
 */
export async function* walkCheckpoints(list: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const { fetch, params, items: name } = list;
  if (params.page !== undefined || list.first) return yield* walkPages(list);
  const { page: _page, per_page: size = 100, include_totals: _totals, take = size, ...others } = params;
  const asked = { ...others, take };
  let before: readonly unknown[] | undefined;
  let current: Promise<Answer> | undefined = prefetch(fetch(asked));
  while (current) {
    const answer: Answer = await current;
    const page = readPage(answer, name);
    if (!before && lacksCheckpoints(answer, page)) return yield* walkPages(list);
    const { items, next } = page;
    if (isSamePage(items, before)) return;
    before = items;
    current = next === undefined ? undefined : prefetch(fetch({ ...asked, from: next }));
    yield* items;
  }
}
