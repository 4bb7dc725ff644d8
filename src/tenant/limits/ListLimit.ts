import type { Limit } from './Limit';
import { sizeOf } from './sizeOf';

/** Keeps a list within a limit: its oldest items go first. The list may be changed elsewhere, too: a test may empty it. */
export class ListLimit<T extends object> {
  readonly #list: T[];
  readonly #limit: Limit;
  /** The items that are counted, the last of them, and their bytes. */
  #counted = 0;
  #last: T | undefined;
  #bytes = 0;

  constructor(list: T[], limit: Limit) {
    this.#list = list;
    this.#limit = limit;
  }

  /** Lets the oldest items go until the list is within its limit. */
  trim(): void {
    this.#count();
    const list = this.#list;
    const { count, bytes } = this.#limit;
    let gone = 0;
    const isOver = (left: number): boolean => left > count || (left > 1 && this.#bytes > bytes);
    while (isOver(list.length - gone)) {
      const item = list[gone];
      if (item) this.#bytes -= sizeOf(item);
      gone += 1;
    }
    if (gone > 0) list.splice(0, gone);
    this.#counted = list.length;
    this.#last = list.at(-1);
  }

  /** Counts what is new; everything, when somebody else took items away. */
  #count(): void {
    const list = this.#list;
    const isChanged = list.length < this.#counted || list[this.#counted - 1] !== this.#last;
    if (isChanged) {
      this.#counted = 0;
      this.#bytes = 0;
    }
    for (const item of list.slice(this.#counted)) this.#bytes += sizeOf(item);
  }
}
