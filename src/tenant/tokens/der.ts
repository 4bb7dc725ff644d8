/** A value in DER, the encoding of certificates: tag, length, content. */
function value(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, 0x80 | bytes.length, ...bytes]), content]);
}

export const sequence = (...items: Buffer[]): Buffer => value(0x30, Buffer.concat(items));
export const set = (...items: Buffer[]): Buffer => value(0x31, Buffer.concat(items));
export const octets = (content: Buffer): Buffer => value(0x04, content);
/** A string of whole bytes. */
export const bits = (content: Buffer): Buffer => value(0x03, Buffer.concat([Buffer.from([0]), content]));
export const boolean = (is: boolean): Buffer => value(0x01, Buffer.from([is ? 0xff : 0]));
export const text = (content: string): Buffer => value(0x0c, Buffer.from(content));
/** Context-specific: explicit around other values, or implicit. */
export const tagged = (number: number, content: Buffer): Buffer => value(0xa0 | number, content);
export const implicit = (number: number, content: Buffer): Buffer => value(0x80 | number, content);

/** A positive integer from its bytes. */
export function integer(bytes: Buffer): Buffer {
  const first = bytes[0] ?? 0;
  return value(0x02, first >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** An object identifier, e.g. `2.5.29.17`. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 0x7f];
    for (let left = part >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return value(0x06, Buffer.from(bytes));
}

/** A time before 2050, with a precision of seconds. */
export function time(date: Date): Buffer {
  const digits = date
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/\D/g, '');
  return value(0x17, Buffer.from(`${digits.slice(2)}Z`));
}

/** No value. */
export const derNull = (): Buffer => value(0x05, Buffer.alloc(0));

/** A value in PEM. */
export const pem = (label: string, content: Buffer): string =>
  `-----BEGIN ${label}-----\n${content
    .toString('base64')
    .replace(/(.{64})/g, '$1\n')
    .trimEnd()}\n-----END ${label}-----\n`;
