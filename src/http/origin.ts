import { ArgumentError } from '../errors/ArgumentError';
import { net } from '../runtime/onDemand';
import { HTTP_HOSTS, isPlainHttpHost, warnOfPlainHttp } from './plainHttp';

function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  return net().isIP(host) === 4 ? host.startsWith('127.') : host === '::1';
}

function parse(domain: string): URL | undefined {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(domain) ? domain : `https://${domain}`);
  } catch {
    return undefined;
  }
}

const EXPECTED = 'expected a host such as "tenant.auth0.com" or an origin such as "https://tenant.auth0.com"';

/** The URL of a `domain` option. @throws ArgumentError when it is not a host or origin. */
function urlOf(domain: string): URL {
  const url = parse(domain);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new ArgumentError(`The domain is invalid; ${EXPECTED}`);
  }
  if (url.pathname !== '/' || url.search || url.hash || /[\\\s?#]/.test(domain)) {
    throw new ArgumentError(`The domain must not have a path, a query or spaces; ${EXPECTED}`);
  }
  return url;
}

/**
 * The origin that a `domain` option names: `tenant.auth0.com`, `tenant.auth0.com:8443`, or a full origin such as
 * `http://127.0.0.1:4400`. For issuers and cache keys, where nothing is sent.
 *
 * @throws ArgumentError when it is not a host or origin.
 */
export const namedOrigin = (domain: string): string => urlOf(domain).origin;

/**
 * The origin of a `domain` option to send requests to. Tokens are sent there, so plain `http:` is only allowed for
 * loopback and for hosts that you named.
 *
 * @param httpHosts The option of that name.
 * @throws ArgumentError when it is not a host or origin, or plain http to a host that is not named.
 */
export function toOrigin(domain: string, httpHosts?: readonly string[]): string {
  const url = urlOf(domain);
  // Checked even if it is not needed here: the mistake would otherwise surface with another domain.
  const isNamed = isPlainHttpHost(url, httpHosts);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    if (!isNamed) {
      throw new ArgumentError(
        `The domain uses plain http for ${url.hostname}: tokens would travel unencrypted. Use https; http is for loopback ` +
          `only, or for a local tenant in a network of containers: name it in httpHosts: ['${url.hostname}'] or ${HTTP_HOSTS}`,
      );
    }
    warnOfPlainHttp(url.host);
  }
  return url.origin;
}
