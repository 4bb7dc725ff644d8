import { ArgumentError } from '../errors/ArgumentError';
import { net } from '../runtime/onDemand';

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

/**
 * The origin that a `domain` option names: `tenant.auth0.com`, `tenant.auth0.com:8443`, or a full
 * origin such as `http://127.0.0.1:4400`. Tokens travel there, so plain `http:` is for loopback alone.
 *
 * @throws ArgumentError when it is no host or origin, or plain http to another machine.
 */
export function toOrigin(domain: string): string {
  const url = parse(domain);
  const expected =
    'expected a host such as "tenant.auth0.com" or an origin such as "https://tenant.auth0.com"';
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new ArgumentError(`The domain is invalid; ${expected}`);
  }
  if (url.pathname !== '/' || url.search || url.hash || /[\\\s?#]/.test(domain)) {
    throw new ArgumentError(`The domain must not have a path, a query or spaces; ${expected}`);
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new ArgumentError(
      `The domain uses plain http for ${url.hostname}: tokens would travel unencrypted. Use https; http is for loopback only`,
    );
  }
  return url.origin;
}
