import type { ServerResponse } from 'node:http';
import type { TenantResponse } from '../router/Route';

/** Writes an answer, or does to the connection what a planned fault says. */
export function writeResponse(
  response: ServerResponse,
  { status, body, headers, fault }: TenantResponse,
): void {
  if (fault === 'hang') return;
  if (fault === 'reset') return reset(response);
  const isText = typeof body === 'string';
  const content = Buffer.isBuffer(body)
    ? body
    : Buffer.from(body === undefined ? '' : isText ? body : JSON.stringify(body));
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': type }),
    ...headers,
    ...(status === 204 ? {} : { 'content-length': content.length }),
  });
  if (fault === 'truncate') return truncate(response, content);
  response.end(content);
}

function reset({ socket }: ServerResponse): void {
  // Node 18.2 has no resetAndDestroy: there the connection just ends.
  if (socket && 'resetAndDestroy' in socket && !('encrypted' in socket)) socket.resetAndDestroy();
  else socket?.destroy();
}

function truncate(response: ServerResponse, content: Buffer): void {
  // Written before the connection breaks, so that the client sees the half of it.
  response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.socket?.destroy());
}
