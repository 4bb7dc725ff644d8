const HOST = /^(?:[A-Za-z0-9.-]{1,253}|\[[\da-fA-F:.]{2,45}\])(?::\d{1,5})?$/;

/** The origin by which a caller reached the tenant: by its Host header, so that `localhost` and `127.0.0.1` both do. */
export function originOf(host: string | undefined, origin: string): string {
  if (host === undefined || !HOST.test(host)) return origin;
  return `${origin.slice(0, origin.indexOf('://'))}://${host}`;
}
