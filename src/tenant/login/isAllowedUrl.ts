const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const read = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/** Whether an address is one that a list names: exactly, or by one `*` for the first label of its host. */
function isNamed(url: URL, text: string, allowed: string): boolean {
  if (allowed === text) return true;
  const [, scheme, rest] = /^(https?:\/\/)\*(\..+)$/.exec(allowed) ?? [];
  if (scheme === undefined || rest === undefined) return false;
  const pattern = read(`${scheme}any${rest}`);
  const [label = '', ...others] = url.hostname.split('.');
  return (
    label !== '' &&
    pattern !== undefined &&
    pattern.protocol === url.protocol &&
    pattern.port === url.port &&
    pattern.hostname === ['any', ...others].join('.') &&
    pattern.pathname === url.pathname &&
    pattern.search === url.search
  );
}

/**
 * Whether a person may be sent to an address. A client without a list of its own takes any address of this machine: only
 * those that the tenant has from the start lack one.
 *
 * @param allowed What the client, or the tenant, allows.
 */
export function isAllowedUrl(text: string, allowed: readonly string[] | undefined): boolean {
  const url = read(text);
  if (!url || ['javascript:', 'data:', 'vbscript:', 'file:'].includes(url.protocol)) return false;
  if (allowed === undefined) return /^https?:$/.test(url.protocol) && LOOPBACK.test(url.hostname);
  return allowed.some((one) => isNamed(url, text, one));
}

/** The same for log-outs, of which scheme and host count in any case, and the query does not. */
export function isAllowedLogout(text: string, allowed: readonly string[] | undefined): boolean {
  const bare = (address: string): string => {
    const url = read(address);
    return url ? `${url.protocol}//${url.host}${url.pathname}` : address;
  };
  return isAllowedUrl(
    bare(text),
    allowed?.map((one) => (one.includes('*') ? one : bare(one))),
  );
}
