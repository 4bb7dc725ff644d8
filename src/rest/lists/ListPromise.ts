import type { Answer } from '../../http/outcome';
import { ApiPromise } from '../ApiPromise';
import type { ListDeclaration } from './ListDeclaration';
import type { FetchPage, ListParams } from './Walk';

/** Ends what a walk has under way, a page that is fetched ahead, when its loop is left. */
async function* ending(
  walk: AsyncGenerator<unknown, void, undefined>,
  left: AbortController,
): AsyncGenerator<unknown, void, undefined> {
  try {
    yield* walk;
  } finally {
    left.abort();
  }
}

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
    // Sent a tick later: an iteration claims the list before that, and then walks it in its own order. The
    // promise is then that of the first page of the walk.
    const answer = Promise.resolve().then(() => (walked ? firstOfWalk : (page = fetch(params))));
    const promise = new ListPromise<T>(...ApiPromise.following(answer as Promise<Answer<T>>, valueOf));
    promise.#iterate = () => {
      // The loop gets what fails; nobody may be waiting for the promise itself.
      promise.catch(() => undefined);
      const left = new AbortController();
      const fetchUntilLeft: FetchPage = (asked) => {
        const fetched = fetch(asked, left.signal);
        tellPage(fetched);
        return fetched;
      };
      return (walked = ending(walk({ fetch: fetchUntilLeft, params, items, first: page }), left));
    };
    return promise;
  }

  /** The items of all pages. */
  [Symbol.asyncIterator](): AsyncGenerator<unknown, void, undefined> {
    if (!this.#iterate) throw new TypeError('This promise is not the result of a call of a list.');
    return this.#iterate();
  }
}
