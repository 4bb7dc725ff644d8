/** What is wrong with the arguments of a case. */
export type Flaw =
  /** The params are no object. */
  | 'params'
  /** A value that the path needs, or that the method insists on, is missing or can't be sent. */
  | 'id'
  /** A parameter named like the start of a placeholder. */
  | 'prefix'
  /** The data are missing or are no object. */
  | 'data'
  /** There are more arguments than the method takes. */
  | 'extra';

/** Other arguments than the usual ones; the callback comes after them. */
export interface OddArguments {
  /** What is wrong with them; undefined when they are as good as the usual ones. */
  flaw: Flaw | undefined;
  args: readonly unknown[];
}

/** A method and the arguments that it is called with. */
export interface Method {
  /** Path of the method, e.g. `management.users.get`. */
  path: string;
  /** The arguments for an id. */
  args(id: unknown): unknown[];
  /** Whether the id is not part of the URL's path. */
  withoutId?: boolean;
  /** Arguments that are missing, wrong or rare. */
  odd: readonly OddArguments[];
  /** Whether all ids and answers are tried, or a few. */
  coverage: 'full' | 'thin';
}

/** The data of a call. */
export const DATA = { name: 'Jane', tags: ['a', 'b'] };
