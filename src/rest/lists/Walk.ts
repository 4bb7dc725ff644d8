import type { Answer } from '../../http/outcome';

/** Parameters of a list, by name. */
export type ListParams = Readonly<Record<string, unknown>>;

/** Fetches one page. */
export type FetchPage = (params: ListParams, cancel?: AbortSignal) => Promise<Answer>;

/** What a walk works with. */
export interface WalkedList {
  fetch: FetchPage;
  /** What the caller asked for. */
  params: ListParams;
  /** Under which name the items stand where an answer is an object. Undefined: under whichever holds an array. */
  items: string | undefined;
  /** The page that the parameters name, when it was fetched already. */
  first?: Promise<Answer> | undefined;
}

/** Yields the items of all pages, in order. */
export type Walk = (list: WalkedList) => AsyncGenerator<unknown, void, undefined>;
