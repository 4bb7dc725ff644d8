/**
 * The origin in a request, from its Host header: both `localhost` and `127.0.0.1` work. The header was checked before,
 * so the host is allowed.
 */
export function originOf(host: string | undefined, own: string): string {
  return host === undefined ? own : `${own.slice(0, own.indexOf('://'))}://${host}`;
}

/** The host of an origin, with its port. */
export const hostOf = (origin: string): string => origin.slice(origin.indexOf('://') + 3);

/** The name of a tenant: the first label of its host, unless that is an address or this machine. */
export function tenantName(ownOrigin: string): string {
  const [first = ''] = new URL(ownOrigin).hostname.split('.');
  return /^[a-z][a-z\d-]{2,}$/.test(first) && first !== 'localhost' ? first : 'local-tenant';
}
