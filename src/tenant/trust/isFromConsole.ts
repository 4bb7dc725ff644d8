import type { TenantRequest } from '../router/Route';

/** Set by the tenant's own page, whose calls are kept out of journal, faults and limits. */
const HEADER = 'x-auth0-classic-console';

/** Whether the tenant's own page sent a request to the Management API: other origins can't claim it. */
export function isFromConsole({ target, headers }: TenantRequest, ownOrigin: string): boolean {
  if (headers[HEADER] !== '1' || !target.startsWith('/api/v2/')) return false;
  const { origin, host, 'sec-fetch-site': site = 'none' } = headers;
  const scheme = ownOrigin.slice(0, ownOrigin.indexOf('://'));
  const isOwn = origin === undefined || origin === ownOrigin || origin === `${scheme}://${host ?? ''}`;
  return isOwn && (site === 'same-origin' || site === 'none');
}
