import type { Recorded } from './RecordingServer';

/** One part of a form: its headers and its value. */
function partOf(text: string): string {
  const [head = '', ...body] = text.split('\r\n\r\n');
  return `${head.split('\r\n').sort().join('; ')} = ${body.join('\r\n\r\n')}`;
}

/**
 * A request whose form is written as its parts (names, filenames, content types, values), with a fixed boundary, which
 * each SDK generates randomly. Other requests are unchanged.
 */
export function readable(request: Recorded): Recorded {
  const [opening = '', boundary = ''] = /^--(\S+)\r\n/.exec(request.body) ?? [];
  if (boundary === '') return request;
  const end = `\r\n--${boundary}--\r\n`;
  if (!request.body.endsWith(end)) return { ...request, body: `${request.body} (the form has no end)` };
  const parts = request.body.slice(opening.length, -end.length).split(`\r\n--${boundary}\r\n`);
  const type = request.headers['content-type']?.replaceAll(boundary, 'the-boundary');
  return {
    ...request,
    headers: { ...request.headers, 'content-type': type },
    body: parts.map(partOf).join('\n'),
  };
}
