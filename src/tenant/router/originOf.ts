/**
 * The origin by which a caller reached the tenant: by its Host header, so that `localhost` and `127.0.0.1` both do. The
 * header was checked before: it names a host that the tenant answers for.
 */
export function originOf(host: string | undefined, own: string): string {
  return host === undefined ? own : `${own.slice(0, own.indexOf('://'))}://${host}`;
}

/** The host of an origin, with its port. */
export const hostOf = (origin: string): string => origin.slice(origin.indexOf('://') + 3);
