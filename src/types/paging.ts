/** Identifies one object by its ID. */
export interface ObjectWithId {
  /** ID, e.g. `auth0|5f7c8ec7c33c6c004bbafe82` for a user or `rol_…` for a role. */
  id: string;
}

/** Which page of a list to return. */
export interface PagingOptions {
  /** Page number, from 0. Default 0. */
  page?: number | undefined;
  /** Entries per page, at most 100. Default 50. */
  per_page?: number | undefined;
}

/** Which part of a list to return, for lists longer than 1,000 entries. */
export interface CheckpointPagingOptions {
  /** The `next` of the page before; absent for the first page. */
  from?: string | undefined;
  /** Entries per page, at most 100. Default 50. */
  take?: number | undefined;
}

/** Requests a page object with totals instead of an array. */
export interface WithTotals {
  /** The result is a page object with totals. */
  include_totals: true;
}

/** Requests the list without totals. */
export interface WithoutTotals {
  /** False or absent: the result is an array. */
  include_totals?: false | undefined;
}

/** Requests the list with or without totals, decided at run time. */
export interface MaybeTotals {
  /** True for a page object with totals instead of an array. Default false. */
  include_totals?: boolean | undefined;
}

/** The totals of a list. */
export interface PageFrame {
  /** Index of the first entry: page × per_page. */
  start: number;
  /** Requested entries per page. */
  limit: number;
  /** Entries in the whole list. */
  total: number;
}

/** The totals of a list whose pages also count their entries. */
export interface Page extends PageFrame {
  /** Entries on this page. */
  length: number;
}
