import type { TenantResponse } from '../router/Route';

/** The body of a response as bytes, and its type; undefined type for no body. */
export function contentOf({ body }: TenantResponse): { content: Buffer; type: string | undefined } {
  if (body === undefined) return { content: Buffer.alloc(0), type: undefined };
  const isText = typeof body === 'string';
  return {
    content: Buffer.isBuffer(body) ? body : Buffer.from(isText ? body : JSON.stringify(body)),
    type: isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
  };
}

/** The response to HEAD: the headers of GET without the body. */
export function withoutBody(response: TenantResponse): TenantResponse {
  const { body, ...rest } = response;
  if (body === undefined) return rest;
  const { content, type = '' } = contentOf(response);
  const headers = { 'content-type': type, ...response.headers, 'content-length': String(content.length) };
  return { ...rest, headers };
}
