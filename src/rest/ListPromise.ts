import type { Answer } from '../http/outcome';
import { ApiPromise } from './ApiPromise';

/** Parameters of a list, by name. */
export type ListParams = Readonly<Record<string, unknown>>;

/** Fetches one page. */
export type FetchPage = (params: ListParams) => Promise<Answer>;

/** Yields the items of all pages, in order; `first` is the page that the parameters name, when it is there already. */
export type Walk = (
  fetch: FetchPage,
  params: ListParams,
  first?: Promise<Answer>,
) => AsyncGenerator<unknown, void, undefined>;

/**
 * The promise of a list: resolves to the one page that was asked for, as ever; and, iterated by
 * `for await`, gives the items of all pages from there on, fetched ahead by one.
 *
 * @example
 * for await (const user of management.users.getAll({ q: 'email.domain:"example.com"' })) { … }
 */
export class ListPromise<T, Item> extends ApiPromise<T> implements AsyncIterable<Item> {
  #iterate: (() => AsyncGenerator<Item, void, undefined>) | undefined;

  /** Makes one from the way to fetch a page and the way to walk all of them. */
  static start<T, Item>(
    fetch: FetchPage,
    params: ListParams,
    walk: Walk,
    valueOf: (answer: Answer<T>) => T,
  ): ListPromise<T, Item> {
    let walked: AsyncGenerator<unknown, void, undefined> | undefined;
    let page: Promise<Answer> | undefined;
    let tellPage: (page: Promise<Answer>) => void = () => undefined;
    const firstOfWalk = new Promise<Answer>((resolve) => (tellPage = resolve));
    const watched: FetchPage = (asked) => {
      const fetched = fetch(asked);
      tellPage(fetched);
      return fetched;
    };
    // Sent a tick later: a `for await` claims the list before that, and then walks it in its own order. The
    // promise is then that of the first page of the walk.
    const answer = Promise.resolve().then(() => (walked ? firstOfWalk : (page = fetch(params))));
    const promise = new ListPromise<T, Item>(...ApiPromise.following(answer as Promise<Answer<T>>, valueOf));
    promise.#iterate = () => {
      // What fails is told to the loop; the promise itself may have been left alone.
      promise.catch(() => undefined);
      const pages = page ? walk(fetch, params, page) : (walked = walk(watched, params));
      return pages as AsyncGenerator<Item, void, undefined>;
    };
    return promise;
  }

  /** The items of all pages. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    if (!this.#iterate) throw new TypeError('This promise was not made by a call of a list.');
    return this.#iterate();
  }
}
