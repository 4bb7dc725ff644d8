/** A part of a multipart form. */
export interface FormPart {
  name: string;
  filename?: string;
  type?: string;
  value: string;
}

/** The parts of a form, by its content type; fails when it is malformed. */
export function readForm(contentType: string, body: string): FormPart[] {
  const [, boundary = ''] = /^multipart\/form-data; boundary=(\S+)$/.exec(contentType) ?? [];
  const [before, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`);
  const end = parts.pop();
  if (boundary === '' || before !== '' || end !== '--\r\n') throw new Error(`Not a form: ${body}`);
  return parts.map((part) => {
    const [, head = '', value = ''] = /^\r\n(.*?)\r\n\r\n(.*)$/s.exec(part) ?? [];
    const find = (pattern: RegExp): Record<string, string> => pattern.exec(head)?.groups ?? {};
    return {
      name: '',
      ...find(/; name="(?<name>[^"]*)"/),
      ...find(/; filename="(?<filename>[^"]*)"/),
      ...find(/\r\nContent-Type: (?<type>.*)/),
      value,
    };
  });
}
