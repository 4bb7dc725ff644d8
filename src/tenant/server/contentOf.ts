import type { TenantResponse } from '../router/Route';

/** The body of a response. Text is sent in one packet with the headers; a Buffer would be a second one. */
export interface Content {
  readonly content: string | Buffer;
  /** Bytes. */
  readonly length: number;
  /** Undefined for no body. */
  readonly type: string | undefined;
}

export function contentOf({ body }: TenantResponse): Content {
  if (body === undefined) return { content: '', length: 0, type: undefined };
  const isText = typeof body === 'string';
  const content = isText || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return {
    content,
    length: Buffer.byteLength(content),
    type: isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
  };
}

/** The response to HEAD: the headers of GET without the body. */
export function withoutBody(response: TenantResponse): TenantResponse {
  const { body, ...rest } = response;
  if (body === undefined) return rest;
  const { length, type = '' } = contentOf(response);
  const headers = { 'content-type': type, ...response.headers, 'content-length': String(length) };
  return { ...rest, headers };
}
