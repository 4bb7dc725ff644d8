/** An expensive response, as the bytes of HTTP; created for each size. */
export type Answer = (size: number) => Buffer;

const STATUS_LINES: Record<number, string> = { 200: '200 OK', 302: '302 Found', 400: '400 Bad Request' };

/** Repeats a text up to a size. */
export const fill = (size: number, text: string): string =>
  text.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(text))));

/** Numbered texts up to a size, joined. */
export function count(size: number, make: (index: number) => string, separator = ''): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; ; index += 1) {
    const part = make(index);
    length += part.length + separator.length;
    if (length > size) return parts.join(separator);
    parts.push(part);
  }
}

/** A response with a body. */
export function answer(status: number, body: string | Buffer, headers: Record<string, string> = {}): Buffer {
  const bytes = Buffer.from(body as string);
  const all = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${STATUS_LINES[status] ?? `${status} Odd`}\r\n${lines.join('')}\r\n`),
    bytes,
  ]);
}

/** A response without its own body, with the given headers. */
export const head = (lines: string): Buffer => Buffer.from(`HTTP/1.1 ${lines}\r\ncontent-length: 0\r\n\r\n`);
