import { byVerb, fails, succeeds, unreadable, type Fault } from '../Fault';

/** The first bytes of a correct response. */
const OK = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

/** The codes of Node's HTTP parser: they differ between versions. */
const HPE = /^HPE_/;

/** Responses that violate HTTP, JSON or the API. None is retried: the next one would be the same. */
export const answers: readonly Fault[] = [
  {
    name: 'a 200 is an HTML page that shows the request',
    api: (exchange) =>
      exchange.reply(200, `<h1>Log in</h1>${exchange.arrival.text}`, { 'content-type': 'text/html' }),
    expect: {
      all: unreadable(200, 1, { error: { statusCode: 200, code: 'ERR_INVALID_ANSWER', message: /Log in/ } }),
    },
  },
  {
    name: 'the JSON is cut off',
    api: (exchange) => exchange.reply(200, '{"user_id":"aut'),
    expect: { all: unreadable(200) },
  },
  {
    name: 'the body is not JSON',
    api: (exchange) => exchange.reply(200, 'undefined'),
    expect: { all: unreadable(200) },
  },
  {
    name: 'the body is longer than announced',
    api: (exchange) => exchange.reply(200, { user_id: 'auth0|1' }, { 'content-length': '9' }),
    expect: { all: unreadable(200) },
  },
  {
    name: '2 MB of JSON is cut off',
    api: (exchange) => exchange.reply(200, `[${'{"user_id":["auth0|1"'.repeat(100_000)}`),
    expect: { all: unreadable(200) },
  },
  {
    name: 'the error is 1 MB of open brackets',
    api: (exchange) => exchange.reply(400, '<'.repeat(1 << 20), { 'content-type': 'text/html' }),
    expect: { all: unreadable(400) },
  },
  {
    name: 'two lengths are announced',
    api: (exchange) => exchange.send(`${OK}content-length: 2\r\ncontent-length: 3\r\n\r\n{} `),
    expect: { all: fails(HPE) },
  },
  {
    name: 'the announced length is not a number',
    api: (exchange) => exchange.send(`${OK}content-length: many\r\n\r\n{}`),
    expect: { all: fails(HPE) },
  },
  {
    name: 'a chunk has no length',
    api: (exchange) => exchange.send(`${OK}transfer-encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n`),
    expect: { all: fails(HPE) },
  },
  {
    name: 'the second chunk is longer than announced',
    api: (exchange) =>
      exchange.send(`${OK}transfer-encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}}}}}\r\n0\r\n\r\n`),
    expect: { all: fails(HPE) },
  },
  {
    name: '204 comes with a body',
    api: (exchange) => exchange.reply(204, { user_id: 'auth0|1' }),
    expect: { all: [{ sent: 1, value: {} }] },
  },
  {
    name: 'a second response follows the first',
    api: (exchange) => {
      exchange.good();
      exchange.reply(200, { user_id: 'auth0|someone else' });
    },
    expect: { all: succeeds(1) },
  },
  {
    name: 'the status line is invalid',
    api: (exchange) => exchange.send('HELLO 200 OK\r\n\r\n'),
    expect: { all: fails(HPE) },
  },
  {
    name: 'the status is not a number',
    api: (exchange) => exchange.send('HTTP/1.1 abc OK\r\n\r\n'),
    expect: { all: fails(HPE) },
  },
  {
    name: 'the HTTP version is unknown',
    api: (exchange) => exchange.send('HTTP/9.9 200 OK\r\n\r\n'),
    expect: { all: fails(HPE) },
  },
  {
    name: 'a header has a forbidden character',
    api: (exchange) => exchange.send(`${OK}x-\u0000: 1\r\ncontent-length: 2\r\n\r\n{}`),
    expect: { all: fails(HPE) },
  },
  {
    name: 'a header is larger than Node allows',
    api: (exchange) => exchange.send(`${OK}x-large: ${'x'.repeat(40_000)}\r\ncontent-length: 2\r\n\r\n{}`),
    expect: { all: fails(HPE) },
  },
  {
    name: 'the server changes to another protocol',
    api: (exchange) =>
      exchange.send('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
    expect: byVerb(fails('ECONNRESET', 3), fails('ECONNRESET', 1)),
  },
];
