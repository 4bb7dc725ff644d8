import type { IncomingMessage } from 'node:http';
import { ApiFault } from '../ApiFault';

/** The maximum size of a state or seed, in bytes. */
const MAX_BODY = 256 * 1024 * 1024;

/** The parsed JSON body, the text of NDJSON, or undefined for none. @throws ApiFault: 413, 400 */
export async function readControlBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Buffer);
    size += bytes.length;
    if (size <= MAX_BODY) chunks.push(bytes);
    else chunks.length = 0;
  }
  if (size > MAX_BODY) throw new ApiFault(413, `body must be at most ${MAX_BODY} bytes; got ${size}`);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text === '') return undefined;
  if (/ndjson/i.test(request.headers['content-type'] ?? '')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ApiFault(400, `body must be JSON: ${reason}`, 'invalid_body');
  }
}
