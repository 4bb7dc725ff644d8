import { ArgumentError } from '../../errors/ArgumentError';
import { prefetch, readPage } from '../../rest/lists/readPage';
import type { WalkedList } from '../../rest/lists/Walk';
import { walkPages } from '../../rest/lists/walkPages';

/** The ID that a page after this event starts from. */
function checkpointOf(event: unknown): string {
  const { log_id: id } = event as { log_id?: unknown };
  if (typeof id !== 'string') {
    throw new ArgumentError('The log_id of an event is missing; add it to the fields.');
  }
  return id;
}

/**
 * Walks from event to event: each request starts from the last event of the page before it. An empty page is the end,
 * a short one is not. So is a page that ends where it started: a server that ignores `from` would answer it for ever.
 */
async function* walkFromEvents({
  fetch,
  params,
  items: name,
  first,
}: WalkedList): AsyncGenerator<unknown, void, undefined> {
  let from: unknown = params.from;
  let current = first ?? prefetch(fetch(params));
  for (;;) {
    const { items } = readPage(await current, name);
    if (items.length === 0) return;
    const last = checkpointOf(items[items.length - 1]);
    if (last === from) return;
    from = last;
    current = prefetch(fetch({ ...params, from }));
    yield* items;
  }
}

/** Walks GET /logs: with `from` or `take` from event to event, else page by page. */
export function walkLogs(list: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const { from, take } = list.params;
  return from !== undefined || take !== undefined ? walkFromEvents(list) : walkPages(list);
}
