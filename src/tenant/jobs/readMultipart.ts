/** One field of a multipart form. */
export interface Part {
  name: string;
  content: string;
}

function readPart(text: string): Part | undefined {
  const end = text.indexOf('\r\n\r\n');
  const head = text.slice(0, Math.max(end, 0));
  const name = /^content-disposition:[^\r\n]*[;\s]name="([^"]*)"/im.exec(head)?.[1];
  return end < 0 || name === undefined ? undefined : { name, content: text.slice(end + 4) };
}

/** The fields of a multipart form; undefined for what is none. */
export function readMultipart(contentType: string, body: string): Part[] | undefined {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  // What stands before the first boundary and after the last is no part.
  const parts = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1);
  const end = parts.findIndex((part) => part.startsWith('--'));
  if (end < 0) return undefined;
  return parts.slice(0, end).flatMap((part) => readPart(part.replace(/^[ \t]*\r\n/, '')) ?? []);
}
