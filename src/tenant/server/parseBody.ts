import { ApiFault } from '../ApiFault';
import type { TenantRequest } from '../router/Route';
import { readForm } from '../validation/forms';
import { isShallow } from '../validation/isShallow';
import { LARGEST_BODY } from './readBody';

/**
 * The body of a request as a value: JSON, or a form. A multipart body is left to its endpoint (undefined here).
 *
 * @throws ApiFault: 413 for more than 1 MB, 400 for what can't be read.
 */
export function parseBody({ headers, body }: TenantRequest): unknown {
  if (body === '') return undefined;
  if (Buffer.byteLength(body) > LARGEST_BODY)
    throw new ApiFault(413, `Payload content length greater than maximum allowed: ${LARGEST_BODY}`);
  const type = headers['content-type'] ?? '';
  if (/^application\/x-www-form-urlencoded/i.test(type)) return readForm(body);
  if (/^multipart\//i.test(type)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(body, refusePrototype);
  } catch (error) {
    throw error instanceof ApiFault ? error : unreadable();
  }
  if (!isShallow(value)) throw unreadable();
  return value;
}

const unreadable = (): ApiFault => new ApiFault(400, 'Invalid request payload JSON format', 'invalid_body');

/** A key that would reach an object's prototype is no data. */
function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw unreadable();
  return value;
}
