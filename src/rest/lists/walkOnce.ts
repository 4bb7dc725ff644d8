import type { WalkedList } from './Walk';
import { readPage } from './readPage';

/** Yields the items of a list that one answer holds whole. */
export async function* walkOnce(list: WalkedList): AsyncGenerator<unknown, void, undefined> {
  yield* readPage(await (list.first ?? list.fetch(list.params)), list.items).items;
}
