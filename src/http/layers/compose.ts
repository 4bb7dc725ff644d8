import type { Middleware, Send } from '../HttpRequest';

/** Wraps `send` in the middlewares; the first is the outermost. */
export function compose(middlewares: readonly Middleware[], send: Send): Send {
  return middlewares.reduceRight<Send>((next, middleware) => (request) => middleware(request, next), send);
}
