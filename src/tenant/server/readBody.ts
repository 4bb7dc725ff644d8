import type { IncomingMessage } from 'node:http';

/** The largest body that the API takes, in bytes. */
export const MAX_BODY = 1_048_576;

/** The body of a request: of one that is larger than the API takes just enough to tell. Rejects when it breaks off. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Read on, so that the client gets to see the answer, but keep nothing.
    if (size <= MAX_BODY) chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  const body = Buffer.concat(chunks);
  return body.subarray(0, MAX_BODY + 1).toString('utf8');
}
