import { ApiFault } from '../ApiFault';
import type { TenantResponse } from '../router/Route';

/** Options of a list. */
export interface ListOptions {
  /** Name of the list in a response with totals. */
  name: string;
  /** The default number of rows in a page. Default 50. */
  defaultLimit?: number;
  /** Whether a response with totals has `length`, the number of items in the page: users and logs have it. */
  withLength?: boolean;
  /** Whether an empty list omits `total`: recorded for authentication methods. */
  omitsZeroTotal?: boolean;
  /** Whether `limit` is the number of rows: recorded for an organization's connections. */
  limitIsLength?: boolean;
  /** Whether `total` is omitted: recorded for invitations. */
  omitsTotal?: boolean;
  /** The error past the 1,000th record; undefined for lists without a cap. */
  capFault?: (page: number) => ApiFault;
}

const CAP = 1000;

/** The error of GET /users past the 1,000th record. */
export const searchCapFault = (): ApiFault =>
  new ApiFault(
    400,
    'You can only page through the first 1000 records. See https://auth0.com/docs/users/search/v3/view-search-results-by-page#limitation',
    'invalid_paging',
  );

/** The error of lists with checkpoint paging past the 1,000th record. */
export const listCapFault = (page: number): ApiFault =>
  new ApiFault(
    400,
    `Requesting page ${page} exceeds the allowed maximum of 1000 records. To fetch results beyond 1000, use the checkpoint pagination method.`,
  );

/** One page of a list, as the query asks. */
export function answerPage<T>(
  values: Readonly<Record<string, unknown>>,
  options: ListOptions,
  select: (values: Record<string, unknown>) => readonly T[],
  show: (item: T, values: Record<string, unknown>) => unknown,
): TenantResponse {
  const page = Number(values.page ?? 0);
  const limit = Number(values.per_page ?? options.defaultLimit ?? 50);
  const start = page * limit;
  if (options.capFault && start + limit > CAP) throw options.capFault(page);
  const all = select(values);
  const items = all.slice(start, start + limit).map((item) => show(item, values));
  if (values.include_totals !== true) return { status: 200, body: items };
  const length = options.withLength ? { length: items.length } : {};
  const omitsTotal = options.omitsTotal || (options.omitsZeroTotal && all.length === 0);
  const total = omitsTotal ? {} : { total: all.length };
  const shownLimit = options.limitIsLength ? items.length : limit;
  return { status: 200, body: { start, limit: shownLimit, ...length, ...total, [options.name]: items } };
}
