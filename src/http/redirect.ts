import type { Middleware } from './HttpRequest';
import { transportError } from './transportError';

const MOST_HOPS = 5;
const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Follows redirects of a GET within its own origin. The token is never carried to another one. */
export const redirect: Middleware = async (request, next) => {
  let current = request;
  let response = await next(current);
  for (let hops = 0; MOVED.has(response.status) && current.method === 'GET'; hops += 1) {
    const location = response.headers['location'];
    if (!location) return response;
    const from = new URL(current.url);
    const to = new URL(location, from);
    if (to.origin !== from.origin) {
      throw transportError(
        `The redirect from ${from.origin} to ${to.origin} was refused: it would carry the token there.`,
        'ERR_REDIRECT_REFUSED',
      );
    }
    if (hops >= MOST_HOPS)
      throw transportError(`Gave up after ${MOST_HOPS} redirects.`, 'ERR_TOO_MANY_REDIRECTS');
    current = { ...current, url: to.href };
    response = await next(current);
  }
  return response;
};
