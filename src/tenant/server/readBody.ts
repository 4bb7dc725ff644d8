import type { IncomingMessage } from 'node:http';

/** The API's limit. */
export const LARGEST_BODY = 1_048_576;

/** The body of a request; undefined when it is larger than the API takes, or broke off. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    // Read on, so that the client gets to see the answer, but keep nothing.
    if (size <= LARGEST_BODY) chunks.push(chunk as Buffer);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(chunks).toString('utf8');
}
