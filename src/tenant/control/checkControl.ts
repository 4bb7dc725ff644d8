import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiFault } from '../ApiFault';
import type { TenantRequest } from '../router/Route';
import type { AllowedHosts } from '../trust/AllowedHosts';
import { checkCaller } from '../trust/checkCaller';

/** Content types that a form, or a script without a preflight, can send to any site. */
const SIMPLE_TYPE = /^(application\/x-www-form-urlencoded|multipart\/|text\/plain)/i;
const TAKEN_TYPE = /^application\/(json|x-ndjson)\s*(;|$)/i;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A link to the page: the page contains no data, and can't be framed. */
const isLinkToPage = ({ method, target, headers }: Omit<TenantRequest, 'body'>): boolean =>
  method === 'GET' &&
  /^\/_tenant\/?(\?|$)/.test(target) &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document';

/**
 * Checks the caller of the control interface: programs and the tenant's own page may use it, other pages may not.
 *
 * @param own The tenant's own origin.
 * @throws ApiFault: 421 for a host that is not allowed, 403 for another site or a form, 415 for another type.
 */
export function checkControl(request: Omit<TenantRequest, 'body'>, hosts: AllowedHosts, own: string): void {
  const { headers } = request;
  const scheme = own.slice(0, own.indexOf('://'));
  checkCaller({ ...request, body: '' }, hosts, own.slice(own.indexOf('://') + 3));
  const { origin, host = '', 'sec-fetch-site': site = 'none', 'content-type': type } = headers;
  if (origin !== undefined && origin !== own && origin !== `${scheme}://${host}`)
    throw new ApiFault(
      403,
      `Requests from other origins are refused; got ${JSON.stringify(origin.slice(0, 100))}`,
    );
  if (site !== 'none' && site !== 'same-origin' && !isLinkToPage(request))
    throw new ApiFault(403, 'Requests from other sites are refused (sec-fetch-site).');
  if (type !== undefined && SIMPLE_TYPE.test(type))
    throw new ApiFault(403, 'Forms and plain text are refused: set content-type to application/json.');
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody && !TAKEN_TYPE.test(type ?? ''))
    throw new ApiFault(415, 'Set content-type to application/json, or application/x-ndjson for a seed.');
}

/** @throws ApiFault, 401, without the key of a tenant that has one. */
export function checkKey(headers: TenantRequest['headers'], key: string | undefined): void {
  if (key === undefined) return;
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (!timingSafeEqual(digest(given), digest(key)))
    throw new ApiFault(
      401,
      'This tenant needs its key: send the header authorization: Bearer KEY.',
      'invalid_key',
    );
}
