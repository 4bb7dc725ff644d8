import { ArgumentError } from '../errors/ArgumentError';

/** The environment variable with more hosts for plain http, separated by commas. */
export const HTTP_HOSTS = 'AUTH0_CLASSIC_HTTP_HOSTS';

/** A name or an address, with or without a port. */
const HOST = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

function check(hosts: unknown): readonly string[] {
  if (!Array.isArray(hosts))
    throw new ArgumentError("httpHosts must be a list of host names, such as ['tenant']");
  const wrong: unknown = hosts.find((host) => typeof host !== 'string' || !HOST.test(host));
  if (wrong !== undefined) {
    throw new ArgumentError(
      `httpHosts must hold host names, such as "tenant" or "tenant:4400"; got ${JSON.stringify(wrong)}`,
    );
  }
  return hosts;
}

/**
 * Whether plain http is allowed for the host of a URL, by the option or the environment variable. A host with a port
 * allows only that port.
 *
 * @throws ArgumentError for an option that is not a list of hosts.
 */
export function isPlainHttpHost({ hostname, host }: URL, httpHosts?: readonly string[]): boolean {
  const named = httpHosts === undefined ? [] : check(httpHosts);
  const others = (process.env[HTTP_HOSTS] ?? '').split(',');
  return [...named, ...others].some((text) => {
    const name = text.trim().toLowerCase();
    return name === hostname || name === host;
  });
}

const warned = new Set<string>();

/** Warns once per process and host that tokens are sent unencrypted. */
export function warnOfPlainHttp(host: string): void {
  if (warned.has(host)) return;
  warned.add(host);
  process.emitWarning(
    `Calls to http://${host} are not encrypted: everybody on the way can read tokens and secrets. Use it for a local tenant only.`,
    { code: 'AUTH0_CLASSIC_PLAIN_HTTP' },
  );
}
