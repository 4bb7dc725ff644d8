import type { TenantRequest, TenantResponse } from '../router/Route';
import type { AllowedHosts } from './AllowedHosts';
import { hostOfOrigin } from './checkCaller';

/** Response headers that pages may read. */
const EXPOSED_HEADERS = 'x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset';
/** Request headers that pages may send if the preflight does not name any. */
const DEFAULT_HEADERS = 'authorization, content-type, auth0-client';
/** Seconds for which a browser may cache a preflight. */
const MAX_AGE = 600;

/** A list of header names, as browsers send it. */
const HEADER_NAMES = /^[\w-]{1,100}(?:, ?[\w-]{1,100}){0,50}$/;

/** CORS headers: pages on allowed hosts may read the response, as with the allowed origins of a client in the Authentication API. */
export function corsHeaders(
  { headers: { origin } }: TenantRequest,
  hosts: AllowedHosts,
  own: string,
): Record<string, string> {
  if (origin === undefined) return {};
  const site = hostOfOrigin(origin);
  if (site === undefined || !hosts.has(site, own)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': EXPOSED_HEADERS,
  };
}

/** The response to OPTIONS: the methods of a path, and the permissions that a preflight asks for. */
export function answerOptions({ headers }: TenantRequest, methods: readonly string[]): TenantResponse {
  const all = methods.join(', ');
  const asked = headers['access-control-request-headers'] ?? '';
  const isPreflight = headers['access-control-request-method'] !== undefined;
  return {
    status: 204,
    headers: {
      allow: all,
      ...(isPreflight
        ? {
            'access-control-allow-methods': all,
            'access-control-allow-headers': HEADER_NAMES.test(asked) ? asked : DEFAULT_HEADERS,
            'access-control-max-age': String(MAX_AGE),
          }
        : {}),
    },
  };
}
