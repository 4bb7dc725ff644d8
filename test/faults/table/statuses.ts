import { byVerb, first, refused, succeeds, unreadable, type Fault } from '../Fault';

const html = '<html><body><h1>Bad gateway</h1>';

/** Statuses of servers and gateways that did not process the request, or lost its response. */
const gateways = [408, 502, 503, 504].flatMap((status): Fault[] => [
  {
    name: `every response is ${status}`,
    api: (exchange) => exchange.reply(status, { error: 'Away', message: 'Away' }),
    expect: byVerb(refused(status, 3), refused(status, 1)),
  },
  {
    name: `the first response is ${status}`,
    api: first(1, (exchange) => exchange.reply(status)),
    expect: byVerb(succeeds(2), refused(status, 1)),
  },
]);

/** Error responses. */
export const statuses: readonly Fault[] = [
  ...gateways,
  {
    name: 'two gateway errors in a row, of different kinds',
    api: first(2, (exchange) => exchange.reply(500 + 1 + exchange.count)),
    expect: byVerb(succeeds(3), refused(502, 1)),
  },
  {
    name: 'every response is 500',
    api: (exchange) => exchange.reply(500, { error: 'Internal Server Error', message: 'Oops' }),
    expect: { all: refused(500, 1) },
  },
  {
    name: 'the first response is 500',
    api: first(1, (exchange) => exchange.reply(500)),
    expect: { all: refused(500, 1) },
  },
  {
    name: 'a 503 with a Retry-After of 0',
    api: first(1, (exchange) => exchange.reply(503, '', { 'retry-after': '0' })),
    expect: byVerb(succeeds(2), refused(503, 1)),
  },
  {
    name: 'a 503 with a Retry-After of an hour',
    api: (exchange) => exchange.reply(503, '', { 'retry-after': '3600' }),
    expect: { all: refused(503, 1) },
  },
  {
    name: 'a 503 with a Retry-After date in the past',
    api: first(1, (exchange) => exchange.reply(503, '', { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' })),
    expect: byVerb(succeeds(2), refused(503, 1)),
  },
  {
    name: 'a 502 is an HTML page that shows the request',
    api: (exchange) => exchange.reply(502, html + exchange.arrival.text, { 'content-type': 'text/html' }),
    expect: byVerb(unreadable(502, 3), unreadable(502, 1)),
  },
  {
    name: 'the error shows the request in its message and headers',
    api: (exchange) =>
      exchange.reply(
        400,
        { error: 'Bad Request', message: exchange.arrival.text, errorCode: 'echo' },
        { 'x-echo': /authorization: ([^\r]*)/i.exec(exchange.arrival.text)?.[1] ?? '' },
      ),
    expect: { all: refused(400, 1, { error: { statusCode: 400, message: /REDACTED/ } }) },
  },
  {
    name: 'the error is nested 100,000 levels deep',
    api: (exchange) => exchange.reply(400, '['.repeat(100_000) + ']'.repeat(100_000)),
    expect: { all: refused(400, 1) },
  },
  {
    name: 'the status is unknown',
    api: (exchange) => exchange.reply(599),
    expect: { all: refused(599, 1) },
  },
  {
    name: "a 401 for a token that can't be renewed",
    api: (exchange) => exchange.reply(401, { error: 'Unauthorized', message: 'Expired token' }),
    expect: { all: refused(401, 1) },
  },
];
