import { ApiFault } from '../ApiFault';
import type { TenantResponse } from '../router/Route';

/** How a list is answered. */
export interface ListOptions {
  /** Name of the list in an answer with totals. */
  name: string;
  /** Rows of a page where the query does not say. Default 50. */
  defaultLimit?: number;
  /** Whether an answer with totals tells the length of the page: users and logs do. */
  withLength?: boolean;
  /** Whether a list without rows omits `total`: so it was recorded of authentication methods. */
  omitsZeroTotal?: boolean;
  /** Whether `limit` tells how many rows there are: so it was recorded of an organization's connections. */
  limitIsLength?: boolean;
  /** Whether `total` is left out: so it was recorded of invitations. */
  omitsTotal?: boolean;
  /** What to say past the 1,000th record; undefined for lists without a cap. */
  capFault?: (page: number) => ApiFault;
}

const CAP = 1000;

/** What GET /users says past the 1,000th record. */
export const searchCapFault = (): ApiFault =>
  new ApiFault(
    400,
    'You can only page through the first 1000 records. See https://auth0.com/docs/users/search/v3/view-search-results-by-page#limitation',
    'invalid_paging',
  );

/** What lists with checkpoint paging say past the 1,000th record. */
export const listCapFault = (page: number): ApiFault =>
  new ApiFault(
    400,
    `Requesting page ${page} exceeds the allowed maximum of 1000 records. To fetch results beyond 1000, use the checkpoint pagination method.`,
  );

/** One page of a list, as the values of a query ask for it. */
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
