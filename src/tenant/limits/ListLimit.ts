import { isOver, type Limit } from './Limit';
import { sizeOf } from './sizeOf';

/** Keeps a list within a limit by removing its oldest items. Tests may change the list as well, e.g. empty it. */
export class ListLimit<T extends object> {
  readonly #list: T[];
  readonly #limit: Limit;
  /** The number of items counted so far, the last of them, and their total size. */
  #counted = 0;
  #last: T | undefined;
  #bytes = 0;

  constructor(list: T[], limit: Limit) {
    this.#list = list;
    this.#limit = limit;
  }

  /** Removes the oldest items until the list is within its limit. */
  trim(): void {
    this.#count();
    const list = this.#list;
    let gone = 0;
    while (isOver(this.#limit, list.length - gone, this.#bytes)) {
      const item = list[gone];
      if (item) this.#bytes -= sizeOf(item);
      gone += 1;
    }
    // A shift moves the start of a list; a splice moves all of its items.
    if (gone === 1) list.shift();
    else if (gone > 1) list.splice(0, gone);
    this.#counted = list.length;
    this.#last = list.at(-1);
  }

  /** Counts new items, or all items if others were removed elsewhere. */
  #count(): void {
    const list = this.#list;
    const isChanged = list.length < this.#counted || list[this.#counted - 1] !== this.#last;
    if (isChanged) {
      this.#counted = 0;
      this.#bytes = 0;
    }
    for (let index = this.#counted; index < list.length; index += 1) {
      const item = list[index];
      if (item) this.#bytes += sizeOf(item);
    }
  }
}
