import { byVerb, fails, first, impatient, refused, succeeds, unreadable, type Fault } from '../Fault';

const well: Fault['token'] = (exchange) => exchange.good();

/** The API received no request, the token endpoint this many. */
const unasked = (attempts: number): { attempts: number; tokens: number } => ({ attempts, tokens: attempts });

/** The token endpoint answered without a token. */
const withoutToken = {
  error: { code: undefined, message: /without an access_token/ },
  sent: 0,
  attempts: 0,
  tokens: 1,
};

/** Token endpoints that are down, slow, or send invalid responses; tokens that the API refuses. */
export const tokens: readonly Fault[] = [
  {
    name: "the token endpoint can't be reached",
    token: well,
    domain: () => 'http://127.0.0.1:1',
    isMendable: false,
    expect: { all: fails('ECONNREFUSED', 0, { attempts: 3 }) },
  },
  {
    name: 'the token endpoint breaks every connection',
    token: (exchange) => exchange.reset(),
    expect: { all: fails('ECONNRESET', 0, unasked(3)) },
  },
  {
    name: 'the token endpoint breaks the first connection',
    token: first(1, (exchange) => exchange.reset()),
    expect: { all: succeeds(1, { tokens: 2 }) },
  },
  {
    name: 'the token endpoint never responds',
    token: () => undefined,
    options: impatient,
    expect: { all: fails('ETIMEDOUT', 0, unasked(1)) },
  },
  {
    name: 'the token endpoint is slow, but within the timeout',
    token: (exchange) => exchange.later(() => exchange.good(), 60),
    expect: { all: succeeds(1, { tokens: 1 }) },
  },
  {
    name: 'the token endpoint responds with 500, then succeeds',
    token: first(1, (exchange) => exchange.reply(500, { error: 'server_error' })),
    expect: { all: refused(500, 0, unasked(1)) },
  },
  {
    name: 'the token endpoint responds with 503, then succeeds',
    token: first(1, (exchange) => exchange.reply(503)),
    expect: { all: succeeds(1, { tokens: 2 }) },
  },
  {
    name: 'the token endpoint always responds with 503',
    token: (exchange) => exchange.reply(503),
    expect: { all: refused(503, 0, unasked(3)) },
  },
  {
    name: 'the token endpoint responds with 429 once',
    token: first(1, (exchange) => exchange.reply(429, '', { 'retry-after': '0' })),
    expect: { all: succeeds(1, { tokens: 2 }) },
  },
  {
    name: 'the token endpoint always responds with 429',
    token: (exchange) => exchange.reply(429, { error: 'too_many_requests' }, { 'retry-after': '0' }),
    expect: { all: refused(429, 0, unasked(3)) },
  },
  {
    name: 'the token endpoint responds with an error that shows the request',
    token: (exchange) =>
      exchange.reply(403, { error: 'access_denied', error_description: exchange.arrival.text }),
    expect: { all: refused(403, 0, unasked(1)) },
  },
  {
    name: 'the token endpoint returns an HTML page',
    token: (exchange) =>
      exchange.reply(200, `<h1>Hello</h1>${exchange.arrival.text}`, { 'content-type': 'text/html' }),
    expect: { all: unreadable(200, 0, unasked(1)) },
  },
  {
    name: 'the token endpoint returns truncated JSON',
    token: (exchange) => exchange.reply(200, '{"access_token":"token-1-of-the-tenant'),
    expect: { all: unreadable(200, 0, unasked(1)) },
  },
  {
    name: 'the token endpoint returns no token',
    token: (exchange) => exchange.reply(200, { token_type: 'Bearer' }),
    expect: { all: withoutToken },
  },
  {
    name: 'the token endpoint returns a token that is not a string',
    token: (exchange) => exchange.reply(200, { access_token: { of: 'the-tenant' } }),
    expect: { all: withoutToken },
  },
  {
    name: 'the token endpoint returns a token that is invalid in a header',
    token: (exchange) => exchange.reply(200, { access_token: 'of-the-tenant\r\nx-evil: 1' }),
    expect: { all: fails('ERR_INVALID_CHAR', 0, { attempts: 0, tokens: 1 }) },
  },
  {
    name: 'the token endpoint redirects to another host',
    token: (exchange) => exchange.reply(307, '', { location: 'http://127.0.0.1:1/oauth/token' }),
    expect: { all: refused(307, 0, unasked(1)) },
  },
  {
    name: 'the token expires in the middle of a batch',
    token: well,
    before: async ({ management, verb }) => void (await verb.call(management.users)),
    api: (exchange) =>
      exchange.count === 2 ? exchange.reply(401, { message: 'Expired token' }) : exchange.good(),
    expect: { all: succeeds(2, { tokens: 2 }) },
  },
  {
    name: 'every token is refused',
    token: well,
    api: (exchange) => exchange.reply(401, { error: 'Unauthorized', message: exchange.arrival.text }),
    expect: { all: refused(401, 2, { tokens: 2 }) },
  },
  {
    name: 'the token is refused while the token endpoint is down',
    token: (exchange) => (exchange.count === 1 ? exchange.good() : exchange.reset()),
    api: (exchange) => exchange.reply(401),
    expect: { all: fails('ECONNRESET', 1, { attempts: 3, tokens: 4 }) },
  },
  {
    name: 'the token is refused and the connection breaks after its renewal',
    token: well,
    api: (exchange) => (exchange.count === 1 ? exchange.reply(401) : exchange.reset()),
    // Each further attempt uses the token that was not refused.
    expect: byVerb(fails('ECONNRESET', 4), fails('ECONNRESET', 2)),
  },
];
