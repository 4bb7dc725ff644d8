/** What is wrong with the arguments of a case. */
export type Flaw =
  /** The params are not an object. */
  | 'params'
  /** A value that the path or the method requires is missing or can't be sent. */
  | 'id'
  /** A parameter named like the start of a placeholder. */
  | 'prefix'
  /** The data is missing or not an object. */
  | 'data'
  /** There are more arguments than the method has. */
  | 'extra';

/** Alternative arguments; the callback comes after them. */
export interface OddArguments {
  /** What is wrong with them; undefined for valid ones. */
  flaw: Flaw | undefined;
  args: readonly unknown[];
}

/** A method and its arguments. */
export interface Method {
  /** Path of the method, e.g. `management.users.get`. */
  path: string;
  /** The arguments for an id. */
  args(id: unknown): unknown[];
  /** Whether the id is not part of the URL's path. */
  withoutId?: boolean;
  /** Missing, invalid and rare arguments. */
  odd: readonly OddArguments[];
  /** Whether to try all ids and responses, or a few. */
  coverage: 'full' | 'thin';
}

/** The data of a call. */
export const DATA = { name: 'Jane', tags: ['a', 'b'] };
