import { ArgumentError } from '../../errors/ArgumentError';
import { prefetch, readPage } from '../../rest/lists/readPage';
import type { WalkedList } from '../../rest/lists/Walk';
import { walkPages } from '../../rest/lists/walkPages';

/** The id to start the next page from, after this event. */
function checkpointOf(event: unknown): string {
  const { log_id: id } = event as { log_id?: unknown };
  if (typeof id !== 'string') {
    throw new ArgumentError('The log_id of an event is missing; add it to the fields.');
  }
  return id;
}

/**
 * Pages from event to event: each request starts from the last event of the previous page. Only an empty page is the
 * end. A page that ends where it started is the end, too: a server that ignores `from` would repeat it for ever.
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

/** Pages through GET /logs: with `from` or `take` from event to event, else by page numbers. */
export function walkLogs(list: WalkedList): AsyncGenerator<unknown, void, undefined> {
  const { from, take } = list.params;
  return from !== undefined || take !== undefined ? walkFromEvents(list) : walkPages(list);
}
