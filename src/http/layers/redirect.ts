import type { HttpRequest, HttpResponse, Middleware, Send } from '../HttpRequest';
import { transportError } from '../transport/transportError';

const MAX_REDIRECTS = 5;
const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function parse(location: string, from: string): URL {
  try {
    return new URL(location, from);
  } catch {
    throw transportError(
      `The redirect to "${location}" can't be followed: it is not a URL.`,
      'ERR_REDIRECT_REFUSED',
    );
  }
}

/** The URL that a response redirects to. @throws a TransportError for another origin, or an invalid URL. */
function targetOf(from: string, location: string): string {
  const [here, there] = [new URL(from), parse(location, from)];
  there.hash = '';
  if (there.origin === here.origin) return there.href;
  throw transportError(
    `The redirect from ${here.origin} to ${there.origin} was refused: it would carry the token there.`,
    'ERR_REDIRECT_REFUSED',
  );
}

async function follow(request: HttpRequest, moved: HttpResponse, next: Send): Promise<HttpResponse> {
  let [current, response] = [request, moved];
  for (let hops = 0; MOVED.has(response.status); hops += 1) {
    const location = response.headers['location'];
    if (!location) return response;
    const url = targetOf(current.url, location);
    if (hops >= MAX_REDIRECTS)
      throw transportError(`Gave up after ${MAX_REDIRECTS} redirects.`, 'ERR_TOO_MANY_REDIRECTS');
    current = { ...current, url };
    response = await next(current);
  }
  return response;
}

/** Follows redirects of a GET within its own origin. The token is never sent to another one. */
export const redirect: Middleware = (request, next) => {
  if (request.method !== 'GET') return next(request);
  return next(request).then((response) =>
    MOVED.has(response.status) ? follow(request, response, next) : response,
  );
};
