import type { IncomingMessage } from 'node:http';

/** The largest request body that the API accepts, in bytes. */
export const MAX_BODY = 1_048_576;

/**
 * Reads the body of a request; of a larger one than allowed, only enough to tell. Rejects when the request is aborted.
 */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Reads the rest, so that the client gets the response, but stores nothing.
    if (size <= MAX_BODY) chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  const body = Buffer.concat(chunks);
  return body.subarray(0, MAX_BODY + 1).toString('utf8');
}
