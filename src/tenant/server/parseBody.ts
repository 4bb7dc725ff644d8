import { ApiFault } from '../ApiFault';
import type { TenantRequest } from '../router/Route';
import { readForm } from '../validation/forms';
import { readMultipart } from '../validation/multipart';
import { readJson } from '../validation/readJson';
import { MAX_BODY } from './readBody';

const JSON_TYPE = /^application\/(?:[\w.-]{1,100}\+)?json\s*(?:;|$)/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;
const MULTIPART_TYPE = /^multipart\//i;

/**
 * Parses the body of a request: JSON, or a form of either kind; undefined for none.
 *
 * @throws ApiFault: 413 for more than 1 MB, 415 for other types, 400 for an invalid body.
 */
export function parseBody({ headers, body }: TenantRequest): unknown {
  if (body === '') return undefined;
  if (Buffer.byteLength(body) > MAX_BODY)
    throw new ApiFault(413, `Payload content length greater than maximum allowed: ${MAX_BODY}`);
  const type = headers['content-type'] ?? 'application/json';
  if (FORM_TYPE.test(type)) return readForm(body);
  if (MULTIPART_TYPE.test(type)) return readMultipart(type, body);
  // Web pages can send text/plain to any host without a preflight, so it is not accepted as JSON.
  if (!JSON_TYPE.test(type)) throw unsupported();
  try {
    return readJson(body);
  } catch {
    throw new ApiFault(400, 'Invalid request payload JSON format', 'invalid_body');
  }
}

// The API's message is not published.
const unsupported = (): ApiFault =>
  new ApiFault(415, 'Unsupported Media Type: set the header content-type to application/json.');
