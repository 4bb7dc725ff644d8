import type { Answer } from '../../http/outcome';
import { ApiPromise, following, type Executor } from '../ApiPromise';
import type { ListDeclaration } from './ListDeclaration';
import type { FetchPage, ListParams } from './Walk';

type Walked = AsyncGenerator<unknown, void, undefined>;
type Iterate = () => Walked;

/** Aborts the pending requests of an iteration, such as a page fetched ahead, when its loop is left. */
async function* ending(walk: Walked, left: AbortController): Walked {
  try {
    yield* walk;
  } finally {
    left.abort();
  }
}

/**
 * The promise of a list. It resolves to the requested page; iterated, it yields the items of all pages from there on,
 * and fetches one page ahead.
 */
export class ListPromise<T> extends ApiPromise<T> implements AsyncIterable<unknown> {
  readonly #iterate: Iterate;

  /** @param executor As for any promise. */
  constructor(executor: Executor<T>, answer: Promise<Answer<T>>, iterate: Iterate) {
    super(executor, answer);
    this.#iterate = iterate;
  }

  /** The items of all pages. */
  [Symbol.asyncIterator](): Walked {
    return this.#iterate();
  }
}

/** Creates the promise of a list, from the function that fetches a page and the declaration of the list. */
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
  // Sent a tick later: an iteration can claim the list before that, and then pages it in its own order. The promise
  // then resolves to the first page of the iteration.
  const answer = Promise.resolve().then(() => (walked ? firstOfWalk : (page = fetch(params))));
  const iterate: Iterate = () => {
    // The loop gets the error; the promise itself may have no handler.
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
