const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const read = (text: string): URL | undefined => {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
};

/** Whether a list contains a URL: exactly, or with one `*` for the first label of its host. */
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
 * Whether a browser may be redirected to a URL. A client without a list allows any URL on this machine: only the
 * tenant's initial clients have none.
 *
 * @param allowed The allowed URLs of the client or tenant.
 */
export function isAllowedUrl(text: string, allowed: readonly string[] | undefined): boolean {
  const url = read(text);
  if (!url || ['javascript:', 'data:', 'vbscript:', 'file:'].includes(url.protocol)) return false;
  if (allowed === undefined) return /^https?:$/.test(url.protocol) && LOOPBACK.test(url.hostname);
  return allowed.some((one) => isNamed(url, text, one));
}

/** The same for logouts, where scheme and host ignore case, and the query does not count. */
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
