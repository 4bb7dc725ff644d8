import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { answer, count, fill, type Answer } from './Answer';

const json = (value: unknown): string => JSON.stringify(value);

/** Texts of a size that are expensive to parse, to search for secrets, or to shorten. */
const TEXTS: Record<string, (size: number) => string> = {
  'open brackets of tags': (size) => fill(size, '<'),
  'tags without end': (size) => fill(size, '<a '),
  'empty tags': (size) => fill(size, '<>'),
  spaces: (size) => fill(size, ' '),
  'line breaks': (size) => fill(size, '\n'),
  'lines of a stack': (size) => fill(size, '\n    at f (x.js:1:1)'),
  'one letter': (size) => fill(size, 'a'),
  'quotation marks': (size) => fill(size, '"'),
  backslashes: (size) => fill(size, '\\'),
  'backslashes and quotation marks': (size) => fill(size, '\\"'),
  colons: (size) => fill(size, '"a":'),
  'names of secrets': (size) => fill(size, '"token":"'),
  'names of secrets in JSON in JSON': (size) => fill(size, '\\"token\\":\\"'),
  'objects of secrets that never end': (size) => fill(size, '"token":{'),
  'secrets in URLs': (size) => fill(size, '?token='),
  'secrets in one long URL': (size) => `https://x/?${fill(size, 'token=a&')}`,
  'passwords in URLs': (size) => fill(size, '://a:'),
  'a URL that never ends': (size) => `://${fill(size, 'a')}`,
  'the secrets of the request': (size) => fill(size, 'the-token '),
  'the beginnings of secrets': (size) => fill(size, 'the-toke'),
  Bearer: (size) => fill(size, 'Bearer '),
  'bytes that are not UTF-8': (size) => fill(size / 2, '\u00ff'),
  'characters of four bytes': (size) => fill(size, '\u{1f600}'),
  'zero bytes': (size) => fill(size, '\0'),
};

/** JSON of a size, by its shape. */
const JSONS: Record<string, (size: number) => string> = {
  'deep arrays': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'deep objects': (size) => '{"a":'.repeat(size / 6) + '1' + '}'.repeat(size / 6),
  'many keys': (size) => `{${count(size, (index) => `"k${index}":0`, ',')}}`,
  'one key again and again': (size) => `{${fill(size - 8, '"a":0,')}"a":0}`,
  'many secrets by name': (size) => `{${count(size, (index) => `"token${index}":"x"`, ',')}}`,
  'numbers as keys': (size) => `{${count(size, (index) => `"${index}":0`, ',')}}`,
  'many small objects': (size) => `[${fill(size - 8, '{"a":1},')}{}]`,
  'empty arrays': (size) => `[${fill(size - 4, '[],')}[]]`,
  'long numbers': (size) => `[${fill(size, '9')}]`,
  escapes: (size) => `"${fill(size - 2, '\\u0000')}"`,
  'a message': (size) => json({ message: fill(size - 20, 'a') }),
  'a message of line breaks': (size) => json({ message: fill(size / 2 - 20, '\n') }),
  'a message of stack lines': (size) => json({ message: fill(size * 0.9, '\n    at f (x.js:1:1)') }),
  'a message of tags': (size) => json({ message: fill(size - 20, '<') }),
  'a message of secrets': (size) => json({ message: fill(size * 0.8, '"token":"x"') }),
  'a message that is an object': (size) =>
    `{"message":{${count(size - 20, (index) => `"k${index}":"v"`, ',')}}}`,
  'a name of the error': (size) => json({ error: fill(size - 20, 'a'), message: 'm' }),
  'an error code': (size) => json({ errorCode: fill(size - 20, 'a'), message: 'm' }),
  'an error that is a list': (size) => `{"error":[${fill(size - 20, '"a",')}1]}`,
  __proto__: (size) => `{${fill(size - 20, '"__proto__":{},')}"a":0}`,
  'JSON that is cut off in a string': (size) => `{"message":"${fill(size - 20, 'a')}`,
  'JSON that is cut off in an object': (size) => fill(size, '{"a":{"b":1},'),
};

const TYPES: Record<string, string> = {
  JSON: 'application/json',
  HTML: 'text/html',
  'no type': '',
  'problem+json': 'application/problem+json',
  'a form': 'application/x-www-form-urlencoded',
};

const withType = (type: string): Record<string, string> => ({ 'content-type': type });

/** Responses by their bodies: every text with every type, and every JSON, as a success and as an error. */
export const BODIES: Record<string, Answer> = Object.fromEntries([
  ...Object.entries(TEXTS).flatMap(([name, text]) =>
    Object.entries(TYPES).flatMap(([typeName, type]) =>
      [200, 400].map((status): [string, Answer] => [
        `${status} of ${typeName}: ${name}`,
        (size) => answer(status, text(size), withType(type)),
      ]),
    ),
  ),
  ...Object.entries(JSONS).flatMap(([name, text]) =>
    [200, 400].map((status): [string, Answer] => [
      `${status} of JSON: ${name}`,
      (size) => answer(status, text(size)),
    ]),
  ),
]);

const ENCODERS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };

/** Compressed responses whose decoded size exceeds the SDK's limit, or is many times the usual one. */
export const ENCODED: Record<string, Answer> = Object.fromEntries(
  Object.entries(ENCODERS).flatMap(([encoding, encode]) =>
    [200, 400].flatMap((status) => [
      [
        `${status} of ${encoding}: a bomb of 80 MB`,
        () => answer(status, encode(Buffer.alloc(80 << 20)), { 'content-encoding': encoding }),
      ],
      [
        `${status} of ${encoding}: 1 MB of tags`,
        (size: number) => answer(status, encode(Buffer.alloc(size, '<')), { 'content-encoding': encoding }),
      ],
    ]),
  ),
) as Record<string, Answer>;
