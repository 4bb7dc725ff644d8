import { first, refused, succeeds, type Fault } from '../Fault';
import type { Behaviour } from '../FaultServer';

const seconds = (fromNow: number): string => String(Math.ceil(Date.now() / 1000) + fromNow);
const date = (milliseconds: number): string => new Date(milliseconds).toUTCString();

/** A 429 with these headers. */
const limited =
  (headers: () => Record<string, string>): Behaviour =>
  (exchange) =>
    exchange.reply(429, { error: 'Too Many Requests', message: 'Global limit has been reached' }, headers());

/** What a 429 may say about the wait; each but the last is as long as a retry may wait here, at most. */
const waits: Record<string, () => Record<string, string>> = {
  'no headers': () => ({}),
  'a Retry-After of 0': () => ({ 'retry-after': '0' }),
  'a Retry-After that is a date': () => ({ 'retry-after': date(Date.now() - 1_000), date: date(Date.now()) }),
  'a Retry-After of a server whose clock is years behind': () => ({
    'retry-after': date(978_307_200_000),
    date: date(978_307_200_000),
  }),
  'a Retry-After of a server whose clock is years ahead': () => ({
    'retry-after': date(4_070_908_800_000),
    date: date(4_070_908_800_000),
  }),
  'a Retry-After that is not a time': () => ({ 'retry-after': 'soon' }),
  'a Retry-After below zero': () => ({ 'retry-after': '-5' }),
  'a Date that is none': () => ({ 'retry-after': '0', date: 'yesterday' }),
  'a reset that is not a number': () => ({ 'x-ratelimit-reset': 'NaN', 'x-ratelimit-remaining': '0' }),
  'a reset that is long gone': () => ({ 'x-ratelimit-reset': '946684800', 'x-ratelimit-remaining': '0' }),
  'a reset that is centuries away': () => ({ 'x-ratelimit-reset': '99999999999' }),
};

/** 429 responses. The requests had no effect: every verb is retried. */
export const rateLimits: readonly Fault[] = [
  ...Object.entries(waits).map(([what, headers]): Fault => ({
    name: `one 429 with ${what}`,
    api: first(1, limited(headers)),
    expect: { all: succeeds(2) },
  })),
  { name: '429 comes for ever, with no headers', api: limited(() => ({})), expect: { all: refused(429, 3) } },
  {
    name: 'endless 429s with a Retry-After of 0',
    api: limited(() => ({ 'retry-after': '0' })),
    expect: { all: refused(429, 3) },
  },
  {
    name: 'one 429 with a reset in Unix seconds',
    api: first(
      1,
      limited(() => ({ 'x-ratelimit-reset': seconds(1), 'x-ratelimit-remaining': '0' })),
    ),
    expect: { all: succeeds(2) },
  },
  {
    name: 'one 429 with a reset in seconds from now',
    api: first(
      1,
      limited(() => ({ 'x-ratelimit-reset': '1', 'x-ratelimit-remaining': '0' })),
    ),
    expect: { all: succeeds(2) },
  },
  {
    name: 'endless 429s with a reset later than any retry',
    // The last retry would have to wait for all of it.
    api: limited(() => ({ 'x-ratelimit-reset': '60', 'x-ratelimit-remaining': '0' })),
    expect: { all: refused(429, 2) },
  },
  {
    name: 'a 429 with a Retry-After of an hour',
    api: limited(() => ({ 'retry-after': '3600' })),
    expect: { all: refused(429, 1) },
  },
  {
    name: 'a 429 is an HTML page',
    api: first(1, (exchange) => exchange.reply(429, '<h1>Slow down</h1>', { 'content-type': 'text/html' })),
    expect: { all: succeeds(2) },
  },
  {
    name: 'earlier responses say that no calls remain, and never will',
    before: async ({ management, verb }) => void (await verb.call(management.users)),
    api: (exchange) =>
      exchange.good({
        'x-ratelimit-limit': '10',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '99999999999',
      }),
    expect: { all: succeeds(1) },
  },
  {
    name: 'the rate limit headers are invalid',
    before: async ({ management, verb }) => void (await verb.call(management.users)),
    api: (exchange) => exchange.good({ 'x-ratelimit-limit': '-3', 'x-ratelimit-remaining': 'none' }),
    expect: { all: succeeds(1) },
  },
];
