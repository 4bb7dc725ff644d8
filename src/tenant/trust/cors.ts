import type { TenantRequest, TenantResponse } from '../router/Route';
import type { AllowedHosts } from './AllowedHosts';
import { hostOfOrigin } from './checkCaller';

/** The headers that pages may read beside the usual ones. */
const EXPOSED = 'x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset';
/** The headers that pages may send where a browser does not ask for certain ones. */
const USUAL_HEADERS = 'authorization, content-type, auth0-client';
/** Seconds that a browser may remember the answer. */
const MAX_AGE = 600;

/** Names of headers, as browsers list them. */
const HEADER_NAMES = /^[\w-]{1,100}(?:, ?[\w-]{1,100}){0,50}$/;

/** What lets pages of allowed hosts read an answer, as the Authentication API lets those of a client's allowed origins. */
export function corsHeaders(
  { headers: { origin } }: TenantRequest,
  hosts: AllowedHosts,
  own: string,
): Record<string, string> {
  if (origin === undefined) return {};
  const site = hostOfOrigin(origin);
  if (site === undefined || !hosts.has(site, own)) return { vary: 'Origin' };
  return { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED };
}

/** The answer to OPTIONS: which methods a path has, and for a browser that asks first, that it may send. */
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
            'access-control-allow-headers': HEADER_NAMES.test(asked) ? asked : USUAL_HEADERS,
            'access-control-max-age': String(MAX_AGE),
          }
        : {}),
    },
  };
}
