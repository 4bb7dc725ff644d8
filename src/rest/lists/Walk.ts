import type { Answer } from '../../http/outcome';

/** Parameters of a list, by name. */
export type ListParams = Readonly<Record<string, unknown>>;

/** Fetches one page. */
export type FetchPage = (params: ListParams, cancel?: AbortSignal) => Promise<Answer>;

/** The input of an iteration. */
export interface WalkedList {
  fetch: FetchPage;
  /** The caller's parameters. */
  params: ListParams;
  /** The name of the items when a response is an object. Undefined: the name of any array. */
  items: string | undefined;
  /** The page that the parameters name, if it was fetched already. */
  first?: Promise<Answer> | undefined;
}

/** Yields the items of all pages, in order. */
export type Walk = (list: WalkedList) => AsyncGenerator<unknown, void, undefined>;
