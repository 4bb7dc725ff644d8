import { originOf } from './originOf';
import type { Context, TenantRequest } from './Route';

/** What an endpoint works with, before its route is known. @param origin Where the tenant is reached. */
export function contextOf(
  tenant: Pick<Context, 'store' | 'clock' | 'ids' | 'signer' | 'outbox'>,
  request: TenantRequest,
  origin: string,
): Context {
  const mark = request.target.indexOf('?');
  return {
    ...tenant,
    origin: originOf(request.headers.host, origin),
    params: {},
    query: new URLSearchParams(mark < 0 ? '' : request.target.slice(mark + 1)),
    body: undefined,
    request,
    claims: {},
  };
}
