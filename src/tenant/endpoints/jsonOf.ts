import { OAuthFault } from '../ApiFault';
import type { Context } from '../router/Route';
import type { Json } from '../store/records';

/** The fields of a body, JSON or form. @throws OAuthFault, 400, for another body. */
export function jsonOf({ body = {} }: Context): Json {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Json;
  throw new OAuthFault(400, 'invalid_request', 'The body must be an object.');
}
