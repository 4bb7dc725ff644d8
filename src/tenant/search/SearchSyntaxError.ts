/** The search refuses a query: the message says what is wrong, and where. */
export class SearchSyntaxError extends Error {
  /** @param message What is wrong. @param position Index in the query, from 0. */
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(`${message} (at character ${position + 1})`);
    this.name = 'SearchSyntaxError';
  }
}
