import { markForm, type Fields } from './forms';
import { MAX_PARAMETERS, tooManyParameters } from './parameters';

interface Part {
  name: string;
  content: string;
}

/** Maximum length of a boundary (RFC 2046). */
const MAX_BOUNDARY = 70;
/** Maximum size of a part's headers. */
const MAX_HEAD = 8192;

const TYPE = /^multipart\/form-data\s*;/i;
const BOUNDARY = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i;
const DISPOSITION = /^content-disposition:/i;
const NAME = /[;\s]name="([^"]*)"/i;

function boundaryOf(contentType: string): string | undefined {
  // Long enough for any boundary and the parameters around it.
  const type = contentType.slice(0, 4 * MAX_BOUNDARY);
  const [, quoted, plain] = TYPE.test(type) ? (BOUNDARY.exec(type) ?? []) : [];
  return quoted ?? plain;
}

function readPart(text: string): Part | undefined {
  const end = text.slice(0, MAX_HEAD).indexOf('\r\n\r\n');
  const lines = text.slice(0, Math.max(end, 0)).split('\r\n');
  const disposition = lines.find((line) => DISPOSITION.test(line));
  const name = disposition === undefined ? undefined : NAME.exec(disposition)?.[1];
  return name === undefined ? undefined : { name, content: text.slice(end + 4) };
}

/** The start and end of each boundary, including its line break. */
function* boundariesOf(text: string, boundary: string): Generator<{ start: number; end: number }> {
  const mark = '\r\n--';
  // Searches for line breaks only: the text may be full of near matches of the boundary.
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const end = at + mark.length;
    if (text.startsWith(boundary, end)) yield { start: at, end: end + boundary.length };
  }
}

/** @throws ApiFault, 400, for more than 1,000 parts. */
function partsOf(body: string, boundary: string): Part[] | undefined {
  const text = `\r\n${body}`;
  const parts: Part[] = [];
  let content: number | undefined;
  for (const { start, end } of boundariesOf(text, boundary)) {
    const part =
      content === undefined ? undefined : readPart(text.slice(content, start).replace(/^[ \t]*\r\n/, ''));
    if (part) parts.push(part);
    if (text.startsWith('--', end)) return parts;
    if (parts.length > MAX_PARAMETERS) throw tooManyParameters('Payload');
    content = end;
  }
  return undefined;
}

/** Reads a multipart form; undefined if the body is not one. @throws ApiFault, 400, for more than 1,000 parts. */
export function readMultipart(contentType: string, body: string): Fields | undefined {
  const boundary = boundaryOf(contentType);
  const parts = boundary === undefined ? undefined : partsOf(body, boundary);
  return parts && markForm(Object.fromEntries(parts.map(({ name, content }) => [name, content])));
}
