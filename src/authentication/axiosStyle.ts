import { APIError } from '../errors/APIError';
import type { HttpClient } from '../http/HttpClient';
import { readHeader } from '../http/mergeHeaders';

/** These endpoints may respond in plain text, unless the caller asks for something else. */
const ACCEPT = 'application/json, text/plain, */*';

/** The `Accept` header of the calls that the classic SDK made with axios. */
export function acceptHeader(http: HttpClient): { Accept: string } {
  const accept = readHeader(http.headers, 'accept');
  return { Accept: accept && accept !== 'application/json' ? accept : ACCEPT };
}

/** The classic SDK rejected with axios's own error here: services read `err.response.{status,data}`. */
export function withAxiosResponse(error: unknown): unknown {
  if (!(error instanceof APIError) || !error.originalError?.response) return error;
  const { status, body, text, headers } = error.originalError.response;
  const isParsed = !(
    typeof body === 'object' &&
    body !== null &&
    Object.keys(body).length === 0 &&
    text !== '{}'
  );
  Object.defineProperty(error, 'response', {
    value: { status, data: isParsed ? body : text, headers },
    enumerable: false,
    writable: true,
    configurable: true,
  });
  return error;
}
