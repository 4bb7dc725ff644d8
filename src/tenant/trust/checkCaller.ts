import { ApiFault } from '../ApiFault';
import type { TenantRequest } from '../router/Route';
import type { AllowedHosts } from './AllowedHosts';

/** Maximum number of characters of a header that a message quotes. */
const MAX_QUOTED = 100;

/** Maximum size of all headers, in characters. */
const MAX_HEADERS = 65_536;

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const quoted = (text: string): string => JSON.stringify(text.slice(0, MAX_QUOTED));

/** @param host With or without its port. */
function advice(host: string): string {
  const name = host.replace(/:\d+$/, '').slice(0, MAX_QUOTED);
  return `Allow it with --allow-host ${name}, or with allowedHosts: [${quoted(name)}] in the options of the tenant.`;
}

/** The host of an Origin header; undefined for `null` and invalid values. */
export function hostOfOrigin(origin: string): string | undefined {
  return /^[a-z][a-z\d+.-]{0,30}:\/\/([^/?#@\s]{1,300})$/i.exec(origin)?.[1];
}

/** @throws ApiFault, 431, if the headers are too large. */
function checkSize(headers: TenantRequest['headers']): void {
  let size = 0;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  if (size > MAX_HEADERS) throw new ApiFault(431, 'Request Header Fields Too Large');
}

/**
 * Checks the origin of a request before anything else. A web page on another site can make a browser send requests to
 * this machine, and can even read the responses by rebinding its own name to 127.0.0.1. The headers reveal both.
 *
 * @param own The tenant's own host.
 * @throws ApiFault: 431 if the headers are too large, 421 for a host that is not allowed, 403 for a write from another site.
 */
export function checkCaller({ method, headers }: TenantRequest, hosts: AllowedHosts, own: string): void {
  checkSize(headers);
  const { host, origin } = headers;
  if (host !== undefined && !hosts.has(host, own))
    throw new ApiFault(421, `This tenant does not serve the host ${quoted(host)}. ${advice(host)}`);
  if (origin === undefined || SAFE_METHODS.has(method)) return;
  const site = hostOfOrigin(origin);
  if (site === undefined)
    throw new ApiFault(403, `Writes from web pages with the origin ${quoted(origin)} are refused.`);
  if (!hosts.has(site, own))
    throw new ApiFault(403, `Writes from web pages on ${quoted(origin)} are refused. ${advice(site)}`);
}
