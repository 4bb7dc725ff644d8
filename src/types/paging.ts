/** Names one user. */
export interface ObjectWithId {
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  id: string;
}

/** Which page of a list. */
export interface PagingOptions {
  /** Page number, from 0. Default 0. */
  page?: number;
  /** Entries per page, at most 100. Default 50. */
  per_page?: number;
}

/** Asks for the list with its totals: the answer is a page object instead of an array. */
export interface WithTotals {
  /** The answer is a page object with totals. */
  include_totals: true;
}

/** Asks for the list alone. */
export interface WithoutTotals {
  /** False or absent: the answer is an array. */
  include_totals?: false;
}

/** The frame of a list with totals. */
export interface Page {
  /** Index of the first entry: page × per_page. */
  start: number;
  /** Entries asked for. */
  limit: number;
  /** Entries on this page; absent on lists other than users and logs. */
  length?: number;
  /** Entries in the whole list. */
  total: number;
}
