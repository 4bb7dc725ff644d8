import type { ServerResponse } from 'node:http';
import type { TenantResponse } from '../router/Route';
import { contentOf } from './contentOf';

/** Writes a response, or treats the connection as a planned fault says. */
export function writeResponse(response: ServerResponse, answer: TenantResponse): void {
  const { status, body, headers, fault } = answer;
  if (fault === 'hang') return;
  if (fault === 'reset') return reset(response);
  const { content, length, type } = contentOf(answer);
  response.writeHead(status, {
    ...(type === undefined ? {} : { 'content-type': type }),
    ...headers,
    // A response to HEAD has no body, but the content-length of GET.
    ...(status === 204 || (body === undefined && headers?.['content-length'])
      ? {}
      : { 'content-length': length }),
  });
  if (fault === 'truncate') return truncate(response, Buffer.from(content));
  response.end(content);
}

function reset({ socket }: ServerResponse): void {
  // Node 18.2 has no resetAndDestroy: the connection just ends there.
  if (socket && 'resetAndDestroy' in socket && !('encrypted' in socket)) socket.resetAndDestroy();
  else socket?.destroy();
}

function truncate(response: ServerResponse, content: Buffer): void {
  // Written before the connection breaks, so that the client receives half of the response.
  response.write(content.subarray(0, Math.floor(content.length / 2)), () => response.socket?.destroy());
}
