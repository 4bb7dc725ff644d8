import type { Answer } from '../../http/outcome';
import { ApiPromise, following, type Executor } from '../ApiPromise';
import type { ListDeclaration } from './ListDeclaration';
import type { FetchPage, ListParams } from './Walk';

type Walked = AsyncGenerator<unknown, void, undefined>;
type Iterate = () => Walked;

/** Ends what a walk has under way, a page that is fetched ahead, when its loop is left. */
async function* ending(walk: Walked, left: AbortController): Walked {
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
  readonly #iterate: Iterate;

  /**
   * @param executor As of any promise.
   * @param answer The whole answer.
   * @param iterate Walks the list.
   */
  constructor(executor: Executor<T>, answer: Promise<Answer<T>>, iterate: Iterate) {
    super(executor, answer);
    this.#iterate = iterate;
  }

  /** The items of all pages. */
  [Symbol.asyncIterator](): Walked {
    return this.#iterate();
  }
}

/** The promise of a list, from the way to fetch a page and what the resource says of its list. */
export function startList<T>(
  fetch: FetchPage,
  params: ListParams,
  { walk, items }: ListDeclaration,
  valueOf: (answer: Answer<T>) => T,
): ListPromise<T> {
  let walked: Walked | undefined;
  let page: Promise<Answer> | undefined;
  let tellPage: (page: Promise<Answer>) => void = () => undefined;
  const firstOfWalk = new Promise<Answer>((resolve) => (tellPage = resolve));
  // Sent a tick later: an iteration claims the list before that, and then walks it in its own order. The
  // promise is then that of the first page of the walk.
  const answer = Promise.resolve().then(() => (walked ? firstOfWalk : (page = fetch(params))));
  const iterate: Iterate = () => {
    // The loop gets what fails; no one may be waiting for the promise itself.
    promise.catch(() => undefined);
    const left = new AbortController();
    const fetchUntilLeft: FetchPage = (asked) => {
      const fetched = fetch(asked, left.signal);
      tellPage(fetched);
      return fetched;
    };
    return (walked = ending(walk({ fetch: fetchUntilLeft, params, items, first: page }), left));
  };
  const promise = new ListPromise<T>(...following(answer as Promise<Answer<T>>, valueOf), iterate);
  return promise;
}
