import { ApiFault } from '../ApiFault';
import type { TenantRequest } from '../router/Route';
import type { AllowedHosts } from './AllowedHosts';

/** The most characters of a header that a message repeats. */
const MAX_SHOWN = 100;

/** The most characters that all headers may have: servers of APIs take far fewer. */
const MAX_HEADERS = 65_536;

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const shown = (text: string): string => JSON.stringify(text.slice(0, MAX_SHOWN));

const advice = (host: string): string =>
  `Allow it with --allow-host ${host}, or with allowedHosts: [${shown(host)}] in the options of the tenant.`;

/** The host of an origin, as browsers send it; undefined for `null` and for what is not one. */
export function hostOfOrigin(origin: string): string | undefined {
  return /^[a-z][a-z\d+.-]{0,30}:\/\/([^/?#@\s]{1,300})$/i.exec(origin)?.[1];
}

/** @throws ApiFault, 431, for headers that would be costly to read. */
function checkSize(headers: TenantRequest['headers']): void {
  let size = 0;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  if (size > MAX_HEADERS) throw new ApiFault(431, 'Request Header Fields Too Large');
}

/**
 * Looks who is asking, before anything is done for them. A page on another site can make a browser send requests to
 * this machine, and by rebinding its own name to 127.0.0.1 even read the answers. Both show in the headers.
 *
 * @param own Host of the tenant itself.
 * @throws ApiFault: 431 for headers without measure, 421 for another host, 403 for a write of a page on another site.
 */
export function checkCaller({ method, headers }: TenantRequest, hosts: AllowedHosts, own: string): void {
  checkSize(headers);
  const { host, origin } = headers;
  if (host !== undefined && !hosts.has(host, own)) {
    const name = host.replace(/:\d+$/, '').slice(0, MAX_SHOWN);
    throw new ApiFault(421, `This tenant does not serve the host ${shown(host)}. ${advice(name)}`);
  }
  if (origin === undefined || SAFE_METHODS.has(method)) return;
  const site = hostOfOrigin(origin);
  if (site === undefined)
    throw new ApiFault(403, `This tenant takes no writes from pages of unknown origin (${shown(origin)}).`);
  if (!hosts.has(site, own))
    throw new ApiFault(
      403,
      `This tenant takes no writes from pages of ${shown(origin)}. ${advice(site.replace(/:\d+$/, '').slice(0, MAX_SHOWN))}`,
    );
}
