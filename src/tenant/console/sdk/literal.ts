const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** The maximum length of a line. */
const WIDTH = 80;

function quote(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner.replace(/[\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`)}'`;
}

// A field of this name would set the prototype, unless it is computed.
const keyOf = (name: string): string =>
  name === '__proto__' ? "['__proto__']" : IDENTIFIER.test(name) ? name : quote(name);

/** A JSON value as a JavaScript literal. @param column The column where it starts. */
export function literal(value: unknown, indent = '', column = indent.length): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => literal(item, deeper))
    : Object.entries(value).map(([name, item]) => `${keyOf(name)}: ${literal(item, deeper)}`);
  if (items.length === 0) return isList ? '[]' : '{}';
  const line = items.join(', ');
  const [open, close, pad] = isList ? ['[', ']', ''] : ['{', '}', ' '];
  if (line.length + column <= WIDTH && !line.includes('\n')) return `${open}${pad}${line}${pad}${close}`;
  return `${open}\n${items.map((item) => `${deeper}${item},\n`).join('')}${indent}${close}`;
}
