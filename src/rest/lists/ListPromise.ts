import type { Answer } from '../../http/outcome';
import { ApiPromise } from '../ApiPromise';
import type { ListDeclaration } from './ListDeclaration';
import type { FetchPage, ListParams } from './Walk';

/**
 * The promise of a list: it resolves to the page that was asked for; and, iterated, gives the items of all
 * pages from there on, fetched ahead by one.
 */
export class ListPromise<T> extends ApiPromise<T> implements AsyncIterable<unknown> {
  #iterate: (() => AsyncGenerator<unknown, void, undefined>) | undefined;

  /** Makes one from the way to fetch a page and what the resource says of its list. */
  static start<T>(
    fetch: FetchPage,
    params: ListParams,
    { walk, items }: ListDeclaration,
    valueOf: (answer: Answer<T>) => T,
  ): ListPromise<T> {
    let walked: AsyncGenerator<unknown, void, undefined> | undefined;
    let page: Promise<Answer> | undefined;
    let tellPage: (page: Promise<Answer>) => void = () => undefined;
    const firstOfWalk = new Promise<Answer>((resolve) => (tellPage = resolve));
    const watched: FetchPage = (asked) => {
      const fetched = fetch(asked);
      tellPage(fetched);
      return fetched;
    };
    // Sent a tick later: an iteration claims the list before that, and then walks it in its own order. The
    // promise is then that of the first page of the walk.
    const answer = Promise.resolve().then(() => (walked ? firstOfWalk : (page = fetch(params))));
    const promise = new ListPromise<T>(...ApiPromise.following(answer as Promise<Answer<T>>, valueOf));
    promise.#iterate = () => {
      // The loop gets what fails; nobody may be waiting for the promise itself.
      promise.catch(() => undefined);
      if (page) return walk({ fetch, params, items, first: page });
      return (walked = walk({ fetch: watched, params, items }));
    };
    return promise;
  }

  /** The items of all pages. */
  [Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    if (!this.#iterate) throw new TypeError('This promise is not the result of a call of a list.');
    return this.#iterate();
  }
}
