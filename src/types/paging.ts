/** Names one user. */
export interface ObjectWithId {
  /** User ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82`. */
  id: string;
}

/** Which page of a list. */
export interface PagingOptions {
  /** Page number, from 0. Default 0. */
  page?: number | undefined;
  /** Entries per page, at most 100. Default 50. */
  per_page?: number | undefined;
}

/** Asks for the list with its totals: the answer is a page object instead of an array. */
export interface WithTotals {
  /** The answer is a page object with totals. */
  include_totals: true;
}

/** Asks for the list alone. */
export interface WithoutTotals {
  /** False or absent: the answer is an array. */
  include_totals?: false | undefined;
}

/** May ask for the list with its totals: what the answer is shows when the program runs. */
export interface MaybeTotals {
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** The frame of a list with totals. */
export interface PageFrame {
  /** Index of the first entry: page × per_page. */
  start: number;
  /** Entries asked for. */
  limit: number;
  /** Entries in the whole list. */
  total: number;
}

/** The frame of a list of users or logs with totals. */
export interface Page extends PageFrame {
  /** Entries on this page. */
  length: number;
}
