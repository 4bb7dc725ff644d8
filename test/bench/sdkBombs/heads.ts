import { answer, count, fill, head, type Answer } from './Answer';

/** Node refuses larger headers: 16 KB. */
const HEAD = 15_000;

/** Headers that the SDK reads, each as long as possible. */
const READ = [
  'content-type',
  'content-encoding',
  'retry-after',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'date',
  'location',
  'keep-alive',
  'www-authenticate',
  'set-cookie',
];
const VALUES: Record<string, string> = {
  digits: '9',
  'open brackets': '(',
  spaces: ' a',
  'plus signs': 'a+',
  dots: '../',
  parameters: 'a=b; ',
  commas: ',',
};
/** The statuses for which the headers are read. */
const STATUSES: readonly number[] = [200, 302, 400, 429, 503];

/** Responses by their headers. */
export const HEADS: Record<string, Answer> = {
  ...Object.fromEntries(
    READ.flatMap((name) =>
      Object.entries(VALUES).flatMap(([of, text]) =>
        STATUSES.map((status): [string, Answer] => {
          const prefix = name === 'content-type' ? 'application/' : '';
          const value = `${prefix}${fill(HEAD, text)}`;
          return [`${status} with a ${name} of ${of}`, () => answer(status, '{}', { [name]: value })];
        }),
      ),
    ),
  ),
  'many headers': () => head(`200 OK\r\n${count(HEAD, (index) => `a${index}: b`, '\r\n')}`),
  'many cookies': () =>
    head(`400 Bad Request\r\n${count(HEAD, (index) => `set-cookie: a${index}=b`, '\r\n')}`),
  'a long reason': () => head(`400 ${fill(HEAD, 'a')}`),
  'a reason of tags': () => head(`400 ${fill(HEAD, '<')}`),
  'hints without end': (size) =>
    Buffer.concat([Buffer.from(fill(size, 'HTTP/1.1 103 Early Hints\r\n\r\n')), answer(200, '{}')]),
  'chunks of one byte': (size) =>
    Buffer.from(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n` +
        `${fill(size, '1\r\n \r\n')}2\r\n{}\r\n0\r\n\r\n`,
    ),
  'extensions of chunks': (size) =>
    Buffer.from(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n` +
        `2;${fill(size, 'a')}\r\n{}\r\n0\r\n\r\n`,
    ),
  'trailers without end': (size) =>
    Buffer.from(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n` +
        `2\r\n{}\r\n0\r\n${count(size, (index) => `a${index}: b\r\n`)}\r\n`,
    ),
};
